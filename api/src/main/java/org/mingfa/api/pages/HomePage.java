package org.mingfa.api.pages;

import java.util.List;

/**
 * Model attribute {@code page} of {@code pages/home}.
 *
 * @param examples
 *          questions a resident might ask, each a link into the search; three or four
 * @param topics
 *          all of them, in order
 * @param asked
 *          what people often ask these days; about six; may be empty
 * @param changes
 *          of law, newest first; about four; may be empty
 * @param statutes
 *          read most; about eight
 */
public record HomePage(List<String> examples, List<TopicLink> topics, List<EntryLink> asked, List<LawChange> changes,
    List<StatuteLink> statutes) {

  public HomePage {
    examples = List.copyOf(examples);
    topics = List.copyOf(topics);
    asked = List.copyOf(asked);
    changes = List.copyOf(changes);
    statutes = List.copyOf(statutes);
  }
}
