package org.mingfa.quiz.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the bureau names its topics: files that people fill in carry titles, questions carry slugs. What is not known
 * passes as it stands, both ways; whoever stores the question refuses it.
 *
 * @param bySlug
 *          in the order in which a list shows them
 */
public record TopicTitles(Map<String, String> bySlug) {

  /** Slugs in files too. */
  public static final TopicTitles NONE = new TopicTitles(Map.of());

  @Nullable
  String slug(@Nullable String written) {
    return bySlug.entrySet().stream().filter(topic -> topic.getValue().equals(written)).map(Map.Entry::getKey)
        .findFirst().orElse(written);
  }

  @Nullable
  String title(@Nullable String slug) {
    return slug == null ? null : bySlug.getOrDefault(slug, slug);
  }
}
