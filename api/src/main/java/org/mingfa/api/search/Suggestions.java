package org.mingfa.api.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a resident may be about to type, held in memory: an immutable snapshot, to be replaced by another. Completes Han
 * characters, pinyin ({@code minfadian}) and initials ({@code mfd}); a mistyped homophone (民发典) is completed by its
 * sound.
 */
public final class Suggestions {

  /** Nothing to suggest. */
  public static final Suggestions NONE = new Suggestions(List.of(), List.of());

  /** Texts that are kept, the weightiest first. */
  static final int MOST = 20_000;

  private static final int LONGEST = 60;
  private static final int MOST_SCANNED = 500;
  private static final Comparator<Suggestion> ORDER = Comparator.comparingInt(Suggestion::weight).reversed()
      .thenComparingInt(suggestion -> suggestion.text().length()).thenComparing(Suggestion::text);

  /**
   * A text worth suggesting.
   *
   * @param weight
   *          of two that fit, the larger is shown first
   */
  public record Suggestion(String text, int weight) {
  }

  /** A suggestion with its folded text, as folding 20,000 of them at every letter typed takes long. */
  private record Kept(Suggestion suggestion, String folded) {
  }

  private record Key(String spelling, Suggestion suggestion) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      return spelling.compareTo(other.spelling);
    }
  }

  private final List<Kept> kept;
  private final List<Key> keys;

  private Suggestions(List<Kept> kept, List<Key> keys) {
    this.kept = kept;
    this.keys = keys;
  }

  /**
   * A snapshot of at most {@value #MOST} texts of at most {@value #LONGEST} chars; of equal texts the weightiest
   * counts. Computes for about a second per 20,000 texts: not on an event loop.
   */
  public static Suggestions of(Collection<Suggestion> candidates) {
    var seen = new LinkedHashSet<String>();
    var kept = candidates.stream().filter(one -> one.text().length() <= LONGEST).sorted(ORDER)
        .map(one -> new Kept(one, Names.folded(one.text()))).filter(one -> seen.add(one.folded())).limit(MOST).toList();
    var keys = new ArrayList<Key>();
    kept.forEach(one -> spellings(one.folded()).forEach(key -> keys.add(new Key(key, one.suggestion()))));
    keys.sort(Comparator.naturalOrder());
    return new Suggestions(kept, List.copyOf(keys));
  }

  private static Set<String> spellings(String folded) {
    var pinyin = PinyinSpelling.of(folded);
    var spellings = new LinkedHashSet<>(List.of(folded, pinyin.full(), pinyin.initials()));
    spellings.remove("");
    return spellings;
  }

  /**
   * Texts that begin with what is typed, then texts that contain it, and where there are none those that sound like it.
   * Nothing for nothing typed.
   */
  public List<String> complete(String typed, int limit) {
    var folded = Names.folded(typed.strip()).toLowerCase(Locale.ROOT);
    if (folded.isEmpty() || folded.length() > LONGEST || limit < 1 || kept.isEmpty()) {
      return List.of();
    }
    var found = new LinkedHashSet<>(beginning(folded));
    if (found.size() < limit && folded.length() > 1) {
      kept.stream().filter(one -> one.folded().contains(folded)).limit(limit).map(Kept::suggestion).forEach(found::add);
    }
    if (found.isEmpty()) {
      found.addAll(beginning(PinyinSpelling.of(folded).full()));
    }
    return found.stream().map(Suggestion::text).limit(limit).toList();
  }

  private List<Suggestion> beginning(String prefix) {
    var at = firstNotBefore(prefix);
    return keys.subList(at, Math.min(keys.size(), at + MOST_SCANNED)).stream()
        .takeWhile(key -> key.spelling().startsWith(prefix)).map(Key::suggestion).distinct().sorted(ORDER).toList();
  }

  private int firstNotBefore(String prefix) {
    var low = 0;
    var high = keys.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (keys.get(middle).spelling().compareTo(prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
