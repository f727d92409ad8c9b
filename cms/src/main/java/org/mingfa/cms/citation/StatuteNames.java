package org.mingfa.cms.citation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingfa.cms.statute.StatuteVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of statute names: every full title, its short form without 中华人民共和国, and the aliases people use (消法).
 * Immutable. Blanks, title marks and the width of brackets make no difference to a name.
 */
public final class StatuteNames {

  private static final String STATE = "中华人民共和国";
  private static final int SHORTEST = 2;

  private final Map<String, String> canonical;
  private final Letter root = new Letter();

  private StatuteNames(Map<String, String> canonical) {
    this.canonical = Map.copyOf(canonical);
    this.canonical.keySet().forEach(this::spell);
  }

  /**
   * Builds a vocabulary. A full title wins over a short form, and that over an alias of the same spelling.
   *
   * @param fullTitles
   *          the titles citations shall carry
   * @param aliases
   *          other name → full title; the title need not be among the others
   * @throws IllegalArgumentException
   *           for a name of fewer than two characters: it would be found everywhere
   */
  public static StatuteNames of(Collection<String> fullTitles, Map<String, String> aliases) {
    var names = new HashMap<String, String>();
    fullTitles.forEach(title -> names.put(spelling(title), title));
    fullTitles.forEach(title -> names.putIfAbsent(shortForm(spelling(title)), title));
    aliases.forEach((alias, title) -> names.putIfAbsent(spelling(alias), title));
    return new StatuteNames(names);
  }

  /** The vocabulary of a library. */
  public static StatuteNames of(StatuteVocabulary library) {
    return of(library.slugs().keySet(), library.aliases());
  }

  private static String shortForm(String title) {
    return title.startsWith(STATE) && title.length() >= STATE.length() + SHORTEST
        ? title.substring(STATE.length())
        : title;
  }

  /** One spelling for a name however it is written. */
  static String spelling(String name) {
    var text = new StringBuilder(name.length());
    for (var i = 0; i < name.length(); i++) {
      var c = FoldedText.fold(name.charAt(i));
      if (c > ' ') {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The full title a name stands for; empty for an unknown name. */
  public Optional<String> canonical(String name) {
    return Optional.ofNullable(canonical.get(spelling(name)));
  }

  private void spell(String name) {
    if (name.length() < SHORTEST) {
      throw new IllegalArgumentException("too short for a statute's name: '" + name + "'");
    }
    var letter = root;
    for (var i = 0; i < name.length(); i++) {
      letter = letter.next.computeIfAbsent(name.charAt(i), _ -> new Letter());
    }
    letter.name = name;
  }

  /** The longest name that starts at an offset, so that 劳动合同法 is neither 劳动法 nor 合同法. */
  @Nullable
  String longestAt(FoldedText text, int offset) {
    var letter = root.next.get(text.at(offset));
    String longest = null;
    for (var i = offset + 1; letter != null; i++) {
      longest = letter.name == null ? longest : letter.name;
      letter = letter.next.get(text.at(i));
    }
    return longest;
  }

  private static final class Letter {
    final Map<Character, Letter> next = HashMap.newHashMap(2);
    @Nullable
    String name;
  }
}
