package org.mingfa.api.pages;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Questions that show a resident how to ask; the message {@code page.search.examples.questions} has them, one bar
 * apart.
 */
@Component
class Examples {

  private final MessageSource messages;

  Examples(MessageSource messages) {
    this.messages = messages;
  }

  List<String> questions() {
    return List
        .of(messages.getMessage("page.search.examples.questions", null, Locale.SIMPLIFIED_CHINESE).split("\\|", -1));
  }
}
