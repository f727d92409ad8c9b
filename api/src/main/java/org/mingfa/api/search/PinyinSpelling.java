package org.mingfa.api.search;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.Locale;

/**
 * How a text is typed on a keyboard without Chinese: 民法典 is {@code minfadian} or {@code mfd}. Characters without a
 * reading stand for themselves. Readings come from a dictionary that knows words, so that 重婚 is not zhonghun.
 *
 * @param full
 *          all syllables without tones
 * @param initials
 *          first letters of the syllables
 */
record PinyinSpelling(String full, String initials) {

  /** Spells folded text (see {@link Names#folded}). The first call loads the dictionary, about a second. */
  static PinyinSpelling of(String text) {
    var readings = HanLP.convertToPinyinList(text);
    var full = new StringBuilder();
    var initials = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var reading = i < readings.size() ? readings.get(i) : Pinyin.none5;
      if (reading == Pinyin.none5) {
        full.append(text.charAt(i));
        initials.append(text.charAt(i));
      } else {
        full.append(reading.getPinyinWithoutTone());
        initials.append(reading.getPinyinWithoutTone().charAt(0));
      }
    }
    return new PinyinSpelling(full.toString().toLowerCase(Locale.ROOT), initials.toString().toLowerCase(Locale.ROOT));
  }
}
