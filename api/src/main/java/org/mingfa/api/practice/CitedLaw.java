package org.mingfa.api.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provision that an explanation rests on.
 *
 * @param written
 *          as the explanation cites it
 * @param statute
 *          the full title; as written where the library does not have the statute
 * @param number
 *          of the article, such as {@code 1064}; null where it is not in the library
 * @param url
 *          of the article's page; null where it is not in the library
 * @param paragraphs
 *          the text: of the cited 款 alone, or all; empty where it is not in the library
 */
record CitedLaw(String written, String statute, @Nullable String number, @Nullable String url,
    List<String> paragraphs) {

  CitedLaw {
    paragraphs = List.copyOf(paragraphs);
  }
}
