package org.mingfa.cms.statute;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The heading of a division: 第五编 婚姻家庭, or one without a number such as 附则.
 *
 * @param kind
 *          how high it stands
 * @param text
 *          number and name with one space between, letter-spacing closed up
 */
record DivisionHeading(Kind kind, String text) {

  /** Highest first; a division ends every one of its kind or lower. */
  enum Kind {
    UNNUMBERED, BOOK, SUBBOOK, CHAPTER, SECTION
  }

  private static final Pattern NUMBERED = Pattern
      .compile("^(第[〇零一二三四五六七八九十百\\d]{1,6}(分编|编|章|节))([\\s\\u3000]*)(.{0,60})$");
  private static final Pattern REFERENCE = Pattern.compile("^[第规的和至或及所中、，（(].*|.*[，。；：].*");
  private static final Pattern SENTENCE = Pattern.compile(".*[。；：，]$");
  private static final Pattern SPACE_IN_WORD = Pattern
      .compile("(?<=[\\p{IsHan}、（）])[\\s\\u3000\\u00A0]+(?=[\\p{IsHan}、（）])");
  private static final Pattern LEADER = Pattern.compile("[\\s.·…．]{2,}\\d{1,4}$|\\t\\d{1,4}$");

  static Optional<DivisionHeading> parse(String line) {
    if (line.length() > 72) {
      return Optional.empty();
    }
    var closed = closeUp(LEADER.matcher(line).replaceAll(""));
    if (closed.equals("附则") || closed.equals("总则") || preamble(closed)) {
      return Optional.of(new DivisionHeading(Kind.UNNUMBERED, closed));
    }
    var matcher = NUMBERED.matcher(LEADER.matcher(line).replaceAll(""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var name = matcher.group(4);
    var reference = matcher.group(3).isEmpty() ? REFERENCE : SENTENCE;
    if (reference.matcher(name).matches()) {
      return Optional.empty();
    }
    var number = matcher.group(1);
    return Optional
        .of(new DivisionHeading(kind(matcher.group(2)), name.isEmpty() ? number : number + " " + closeUp(name)));
  }

  boolean preamble() {
    return preamble(text);
  }

  private static boolean preamble(String text) {
    return text.equals("序言") || text.equals("前言") || text.equals("引言");
  }

  static String closeUp(String text) {
    return SPACE_IN_WORD.matcher(text).replaceAll("");
  }

  private static Kind kind(String unit) {
    return switch (unit) {
      case "编" -> Kind.BOOK;
      case "分编" -> Kind.SUBBOOK;
      case "章" -> Kind.CHAPTER;
      default -> Kind.SECTION;
    };
  }
}
