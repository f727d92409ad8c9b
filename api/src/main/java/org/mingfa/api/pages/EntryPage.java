package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Model attribute {@code page} of {@code pages/entry} and {@code pages/entry-print}.
 *
 * @param title
 *          the question
 * @param shortAnswer
 *          its paragraphs, plain text
 * @param steps
 *          what to do, in order
 * @param evidence
 *          what to keep
 * @param help
 *          where to go
 * @param basis
 *          what law the answer rests on
 * @param adopted
 *          whether nobody of the bureau has reviewed it: shows the badge 示例内容·未经本单位审核
 * @param reviewed
 *          when it was last reviewed; null where it never was
 * @param related
 *          other entries; may be empty
 */
public record EntryPage(String slug, String title, TopicLink topic, List<String> shortAnswer, List<String> steps,
    List<String> evidence, List<DialText> help, List<LegalBasis> basis, boolean adopted, @Nullable LocalDate reviewed,
    List<EntryLink> related) {

  public EntryPage {
    shortAnswer = List.copyOf(shortAnswer);
    steps = List.copyOf(steps);
    evidence = List.copyOf(evidence);
    help = List.copyOf(help);
    basis = List.copyOf(basis);
    related = List.copyOf(related);
  }

  public String url() {
    return "/handbook/entries/" + slug;
  }

  /** Whether a provision it cites has changed or ceased, so that the answer may no longer be right. */
  public boolean doubtful() {
    return basis.stream().flatMap(b -> b.citations().stream()).anyMatch(c -> c.standing().doubtful());
  }
}
