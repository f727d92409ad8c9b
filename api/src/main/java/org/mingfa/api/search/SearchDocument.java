package org.mingfa.api.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows about one thing that residents may look for. Self-contained: a hit is shown without asking the
 * database.
 *
 * @param key
 *          unique in the index and stable over time, at most 160 chars: {@code statute:minfadian@2021-01-01:1064}
 * @param id
 *          what the owner calls it; shown in hits
 * @param version
 *          from 0, grows with every change of the document; an older one never replaces a newer one
 * @param title
 *          as a hit shows it: 中华人民共和国民法典 第一千零六十四条, or a handbook question
 * @param url
 *          path below the root of the site
 * @param headings
 *          of the parts that contain it, outermost first
 * @param text
 *          plain text, no markup
 * @param aliases
 *          other names: short titles of an article's statute (民法典), other wordings of a handbook question
 * @param article
 *          for statutes only
 * @param topic
 *          of the handbook, or the kind of an event; what the facet counts
 * @param citations
 *          the articles a handbook entry cites
 */
public record SearchDocument(String key, SearchKind kind, String id, long version, String title, String url,
    List<String> headings, String text, List<String> aliases, @Nullable ArticleOf article, @Nullable String topic,
    Validity validity, List<CitedProvision> citations) {

  /** Chars of a key; Elasticsearch takes 512 bytes. */
  private static final int LONGEST_KEY = 160;

  public SearchDocument {
    if (key.isEmpty() || key.length() > LONGEST_KEY || version < 0) {
      throw new IllegalArgumentException("key of " + key.length() + " chars, version " + version);
    }
    headings = List.copyOf(headings);
    aliases = List.copyOf(aliases);
    citations = List.copyOf(citations);
  }

  /** Full title of the statute it stands in; null for other kinds. */
  public @Nullable String statute() {
    return article == null ? null : article.statute();
  }

  /** Number of the article it is; null for all else. */
  public @Nullable String number() {
    return article == null ? null : article.number();
  }

  /** The one text the engines index, as tokens joined by spaces. */
  public String tokens() {
    var all = new StringBuilder(title);
    headings.forEach(heading -> all.append('\n').append(heading));
    all.append('\n').append(text);
    if (kind == SearchKind.HANDBOOK) {
      aliases.forEach(wording -> all.append('\n').append(wording));
    }
    return Tokens.joined(all.toString());
  }
}
