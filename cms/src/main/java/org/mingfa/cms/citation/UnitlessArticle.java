package org.mingfa.cms.citation;

/** Tells 民法典1064, where 条 is left out, from 民法典2021年, 民法典 7 编 and 民法典100%. */
final class UnitlessArticle {

  /** What may follow such a number: 民法典1064规定, 民法典1064怎么说, 民法典1064第二款. */
  private static final String FOLLOWING = "规怎说讲第、,和及与或";

  private UnitlessArticle() {
  }

  /** Whether a number may be an article at all; no statute has 1900 of them, but many texts name a year. */
  static boolean may(Ordinal ordinal) {
    return ordinal.digits() && (ordinal.value() < 1900 || ordinal.value() > 2099);
  }

  static boolean ends(FoldedText text, Ordinal ordinal) {
    var next = text.at(text.skipBlanks(ordinal.end()));
    return FOLLOWING.indexOf(next) >= 0 || (!Character.isLetterOrDigit(next) && "%‰℃°-/:".indexOf(next) < 0
        && !(next == '.' && FoldedText.isDigit(text.at(ordinal.end() + 1))));
  }
}
