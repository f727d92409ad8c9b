package org.mingfa.quiz.exchange;

import java.util.List;
import java.util.Set;

/** What people read of an element's content. */
final class QtiText {

  private static final Set<String> LINES = Set.of("p", "div", "br", "li", "ul", "ol", "contentBody", "prompt",
      "blockquote", "pre");
  private static final Set<String> RUNS = Set.of("b", "i", "em", "strong", "span", "u", "a", "q", "cite", "small", "tt",
      "big", "code", "abbr");
  private static final Set<String> MEDIA = Set.of("img", "object", "audio", "video", "picture", "svg",
      "mediaInteraction");
  private static final Set<String> FEEDBACK = Set.of("feedbackInline", "feedbackBlock");

  private final LineDraft draft;
  private final StringBuilder text = new StringBuilder();

  private QtiText(LineDraft draft) {
    this.draft = draft;
  }

  /** The text with line breaks where blocks end; markup that would be lost becomes a finding. */
  static String of(QtiElement element, LineDraft draft) {
    var reading = new QtiText(draft);
    reading.content(element.content());
    return String.join("\n",
        reading.text.toString().lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  private void content(List<Object> content) {
    for (var part : content) {
      if (part instanceof QtiElement element) {
        element(element);
      } else {
        // line ends within a text are no more than blanks
        text.append(part.toString().replaceAll("\\s*[\\n\\r\\t]\\s*", " "));
      }
    }
  }

  private void element(QtiElement element) {
    var name = element.name();
    if (MEDIA.contains(name)) {
      draft.find(ExchangeFault.MEDIA);
    } else if (FEEDBACK.contains(name)) {
      draft.find(ExchangeFault.FEEDBACK_LOST);
    } else if (!name.endsWith("Interaction") && !name.equals("rubricBlock")) {
      if (!LINES.contains(name) && !RUNS.contains(name)) {
        draft.find(ExchangeFault.MARKUP, name.substring(0, Math.min(40, name.length())));
      }
      text.append(LINES.contains(name) ? "\n" : "");
      content(element.content());
      text.append(LINES.contains(name) ? "\n" : "");
    }
  }
}
