package org.mingfa.api.pages;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import org.thymeleaf.spring6.web.webflux.SpringWebFluxWebApplication;

/** Makes a page's bytes out of a template. Takes milliseconds, reads files: never on the event loop. */
@Component
class PageRenderer {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  // a command runs without a web server, and so without templates
  private final ObjectProvider<ISpringWebFluxTemplateEngine> engine;
  private final SpringWebFluxWebApplication application = SpringWebFluxWebApplication
      .buildApplication(ReactiveAdapterRegistry.getSharedInstance());

  PageRenderer(ObjectProvider<ISpringWebFluxTemplateEngine> engine) {
    this.engine = engine;
  }

  /**
   * The page in UTF-8.
   *
   * @param template
   *          below {@code templates/pages}
   * @param page
   *          what the template expects; null where it expects nothing
   */
  byte[] render(ServerWebExchange exchange, String template, Site site, @Nullable Object page) {
    var web = application.buildExchange(exchange, Locale.SIMPLIFIED_CHINESE, HTML, StandardCharsets.UTF_8);
    var context = new WebContext(web, Locale.SIMPLIFIED_CHINESE);
    context.setVariables(Map.of("site", site));
    context.setVariable("page", page);
    return engine.getObject().process("pages/" + template, context).getBytes(StandardCharsets.UTF_8);
  }
}
