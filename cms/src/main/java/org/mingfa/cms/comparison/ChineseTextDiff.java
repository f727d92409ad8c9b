package org.mingfa.cms.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lays two texts over each other for a reader. Finds the longest stretch that both share, then the longest on either
 * side of it, and so on (the way of Ratcliff and Obershelp): that keeps phrases whole where a shortest edit script
 * would scatter single characters. A Chinese character counts alone, a word or number in other letters as one.
 */
public final class ChineseTextDiff {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|.", Pattern.DOTALL);
  private static final Pattern CLAUSE = Pattern.compile("[^，。；：\n]*[，。；：\n]|[^，。；：\n]+", Pattern.DOTALL);
  // comparisons of tokens, some 0.1 s; the longest articles need a few millions
  private static final long EFFORT = 40_000_000;
  private static final long PRODUCT = 6_000_000;
  private static final int ISLAND = 4;

  private final List<String> before;
  private final List<String> after;
  private final int[] a;
  private final int[] b;
  private final int shortest;
  private final SegmentList segments;
  private long effort;

  private ChineseTextDiff(List<String> before, List<String> after, int shortest, SegmentList segments, long effort) {
    this.before = before;
    this.after = after;
    this.shortest = shortest;
    this.segments = segments;
    this.effort = effort;
    var numbers = new HashMap<String, Integer>();
    this.a = numbered(before, numbers);
    this.b = numbered(after, numbers);
  }

  /** The segments, none of them empty, no two neighbours of one kind, a deletion before its insertion. */
  public static List<TextSegment> of(String before, String after) {
    var segments = new SegmentList();
    if (before.equals(after)) {
      segments.equal(before);
      return segments.toList(0);
    }
    var a = split(TOKEN, before);
    var b = split(TOKEN, after);
    if ((long) a.size() * b.size() > PRODUCT) {
      // too long to compare by characters at once: clauses that both have come first
      new ChineseTextDiff(split(CLAUSE, before), split(CLAUSE, after), 1, segments, EFFORT).run();
    } else {
      new ChineseTextDiff(a, b, 2, segments, EFFORT).run();
    }
    return segments.toList(ISLAND);
  }

  private void run() {
    var start = 0;
    while (start < a.length && start < b.length && a[start] == b[start]) {
      start++;
    }
    var endA = a.length;
    var endB = b.length;
    while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) {
      endA--;
      endB--;
    }
    segments.equal(join(before, 0, start));
    compare(start, endA, start, endB);
    segments.equal(join(before, endA, a.length));
  }

  private void compare(int fromA, int toA, int fromB, int toB) {
    var block = longest(fromA, toA, fromB, toB);
    if (block.length == 0) {
      replaced(join(before, fromA, toA), join(after, fromB, toB));
      return;
    }
    compare(fromA, block.a, fromB, block.b);
    segments.equal(join(before, block.a, block.a + block.length));
    compare(block.a + block.length, toA, block.b + block.length, toB);
  }

  private void replaced(String deleted, String inserted) {
    var fine = shortest > 1 || deleted.isEmpty() || inserted.isEmpty();
    var a = fine ? List.<String>of() : split(TOKEN, deleted);
    var b = fine ? List.<String>of() : split(TOKEN, inserted);
    if (fine || (long) a.size() * b.size() > Math.min(PRODUCT, effort)) {
      segments.deleted(deleted);
      segments.inserted(inserted);
      return;
    }
    var inner = new ChineseTextDiff(a, b, 2, segments, effort);
    inner.run();
    effort = inner.effort;
  }

  // longest common run of tokens, the first of equals
  private Block longest(int fromA, int toA, int fromB, int toB) {
    var cells = (long) (toA - fromA) * (toB - fromB);
    if (cells == 0 || cells > effort) {
      return Block.NONE;
    }
    effort -= cells;
    var lengths = new int[toB - fromB + 1];
    var best = Block.NONE;
    for (var i = fromA; i < toA; i++) {
      for (var j = toB - 1; j >= fromB; j--) {
        var length = a[i] == b[j] ? lengths[j - fromB] + 1 : 0;
        lengths[j - fromB + 1] = length;
        if (length > best.length) {
          best = new Block(i - length + 1, j - length + 1, length);
        }
      }
    }
    return best.length >= shortest || word(best) ? best : Block.NONE;
  }

  private boolean word(Block block) {
    return block.length == 1 && before.get(block.a).length() > 1;
  }

  private static int[] numbered(List<String> tokens, Map<String, Integer> numbers) {
    return tokens.stream().mapToInt(t -> numbers.computeIfAbsent(t, _ -> numbers.size())).toArray();
  }

  private static List<String> split(Pattern pattern, String text) {
    var tokens = new ArrayList<String>();
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static String join(List<String> tokens, int from, int to) {
    return String.join("", tokens.subList(from, to));
  }

  private record Block(int a, int b, int length) {
    static final Block NONE = new Block(0, 0, 0);
  }
}
