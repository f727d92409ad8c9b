package org.mingfa.api.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.statute.Provision;
import org.mingfa.cms.statute.ProvisionNumber;

/**
 * The text of a version by its divisions, and cut into chapters for a phone.
 *
 * @param divisions
 *          the outermost, in text order
 * @param articles
 *          all of them, in order
 * @param chapters
 *          each fits a page; together they are the whole text, each article once
 */
record Outline(List<Division> divisions, List<Provision> articles, List<Division> chapters) {

  private static final Pattern CHAPTER = Pattern.compile("第.{1,6}?章.*");

  static Outline of(List<Division> divisions) {
    return new Outline(List.copyOf(divisions), divisions.stream().flatMap(Division::allArticles).toList(),
        divisions.stream().flatMap(Outline::cut).toList());
  }

  /** Whether one page holds it all; chapters that are one page are no chapters. */
  boolean whole() {
    return size() <= StatutePage.WHOLE_TEXT_LIMIT || chapters.size() < 2;
  }

  int size() {
    return divisions.stream().mapToInt(Division::size).sum();
  }

  /** Parts are cut down to their chapters, and a chapter too long for a page to its sections. */
  private static Stream<Division> cut(Division division) {
    if (division.children().isEmpty() || fits(division)) {
      return Stream.of(division);
    }
    var lead = division.articles().isEmpty() && division.prose().isEmpty()
        ? Stream.<Division>empty()
        : Stream.of(division.withoutChildren());
    return Stream.concat(lead, division.children().stream().flatMap(Outline::cut));
  }

  private static boolean fits(Division division) {
    return division.children().stream().flatMap(Division::all).noneMatch(Outline::isChapter)
        && division.size() <= StatutePage.WHOLE_TEXT_LIMIT;
  }

  private static boolean isChapter(Division division) {
    return CHAPTER.matcher(division.heading()).matches();
  }

  /** The divisions that contain a division or are it, outermost first. */
  List<Division> path(Division wanted) {
    var path = new ArrayList<Division>();
    var level = divisions;
    for (var step = containing(level, wanted.number()); step != null; step = containing(level, wanted.number())) {
      path.add(step);
      level = step.children();
    }
    return path;
  }

  private static @Nullable Division containing(List<Division> level, int number) {
    return level.stream().filter(d -> d.all().anyMatch(below -> below.number() == number)).findFirst().orElse(null);
  }

  /** The division an article stands directly in; null for an article that is not there. */
  @Nullable
  Division of(ProvisionNumber number) {
    return divisions.stream().flatMap(Division::all)
        .filter(d -> d.articles().stream().anyMatch(a -> a.number().equals(number))).findFirst().orElse(null);
  }

  /** Which chapter shows a division's first words: from 1; 0 for none. */
  int chapterOf(Division division) {
    for (var i = 0; i < chapters.size(); i++) {
      if (chapters.get(i).all().anyMatch(d -> d.number() == division.number())) {
        return i + 1;
      }
    }
    return division.children().isEmpty() ? 0 : chapterOf(division.children().getFirst());
  }
}
