package org.mingfa.cms.citation;

import java.util.Optional;

/** Reads a search box text that is nothing but a citation of one article: 民法典1064, 劳动合同法 82条, 宪法 33. */
public final class CitationQuery {

  private static final int LONGEST = 200;

  private final CitationParser parser;

  public CitationQuery(StatuteNames names) {
    this.parser = new CitationParser(names);
  }

  /**
   * The citation that the whole text is; empty if it says anything more, names a statute only, or cites more than one
   * provision.
   */
  public Optional<Citation> read(String text) {
    var query = text.strip();
    if (query.isEmpty() || query.length() > LONGEST) {
      return Optional.empty();
    }
    return only(query).or(() -> only(query + "条"));
  }

  /** With 条 added, 民法典一千零六十四 is a citation too. */
  private Optional<Citation> only(String query) {
    var mentions = parser.parse(query, null);
    if (mentions.size() != 1) {
      return Optional.empty();
    }
    var mention = mentions.getFirst();
    var whole = mention.start() == 0 && mention.end() == query.length();
    return whole && mention.citation().number() != null ? Optional.of(mention.citation()) : Optional.empty();
  }
}
