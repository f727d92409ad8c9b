package org.mingfa.api.pages;

import java.util.List;

/**
 * Model attribute {@code page} of {@code pages/topic}.
 *
 * @param entries
 *          of the topic, what is asked most first
 * @param others
 *          the other topics
 */
public record TopicPage(TopicLink topic, List<EntryLink> entries, List<TopicLink> others) {

  public TopicPage {
    entries = List.copyOf(entries);
    others = List.copyOf(others);
  }
}
