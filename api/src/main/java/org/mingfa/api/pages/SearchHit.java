package org.mingfa.api.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result of a search.
 *
 * @param kind
 *          {@code handbook}, {@code statute}, {@code event} or {@code register}; its name is the message
 *          {@code page.kind.NAME}
 * @param title
 *          the question, or statute and article
 * @param place
 *          where it stands: the topic, or the part and chapter; empty leaves it out
 * @param force
 *          of an article; null for all else
 * @param citations
 *          what a handbook entry rests on, in words; may be empty
 */
public record SearchHit(String kind, MarkedText title, String url, String place, MarkedText snippet,
    @Nullable Force force, List<String> citations) {

  public SearchHit {
    citations = List.copyOf(citations);
  }
}
