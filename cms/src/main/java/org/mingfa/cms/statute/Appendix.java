package org.mingfa.cms.statute;

import java.util.List;

/**
 * What follows the articles and is none of them: an annex, a table, an amendment printed behind the text it amended.
 *
 * @param title
 *          its heading as written
 * @param lines
 *          its lines in order, decoration taken off; pictures are left out
 */
public record Appendix(String title, List<String> lines) {

  public Appendix {
    lines = List.copyOf(lines);
  }
}
