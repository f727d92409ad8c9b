package org.mingfa.cms.statute;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a statute in addresses: its brief title in pinyin without tones, ü as v. The dictionary knows words, so
 * that 行 is xing in 行政 and hang in 银行; its first use loads it, some hundred milliseconds.
 */
public final class StatuteSlug {

  private static final int LONGEST = 100;

  private StatuteSlug() {
  }

  /**
   * The slug, of a to z and 0 to 9, at most 100 long; empty for a title without any letter. Titles that sound alike
   * share one, so that the caller has to look whether it is taken.
   */
  public static Optional<String> of(StatuteTitle title) {
    var brief = title.brief();
    var spoken = HanLP.convertToPinyinList(brief);
    var slug = new StringBuilder();
    for (var i = 0; i < spoken.size() && slug.length() < LONGEST; i++) {
      slug.append(spoken.get(i) == Pinyin.none5 ? ascii(brief.charAt(i)) : spoken.get(i).getPinyinWithoutTone());
    }
    slug.setLength(Math.min(slug.length(), LONGEST));
    return slug.isEmpty() ? Optional.empty() : Optional.of(slug.toString());
  }

  private static String ascii(char letter) {
    var lower = Character.toString(letter).toLowerCase(Locale.ROOT);
    return lower.matches("[a-z0-9]") ? lower : "";
  }
}
