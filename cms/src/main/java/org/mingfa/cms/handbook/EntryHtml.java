package org.mingfa.cms.handbook;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingfa.cms.publishing.EditionContent;
import org.mingfa.cms.publishing.EditionId;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** An entry as reviewers read it. */
@Component
class EntryHtml implements EditionContent {

  private final HandbookRepository bodies;

  EntryHtml(HandbookRepository bodies) {
    this.bodies = bodies;
  }

  @Override
  public String kind() {
    return HandbookConfiguration.HANDBOOK.name();
  }

  @Override
  public Mono<String> html(EditionId id) {
    return bodies.body(id).map(EntryHtml::html);
  }

  @Override
  public Mono<String> plain(EditionId id) {
    return bodies.body(id).map(HandbookMarkdown::write);
  }

  @Override
  public String editor(UUID document) {
    return "/cms/handbook/" + document;
  }

  /** Every text passes through {@link PlainMarkdown} or is escaped here. */
  static String html(HandbookEntry entry) {
    var html = new StringBuilder("<h2>").append(escaped(entry.title())).append("</h2>");
    html.append("<p class=\"muted\">").append(escaped(String.join(" · ", entry.wordings()))).append("</p>");
    for (var section : EntrySection.values()) {
      html.append("<h3>").append(section.heading()).append("</h3>").append(section == EntrySection.ANSWER
          ? PlainMarkdown.blocks(entry.answer())
          : list(section == EntrySection.STEPS ? "ol" : "ul", section.of(entry)));
    }
    return html.toString();
  }

  private static String list(String tag, List<String> items) {
    return items.stream().map(item -> "<li>" + PlainMarkdown.line(item) + "</li>")
        .collect(Collectors.joining("", "<" + tag + ">", "</" + tag + ">"));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
