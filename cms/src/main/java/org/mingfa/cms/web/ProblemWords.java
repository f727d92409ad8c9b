package org.mingfa.cms.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The members of a problem (RFC 9457), its title in the words of {@code refusal.<code>}. */
@Component
class ProblemWords {

  private final MessageSource messages;

  ProblemWords(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * A new map, for more to be added.
   *
   * @param reference
   *          by which the log finds a fault; empty for a refusal
   */
  Map<String, Object> of(Problem problem, String reference) {
    var text = messages.getMessage("refusal." + problem.code(), problem.arguments().toArray(), problem.code(),
        Locale.CHINA);
    var said = new HashMap<String, Object>(Map.of("type", "about:blank", "status", problem.status(), "code",
        problem.code(), "title", text == null ? problem.code() : text));
    if (!reference.isEmpty()) {
      said.put("reference", reference);
    }
    return said;
  }
}
