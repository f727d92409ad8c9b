package org.mingfa.cms.handbook;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.publishing.Edition;

/**
 * The fields of the editing page as a browser sends them; lists hold one item a line.
 *
 * @param seen
 *          the lock version of the edition that the page has shown
 * @param edition
 *          that edition's number; 0 where there was none
 */
record EntryForm(@Nullable String slug, @Nullable String title, @Nullable String topic, @Nullable String wordings,
    @Nullable String answer, @Nullable String steps, @Nullable String evidence, @Nullable String help,
    @Nullable String basis, long seen, int edition) {

  static EntryForm of(HandbookEntry entry, Edition shown) {
    return new EntryForm(entry.slug(), entry.title(), entry.topic(), joined(entry.wordings()), entry.answer(),
        joined(entry.steps()), joined(entry.evidence()), joined(entry.help()), joined(entry.basis()), 0, 0).over(shown);
  }

  static EntryForm empty() {
    return new EntryForm("", "", "", "", "", "", "", "", "", 0, 0);
  }

  HandbookEntry entry(String slug) {
    return new HandbookEntry(slug, text(title), text(topic), lines(wordings), text(answer), lines(steps),
        lines(evidence),
        lines(help), lines(basis));
  }

  /** The same words, now in place of what this edition says. */
  EntryForm over(Edition shown) {
    return new EntryForm(slug, title, topic, wordings, answer, steps, evidence, help, basis,
        shown.head().lockVersion(), shown.id().number());
  }

  /** The same words, in place of nothing. */
  EntryForm overNothing() {
    return new EntryForm(slug, title, topic, wordings, answer, steps, evidence, help, basis, 0, 0);
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines);
  }

  private static List<String> lines(@Nullable String field) {
    return text(field).lines().toList();
  }

  private static String text(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }
}
