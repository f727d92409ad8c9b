package org.mingfa.quiz.question;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question of the bank: one item, or a story with several.
 *
 * @param id
 *          stable for good, at most 16 of a–z, 0–9 and hyphen; the same in every edition of its set
 * @param topic
 *          the field of life it belongs to, by the topic's slug
 * @param author
 *          who wrote it, as the bureau names them; empty for what was shipped
 * @param story
 *          what happened, for a case; else empty
 * @param items
 *          one, or for a case two to six, in the order they are asked
 */
public record Question(String id, String topic, String author, String story, List<Item> items) {

  public Question {
    items = List.copyOf(items);
    if (items.isEmpty() || (items.size() > 1 && story.isEmpty())) {
      throw new IllegalArgumentException("a question has an item, and a story if it has several: " + id);
    }
  }

  public ItemKind kind() {
    return isCase() ? ItemKind.CASE : items.getFirst().kind();
  }

  public boolean isCase() {
    return !story.isEmpty();
  }

  /** The estimate for the whole: of a case, the hardest of its items. */
  public int difficulty() {
    return items.stream().mapToInt(item -> item.prompt().difficulty()).max().orElseThrow();
  }

  /** The statutes that its explanations cite, as their titles are written there. */
  public Set<String> statutes() {
    return items.stream().flatMap(item -> item.prompt().explanation().citations().stream())
        .map(citation -> citation.substring(1, Math.max(1, citation.indexOf('》')))).collect(Collectors.toSet());
  }

  /** What a list shows of it. */
  public String headline() {
    return isCase() ? story : items.getFirst().prompt().stem();
  }
}
