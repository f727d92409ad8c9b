package org.mingfa.quiz.round;

import java.util.List;
import java.util.Set;
import org.mingfa.quiz.question.ItemKind;
import org.mingfa.quiz.question.Prompt;

/** What a round consists of: quotas that all have to be kept, each question counting for one of them. */
public record Blueprint(List<Quota> quotas) {

  private static final Set<ItemKind> PLAIN = Set.of(ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.JUDGEMENT,
      ItemKind.ORDERING, ItemKind.MATCHING);
  private static final Set<ItemKind> CHOSEN = Set.of(ItemKind.SINGLE, ItemKind.JUDGEMENT);
  private static final int MIDDLE = 3;

  public Blueprint {
    quotas = List.copyOf(quotas);
  }

  /** Ten questions that begin easily: Constitution, Civil Code, and anything else. */
  static Blueprint quick() {
    return new Blueprint(List.of(quota(2, Set.of("宪法"), CHOSEN, MIDDLE), quota(4, Set.of("民法典"), CHOSEN, MIDDLE),
        new Quota(1, Set.of("民法典"), Set.of(), PLAIN, 2, 4), quota(3, Set.of(), PLAIN, MIDDLE)));
  }

  /** Ten questions of one topic. */
  static Blueprint topic(String topic) {
    return new Blueprint(List.of(new Quota(10, Set.of(), Set.of(topic), PLAIN, Prompt.EASIEST, Prompt.HARDEST)));
  }

  /** Enough that hardly anybody reaches the end. */
  static Blueprint challenge() {
    return new Blueprint(List.of(new Quota(50, Set.of(), Set.of(), CHOSEN, Prompt.EASIEST, Prompt.HARDEST)));
  }

  /** Two stories. */
  static Blueprint cases() {
    return new Blueprint(List.of(quota(2, Set.of(), Set.of(ItemKind.CASE), Prompt.HARDEST)));
  }

  /** One question that everyone can try. */
  static Blueprint daily() {
    return new Blueprint(List.of(quota(1, Set.of(), CHOSEN, MIDDLE)));
  }

  private static Quota quota(int count, Set<String> statutes, Set<ItemKind> kinds, int hardest) {
    return new Quota(count, statutes, Set.of(), kinds, Prompt.EASIEST, hardest);
  }
}
