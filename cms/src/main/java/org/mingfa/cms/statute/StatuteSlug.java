package org.mingfa.cms.statute;

import com.hankcs.hanlp.HanLP;
import java.util.Locale;
import java.util.stream.Collectors;

/** Addresses of statutes: the pinyin of the title without 中华人民共和国, such as {@code minfadian}. */
final class StatuteSlug {

  private static final int LONGEST = 96;

  private StatuteSlug() {
  }

  /** Loads a dictionary at the first call, which takes a moment: for a bounded scheduler. */
  static String of(String title) {
    var name = new StatuteTitle(title).brief().codePoints().filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    var syllables = HanLP.convertToPinyinList(name);
    var slug = new StringBuilder();
    for (var i = 0; i < name.length(); i++) {
      var c = name.charAt(i);
      var part = c < 128 ? Character.toString(c) : i < syllables.size() ? syllables.get(i).getPinyinWithoutTone() : "";
      if (slug.length() + part.length() > LONGEST) {
        break;
      }
      slug.append(part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
    return slug.isEmpty() || slug.toString().equals("none") ? codes(title) : slug.toString();
  }

  private static String codes(String title) {
    return title.codePoints().limit(12).mapToObj(Integer::toHexString).collect(Collectors.joining("", "s", ""));
  }
}
