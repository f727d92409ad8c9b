package org.mingfa.api.search;

import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.cms.statute.Rank;

/**
 * The place of a statute in the order of norms (Legislation Law of the PRC, chapter V). Where several statutes answer
 * equally well, residents are shown the higher one.
 */
public enum Authority {

  /** Whatever is not recognised: rules of departments and governments, notices. */
  OTHER(0),
  /** Regulations of the State Council and of local congresses: 条例. */
  REGULATION(0.25),
  /** Interpretations of the supreme court and procuratorate. */
  INTERPRETATION(0.5),
  /** Statutes of the Standing Committee. */
  LAW(0.75),
  /** The constitution and the codes that residents meet daily: 民法典, 刑法. */
  BASIC_LAW(1);

  private static final Set<String> BASIC = Set.of("宪法", "民法典", "刑法");
  private static final Pattern LAW_TITLE = Pattern.compile(".*((?<!办)法|法典)(\\(.*\\)|（.*）)?");
  private static final Pattern INTERPRETATION_TITLE = Pattern
      .compile(".*最高人民(法院|检察院).*|.*解释(（.*）|\\(.*\\))?|.*适用.*若干问题.*");
  private static final Pattern REGULATION_TITLE = Pattern.compile(".*条例(（.*）|\\(.*\\))?");

  private final double weight;

  Authority(double weight) {
    this.weight = weight;
  }

  /** From 0 for {@link #OTHER} to 1 for {@link #BASIC_LAW}. */
  double weight() {
    return weight;
  }

  /**
   * The place of a statute whose rank is known.
   *
   * @param title
   *          full or short: tells the codes from other statutes
   */
  public static Authority of(Rank rank, String title) {
    return switch (rank) {
      case CONSTITUTION -> BASIC_LAW;
      case STATUTE -> BASIC.contains(Names.shortTitle(title)) ? BASIC_LAW : LAW;
      case JUDICIAL_INTERPRETATION -> INTERPRETATION;
      case REGULATION, LOCAL_REGULATION -> REGULATION;
    };
  }

  /**
   * Guesses the place from the title alone, full or short, where no rank is known. 办法 are rules, whatever they end in.
   */
  public static Authority ofTitle(String title) {
    if (BASIC.contains(Names.shortTitle(title))) {
      return BASIC_LAW;
    }
    if (INTERPRETATION_TITLE.matcher(title).matches()) {
      return INTERPRETATION;
    }
    if (LAW_TITLE.matcher(title).matches()) {
      return LAW;
    }
    return REGULATION_TITLE.matcher(title).matches() ? REGULATION : OTHER;
  }
}
