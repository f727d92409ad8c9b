package org.mingfa.api.reading;

import org.mingfa.cms.citation.CitingSource;

/** Where a text that cites something is read. */
public final class CitingUrl {

  private CitingUrl() {
  }

  /** A path below the root of the site. */
  public static String of(CitingSource source) {
    if (!source.kind().equals("statute")) {
      return "/handbook/entries/" + source.slug();
    }
    var statute = source.slug().substring(0,
        source.slug().indexOf('@') < 0 ? source.slug().length() : source.slug().indexOf('@'));
    return "/statutes/" + statute + (source.part().isEmpty() ? "" : "/articles/" + source.part());
  }
}
