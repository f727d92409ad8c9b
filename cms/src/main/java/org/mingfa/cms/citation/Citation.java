package org.mingfa.cms.citation;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.statute.ChineseNumeral;
import org.mingfa.cms.statute.ProvisionNumber;

/**
 * What a text points to: a statute as a whole, or one of its provisions, as in 《民法典》第一千零六十四条第二款. Says nothing about
 * whether the provision exists or is in force; that is {@link CitationState}.
 *
 * @param statute
 *          the canonical full title where the vocabulary knows the name, else the title as written, without 《》
 * @param number
 *          the article (条), or null for the statute as a whole
 * @param paragraph
 *          the 款 from 1; never without an article
 * @param item
 *          the 项 from 1; may stand without a paragraph, never without an article
 */
public record Citation(String statute, @Nullable ProvisionNumber number, OptionalInt paragraph, OptionalInt item) {

  private static final String STATE = "中华人民共和国";

  public Citation {
    if (statute.isBlank()) {
      throw new IllegalArgumentException("a citation names a statute");
    }
    if (number == null && (paragraph.isPresent() || item.isPresent())) {
      throw new IllegalArgumentException("a paragraph or item of no article");
    }
  }

  static Citation ofWhole(String statute) {
    return new Citation(statute, null, OptionalInt.empty(), OptionalInt.empty());
  }

  /** As lawyers write it: the short title in 《》, Chinese numerals, 款 and 项 where there are any. */
  public String written() {
    var title = statute.startsWith(STATE) && statute.length() > STATE.length()
        ? statute.substring(STATE.length())
        : statute;
    var text = new StringBuilder("《").append(title.replace('《', '〈').replace('》', '〉')).append('》');
    if (number != null) {
      text.append(number.written());
    }
    paragraph.ifPresent(n -> text.append('第').append(ChineseNumeral.format(n)).append('款'));
    item.ifPresent(n -> text.append('第').append(ChineseNumeral.format(n)).append('项'));
    return text.toString();
  }
}
