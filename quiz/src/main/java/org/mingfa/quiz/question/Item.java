package org.mingfa.quiz.question;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One thing to answer. An answer to it is a list of picks: positions in {@link #choices()}, from 0, as the bank orders
 * them. A round shows the choices in another order and keeps that order, so that a pick on the screen can be led back
 * to one of these; see {@link Marking} for what the picks of each kind mean. Items come from {@link QuestionReader},
 * which keeps the rules.
 */
public sealed interface Item {

  Prompt prompt();

  ItemKind kind();

  /** What is chosen from, put in order, or paired. */
  List<String> choices();

  /** The picks that are wholly right. */
  List<Integer> key();

  /** Whether a round may show the choices in any order. */
  default boolean shuffles() {
    return true;
  }

  /** One right choice. */
  record SingleChoice(Prompt prompt, List<String> choices, int right) implements Item {

    public SingleChoice {
      choices = List.copyOf(choices);
    }

    @Override
    public ItemKind kind() {
      return ItemKind.SINGLE;
    }

    @Override
    public List<Integer> key() {
      return List.of(right);
    }
  }

  /** One or more right choices, the key in rising order. */
  record MultipleChoice(Prompt prompt, List<String> choices, List<Integer> key) implements Item {

    public MultipleChoice {
      choices = List.copyOf(choices);
      key = key.stream().sorted().toList();
    }

    @Override
    public ItemKind kind() {
      return ItemKind.MULTIPLE;
    }
  }

  /** A statement that holds or does not; people look for 对 before 错. */
  record Judgement(Prompt prompt, boolean holds) implements Item {

    private static final List<String> CHOICES = List.of("对", "错");

    @Override
    public ItemKind kind() {
      return ItemKind.JUDGEMENT;
    }

    @Override
    public List<String> choices() {
      return CHOICES;
    }

    @Override
    public List<Integer> key() {
      return List.of(holds ? 0 : 1);
    }

    @Override
    public boolean shuffles() {
      return false;
    }
  }

  /** Steps, kept in the right order. */
  record Ordering(Prompt prompt, List<String> choices) implements Item {

    public Ordering {
      choices = List.copyOf(choices);
    }

    @Override
    public ItemKind kind() {
      return ItemKind.ORDERING;
    }

    @Override
    public List<Integer> key() {
      return inOrder(choices);
    }
  }

  /** Pairs: each of {@code left} belongs to the choice at its own position. */
  record Matching(Prompt prompt, List<String> left, List<String> choices) implements Item {

    public Matching {
      left = List.copyOf(left);
      choices = List.copyOf(choices);
    }

    @Override
    public ItemKind kind() {
      return ItemKind.MATCHING;
    }

    @Override
    public List<Integer> key() {
      return inOrder(choices);
    }
  }

  private static List<Integer> inOrder(List<String> choices) {
    return IntStream.range(0, choices.size()).boxed().toList();
  }
}
