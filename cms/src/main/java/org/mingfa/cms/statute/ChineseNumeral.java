package org.mingfa.cms.statute;

import java.util.OptionalInt;

/**
 * Counting numbers as Chinese law writes them: 一千零六十四, 一百一十, 十二. Reads 〇, 两 and plain digit rows (一二三) as well, and
 * writes one form only. Range: 1 to 9999; a statute with more articles than that does not exist.
 */
public final class ChineseNumeral {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String UNITS = "十百千";

  private ChineseNumeral() {
  }

  /** The number a text of Chinese or ASCII digits stands for; empty if it is no number in range. */
  public static OptionalInt parse(String text) {
    if (text.isEmpty() || text.length() > 12) {
      return OptionalInt.empty();
    }
    var value = text.chars().allMatch(c -> '0' <= c && c <= '9') ? digits(text) : chinese(text);
    return value >= 1 && value <= 9999 ? OptionalInt.of(value) : OptionalInt.empty();
  }

  private static int digits(String text) {
    return text.length() > 4 ? -1 : Integer.parseInt(text);
  }

  private static int chinese(String text) {
    var row = text.chars().noneMatch(c -> UNITS.indexOf(c) >= 0) && text.length() > 1;
    var total = 0;
    var digit = 0;
    for (var i = 0; i < text.length(); i++) {
      var value = digit(text.charAt(i));
      var unit = UNITS.indexOf(text.charAt(i));
      if (value < 0 && unit < 0) {
        return -1;
      }
      if (unit >= 0) {
        total += (digit == 0 ? 1 : digit) * (int) Math.pow(10, unit + 1);
        digit = 0;
      } else {
        digit = row ? digit * 10 + value : value;
      }
    }
    return total + digit;
  }

  private static int digit(char c) {
    return switch (c) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }

  /** Writes the number as statutes do: 10 is 十, 110 is 一百一十, 1064 is 一千零六十四. */
  public static String format(int number) {
    if (number < 1 || number > 9999) {
      throw new IllegalArgumentException("not between 1 and 9999: " + number);
    }
    var text = new StringBuilder();
    var gap = false;
    for (var power = 3; power >= 0; power--) {
      var digit = number / (int) Math.pow(10, power) % 10;
      if (digit == 0) {
        gap = !text.isEmpty();
        continue;
      }
      if (gap) {
        text.append('零');
        gap = false;
      }
      if (!(digit == 1 && power == 1 && text.isEmpty())) {
        text.append(DIGITS.charAt(digit));
      }
      if (power > 0) {
        text.append(UNITS.charAt(power - 1));
      }
    }
    return text.toString();
  }
}
