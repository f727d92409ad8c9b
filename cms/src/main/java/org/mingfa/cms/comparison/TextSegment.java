package org.mingfa.cms.comparison;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of text that two versions share, or that one of them lacks.
 *
 * @param kind
 *          which of the two has it
 * @param text
 *          never empty
 */
public record TextSegment(Kind kind, String text) {

  /** Which version has the text. */
  public enum Kind {
    /** Both. */
    EQUAL,
    /** Only the later. */
    INSERTED,
    /** Only the earlier. */
    DELETED
  }

  /** The earlier text that the segments were made from. */
  public static String before(List<TextSegment> segments) {
    return without(Kind.INSERTED, segments);
  }

  /** The later text that the segments were made from. */
  public static String after(List<TextSegment> segments) {
    return without(Kind.DELETED, segments);
  }

  private static String without(Kind kind, List<TextSegment> segments) {
    return segments.stream().filter(s -> s.kind() != kind).map(TextSegment::text).collect(Collectors.joining());
  }
}
