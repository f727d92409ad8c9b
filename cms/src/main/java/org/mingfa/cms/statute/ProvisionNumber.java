package org.mingfa.cms.statute;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an article within one statute, such as 第一千零六十四条 or, inserted later, 第一百二十条之一.
 *
 * @param article
 *          the main number, from 1
 * @param inserted
 *          0 for an original article, n for 之n
 */
public record ProvisionNumber(int article, int inserted) implements Comparable<ProvisionNumber> {

  private static final Pattern SHORT = Pattern.compile("([1-9]\\d{0,3})(?:-([1-9]\\d?))?");
  private static final Pattern WRITTEN = Pattern
      .compile("第?([〇零一二两三四五六七八九十百千\\d]{1,12})条(?:之([一二三四五六七八九十\\d]{1,3}))?");
  private static final Comparator<ProvisionNumber> ORDER = Comparator.comparingInt(ProvisionNumber::article)
      .thenComparingInt(ProvisionNumber::inserted);

  public ProvisionNumber {
    if (article < 1 || article > 9999 || inserted < 0 || inserted > 99) {
      throw new IllegalArgumentException("no article number: " + article + "-" + inserted);
    }
  }

  /** Reads {@code 1064}, {@code 120-1}, 第一千零六十四条, 第1064条 or 第一百二十条之一; empty for anything else. */
  public static Optional<ProvisionNumber> parse(String text) {
    var brief = SHORT.matcher(text);
    if (brief.matches()) {
      return of(brief.group(1), brief.group(2));
    }
    var written = WRITTEN.matcher(text);
    return written.matches() ? of(written.group(1), written.group(2)) : Optional.empty();
  }

  private static Optional<ProvisionNumber> of(String article, @Nullable String inserted) {
    var main = ChineseNumeral.parse(article);
    if (inserted == null) {
      return main.isPresent() ? Optional.of(new ProvisionNumber(main.getAsInt(), 0)) : Optional.empty();
    }
    var after = ChineseNumeral.parse(inserted);
    return main.isPresent() && after.isPresent() && after.getAsInt() <= 99
        ? Optional.of(new ProvisionNumber(main.getAsInt(), after.getAsInt()))
        : Optional.empty();
  }

  /** As statutes write it: 第一百二十条之一. */
  public String written() {
    var main = "第" + ChineseNumeral.format(article) + "条";
    return inserted == 0 ? main : main + "之" + ChineseNumeral.format(inserted);
  }

  @Override
  public int compareTo(ProvisionNumber other) {
    return ORDER.compare(this, other);
  }

  /** As addresses write it: {@code 120-1}. */
  @Override
  public String toString() {
    return inserted == 0 ? Integer.toString(article) : article + "-" + inserted;
  }
}
