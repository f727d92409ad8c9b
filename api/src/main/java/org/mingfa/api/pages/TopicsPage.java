package org.mingfa.api.pages;

import java.util.List;

/** Model attribute {@code page} of {@code pages/topics}: all topics of the handbook, in order. */
public record TopicsPage(List<TopicLink> topics) {

  public TopicsPage {
    topics = List.copyOf(topics);
  }
}
