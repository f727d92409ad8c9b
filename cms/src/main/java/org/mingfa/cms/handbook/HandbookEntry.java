package org.mingfa.cms.handbook;

import java.util.List;

/**
 * One question of life with its answer. Holds its texts tidied: single lines without line breaks, an answer of
 * paragraphs parted by one blank line. Whether they are fit to publish is said by {@link EntryRules}.
 *
 * @param slug
 *          its name in addresses, such as {@code spouse-debt}
 * @param title
 *          the question as people ask it
 * @param topic
 *          slug of the topic it stands under
 * @param wordings
 *          other words for the same question
 * @param answer
 *          the short answer; plain Markdown as {@link PlainMarkdown} shows it, as are all texts below
 * @param steps
 *          what to do, in order
 * @param evidence
 *          what to keep
 * @param help
 *          where to turn
 * @param basis
 *          the law behind it: one citation a line, with what it says
 */
public record HandbookEntry(String slug, String title, String topic, List<String> wordings, String answer,
    List<String> steps, List<String> evidence, List<String> help, List<String> basis) {

  public HandbookEntry {
    slug = slug.strip();
    title = line(title);
    topic = topic.strip();
    wordings = lines(wordings);
    answer = paragraphs(answer);
    steps = lines(steps);
    evidence = lines(evidence);
    help = lines(help);
    basis = lines(basis);
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().map(HandbookEntry::line).filter(text -> !text.isEmpty()).toList();
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String paragraphs(String text) {
    return text.strip().replaceAll("[ \\t\\u3000]*\\R", "\n").replaceAll("\n{3,}", "\n\n");
  }
}
