package org.mingfa.api.pages;

import java.util.List;
import org.mingfa.cms.citation.Citation;
import org.mingfa.cms.citation.CitationMention;
import org.mingfa.cms.citation.CitationParser;

/**
 * A line of an entry's legal basis, read: 《民法典》第一千零七十六条：自愿离婚要签书面协议。
 *
 * @param cited
 *          what stands before the colon; all that the line cites where nothing is cited there
 * @param gloss
 *          what stands behind it; the whole line where nothing is cited before it
 */
record BasisLine(List<BasisLine.Named> cited, String gloss) {

  private static final int MOST_CITED = 20;

  /** A citation and how the line writes it. */
  record Named(Citation citation, String label) {
  }

  BasisLine {
    cited = List.copyOf(cited);
  }

  static BasisLine read(String line, CitationParser parser) {
    var mentions = parser.parse(line, null).stream().limit(MOST_CITED).toList();
    var colon = colon(line);
    var before = mentions.stream().filter(mention -> mention.end() <= colon).toList();
    return before.isEmpty()
        ? new BasisLine(named(mentions, line), line)
        : new BasisLine(named(before, line), line.substring(Math.min(line.length(), colon + 1)).strip());
  }

  /** Where the line's first colon stands; its end without one, for then all of it is what is cited. */
  private static int colon(String line) {
    var wide = line.indexOf('：');
    var narrow = line.indexOf(':');
    if (wide < 0 || narrow < 0) {
      return Math.max(wide, narrow) < 0 ? line.length() : Math.max(wide, narrow);
    }
    return Math.min(wide, narrow);
  }

  private static List<Named> named(List<CitationMention> mentions, String line) {
    return mentions.stream().map(mention -> new Named(mention.citation(), label(mention, line))).distinct().toList();
  }

  /** As written where that says it all; 第二款 alone, or the whole of a range, would not. */
  private static String label(CitationMention mention, String line) {
    return mention.naming() == CitationMention.Naming.TITLE && !mention.ranged()
        ? line.substring(mention.start(), mention.end())
        : mention.citation().written();
  }
}
