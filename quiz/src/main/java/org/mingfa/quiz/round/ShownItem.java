package org.mingfa.quiz.round;

import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.quiz.question.Item;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionWording;

/**
 * An item as it stands on the screen.
 *
 * @param item
 *          which of the question's items, from 0
 * @param order
 *          for each place on the screen, which of the item's choices stands there
 */
public record ShownItem(QuestionWording wording, int item, List<Integer> order) {

  public ShownItem {
    order = List.copyOf(order);
    if (item < 0 || item >= wording.question().items().size() || order.size() != it(wording, item).choices().size()) {
      throw new IllegalArgumentException("no such item, or not its choices: " + wording.question().id());
    }
  }

  /** Shuffled by the seed; steps never stand in the right order by chance. */
  static ShownItem shuffled(QuestionWording wording, int item, RoundSeed seed) {
    var it = it(wording, item);
    var order = it.shuffles()
        ? seed.order(wording.question().id() + "/" + item, it.choices().size())
        : IntStream.range(0, it.choices().size()).boxed().toList();
    return new ShownItem(wording, item,
        it instanceof Item.Ordering && order.equals(it.key()) ? order.reversed() : order);
  }

  private static Item it(QuestionWording wording, int item) {
    return wording.question().items().get(item);
  }

  public Question question() {
    return wording.question();
  }

  public ContentHash hash() {
    return wording.hash();
  }

  public Item it() {
    return it(wording, item);
  }

  /** The choices from top to bottom. */
  public List<String> choices() {
    return order.stream().map(it().choices()::get).toList();
  }

  /** Leads picks on the screen back to the item's own; empty list for places that are not there. */
  public List<Integer> picks(List<Integer> places) {
    return places.stream().allMatch(place -> place >= 0 && place < order.size())
        ? places.stream().map(order::get).toList()
        : List.of();
  }

  /** The right picks as places on the screen. */
  public List<Integer> key() {
    return it().key().stream().map(order::indexOf).toList();
  }
}
