package org.mingfa.cms.citation;

/**
 * A text with its spelling variants made equal, character for character, so that offsets are those of the text as
 * given: full-width digits and round brackets become ASCII, 〈〉 become 《》, dashes become '-', blanks become ' '. Every
 * look at the text goes through {@link #at}, where tests count.
 */
class FoldedText {

  private static final int WIDEST_GAP = 3;
  private static final String NUMERALS = "零〇一二三四五六七八九十百千两";

  private final char[] chars;
  private final int[] closing;

  FoldedText(String text) {
    chars = new char[text.length()];
    for (var i = 0; i < chars.length; i++) {
      chars[i] = fold(text.charAt(i));
    }
    closing = pairTitleMarks(chars);
  }

  static char fold(char c) {
    if ('０' <= c && c <= '９') {
      return (char) (c - '０' + '0');
    }
    return switch (c) {
      case '（', '﹙' -> '(';
      case '）', '﹚' -> ')';
      case '〈', '﹤', '＜' -> '《';
      case '〉', '﹥', '＞' -> '》';
      case '－', '—', '–', '―', '~', '～', '〜', '−', '‐' -> '-';
      case '　', '\u00A0', '\u2002', '\u2003', '\u200B', '\uFEFF', '\t' -> ' ';
      case '○', '◯' -> '〇';
      case '，' -> ',';
      case '\r' -> '\n';
      default -> c;
    };
  }

  /** One pass with a stack; a title does not go over the end of a line, so an unclosed 《 spoils its own line only. */
  private static int[] pairTitleMarks(char[] chars) {
    var closing = new int[chars.length];
    var open = new int[chars.length];
    var depth = 0;
    for (var i = 0; i < chars.length; i++) {
      switch (chars[i]) {
        case '《' -> open[depth++] = i;
        case '》' -> depth = depth == 0 ? 0 : close(closing, open, depth - 1, i);
        case '\n' -> depth = 0;
        default -> {
        }
      }
    }
    return closing;
  }

  private static int close(int[] closing, int[] open, int depth, int end) {
    closing[open[depth]] = end;
    return depth;
  }

  int length() {
    return chars.length;
  }

  /** The character at an offset, or NUL beyond the ends. */
  char at(int offset) {
    return offset < 0 || offset >= chars.length ? '\0' : chars[offset];
  }

  /** Offset of the 》 that closes the 《 at an offset, or 0. */
  int closingOf(int open) {
    return closing[open];
  }

  boolean startsWith(String word, int offset) {
    for (var i = 0; i < word.length(); i++) {
      if (at(offset + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Passes over a few blanks, not over the end of a line. */
  int skipBlanks(int offset) {
    var end = offset;
    while (end < offset + WIDEST_GAP && at(end) == ' ') {
      end++;
    }
    return end;
  }

  /** The last offset before this one that holds no blank. */
  int beforeBlanks(int offset) {
    var last = offset - 1;
    while (last > offset - 1 - WIDEST_GAP && at(last) == ' ') {
      last--;
    }
    return last;
  }

  static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  boolean isNumeral(int offset) {
    return isDigit(at(offset)) || NUMERALS.indexOf(at(offset)) >= 0;
  }

  /** End of the run of numerals that starts at an offset; the offset itself if there is none. */
  int numeralEnd(int offset) {
    var end = offset;
    while (isNumeral(end)) {
      end++;
    }
    return end;
  }

  String slice(int start, int end) {
    return new String(chars, start, end - start);
  }
}
