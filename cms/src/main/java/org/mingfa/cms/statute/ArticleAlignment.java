package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds which article became which. First the best pairing that keeps both orders (a heaviest common subsequence over
 * likeness, with a bonus for the same number), then articles that moved, the most alike first.
 */
final class ArticleAlignment {

  private static final double ALIKE = 0.45;
  private static final double SAME_NUMBER = 0.3;
  private static final double MOVED = 0.5;
  private static final double BONUS = 0.15;
  // taken off each weight, lest two weak pairs outweigh a strong one that crosses them; below SAME_NUMBER
  private static final double BASE = 0.25;
  // 1,260 against 1,260 changed articles take a second; beyond, only the same number is looked at
  private static final long PAIRS = 2_000_000;

  private final List<ArticleText> before;
  private final List<ArticleText> after;
  private final int[] origin;
  private final int[] target;

  private ArticleAlignment(List<ArticleText> before, List<ArticleText> after) {
    this.before = before;
    this.after = after;
    this.origin = new int[after.size()];
    this.target = new int[before.size()];
    Arrays.fill(origin, -1);
    Arrays.fill(target, -1);
  }

  /** For each later article the index of the earlier one it was, or -1. */
  static int[] of(List<ArticleText> before, List<ArticleText> after) {
    var alignment = new ArticleAlignment(before, after);
    var pairs = alignment.pairs();
    alignment.inOrder(pairs);
    alignment.moved(pairs);
    return alignment.origin;
  }

  private List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    var openBefore = IntStream.range(0, before.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    var openAfter = IntStream.range(0, after.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    for (var same : sameArticles()) {
      pairs.add(same);
      openBefore.remove(same.i());
      openAfter.remove(same.j());
    }
    var all = (long) openBefore.size() * openAfter.size() <= PAIRS;
    var earlier = profiles(before, openBefore);
    var later = profiles(after, openAfter);
    earlier.forEach((i, profile) -> later.forEach((j, other) -> {
      var same = before.get(i).number().equals(after.get(j).number());
      var likeness = same || all ? profile.likeness(other) : 0;
      if (likeness >= (same ? SAME_NUMBER : ALIKE)) {
        pairs.add(new Pair(i, j, likeness, likeness - BASE + (same ? BONUS : 0)));
      }
    }));
    return pairs;
  }

  // most amendments touch few articles; what kept number and wording need not be held against every other
  private List<Pair> sameArticles() {
    var places = new HashMap<ArticleText, Integer>();
    for (var i = 0; i < before.size(); i++) {
      places.putIfAbsent(before.get(i), i);
    }
    var pairs = new ArrayList<Pair>();
    for (var j = 0; j < after.size(); j++) {
      var i = places.remove(after.get(j));
      if (i != null) {
        pairs.add(new Pair(i, j, 1, 1 - BASE + BONUS));
      }
    }
    return pairs;
  }

  private static Map<Integer, TextProfile> profiles(List<ArticleText> articles, Set<Integer> open) {
    var profiles = new LinkedHashMap<Integer, TextProfile>();
    open.forEach(i -> profiles.put(i, TextProfile.of(articles.get(i).text())));
    return profiles;
  }

  // heaviest increasing subsequence: pairs by i, within one i by j downwards so that an i is used once
  private void inOrder(List<Pair> pairs) {
    var sorted = new ArrayList<>(pairs);
    sorted.sort(Comparator.comparingInt(Pair::i).thenComparing(Comparator.comparingInt(Pair::j).reversed()));
    var best = new double[sorted.size()];
    var previous = new int[sorted.size()];
    var tree = new int[after.size() + 1];
    Arrays.fill(tree, -1);
    var last = -1;
    for (var k = 0; k < sorted.size(); k++) {
      previous[k] = heaviest(tree, best, sorted.get(k).j());
      best[k] = sorted.get(k).weight() + (previous[k] < 0 ? 0 : best[previous[k]]);
      for (var at = sorted.get(k).j() + 1; at < tree.length; at += at & -at) {
        tree[at] = tree[at] < 0 || best[tree[at]] < best[k] ? k : tree[at];
      }
      last = last < 0 || best[last] < best[k] ? k : last;
    }
    for (var k = last; k >= 0; k = previous[k]) {
      match(sorted.get(k));
    }
  }

  // Fenwick tree of maxima: the heaviest chain that ends before a place
  private static int heaviest(int[] tree, double[] best, int below) {
    var found = -1;
    for (var at = below; at > 0; at -= at & -at) {
      found = tree[at] >= 0 && (found < 0 || best[tree[at]] > best[found]) ? tree[at] : found;
    }
    return found;
  }

  private void moved(List<Pair> pairs) {
    pairs.stream().filter(p -> p.likeness() >= MOVED)
        .sorted(Comparator.comparingDouble(Pair::likeness).reversed().thenComparingInt(p -> Math.abs(p.i() - p.j())))
        .filter(p -> target[p.i()] < 0 && origin[p.j()] < 0).forEachOrdered(this::match);
  }

  private void match(Pair pair) {
    if (target[pair.i()] < 0 && origin[pair.j()] < 0) {
      target[pair.i()] = pair.j();
      origin[pair.j()] = pair.i();
    }
  }

  private record Pair(int i, int j, double likeness, double weight) {
  }
}
