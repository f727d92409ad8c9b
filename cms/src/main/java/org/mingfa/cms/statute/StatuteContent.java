package org.mingfa.cms.statute;

import java.util.List;
import java.util.UUID;
import org.mingfa.cms.publishing.EditionContent;
import org.mingfa.cms.publishing.EditionId;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** The text of an edition, as reviewers read it. */
@Component
class StatuteContent implements EditionContent {

  private final StatuteRepository statutes;
  private final ProvisionRepository provisions;

  StatuteContent(StatuteRepository statutes, ProvisionRepository provisions) {
    this.statutes = statutes;
    this.provisions = provisions;
  }

  @Override
  public String kind() {
    return StatuteConfiguration.STATUTE.name();
  }

  @Override
  public Mono<String> html(EditionId id) {
    return text(id).map(StatuteContent::html);
  }

  @Override
  public Mono<String> plain(EditionId id) {
    return text(id).map(StatuteText::plain);
  }

  @Override
  public String editor(UUID document) {
    return "/cms/statutes/documents/" + document;
  }

  Mono<StatuteText> text(EditionId id) {
    return statutes.frame(id.document()).zipWith(provisions.all(id.document(), id.number()).collectList(),
        (frame, articles) -> new StatuteText(frame.title(), frame.preamble(), frame.appendices(), articles));
  }

  private static String html(StatuteText text) {
    var html = new StringBuilder("<h2>").append(escape(text.title())).append("</h2>");
    text.preamble().lines().forEach(line -> paragraph(html, "", line));
    var last = List.<String>of();
    for (var article : text.provisions()) {
      if (!article.heading().equals(last)) {
        html.append("<h3>").append(escape(String.join(" · ", article.heading()))).append("</h3>");
        last = article.heading();
      }
      var label = article.number().written();
      for (var paragraph : article.paragraphs()) {
        paragraph(html, label, paragraph);
        label = "";
      }
    }
    return html.toString();
  }

  private static void paragraph(StringBuilder html, String label, String text) {
    html.append("<p>");
    if (!label.isEmpty()) {
      html.append("<strong>").append(label).append("</strong>　");
    }
    html.append(escape(text).replace("\n", "<br>")).append("</p>");
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
