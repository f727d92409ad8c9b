package org.mingfa.api.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders templates as the application does, without a server. */
final class PageRendering {

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  PageRendering() {
    var templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages-pages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(messages);
    engine.setLinkBuilder(new StandardLinkBuilder() {
      @Override
      protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
        return "";
      }

      @Override
      protected String processLink(IExpressionContext context, String link) {
        return link;
      }
    });
  }

  String render(String template, Site site, @Nullable Object page) {
    var context = new Context(Locale.SIMPLIFIED_CHINESE);
    context.setVariable("site", site);
    context.setVariable("page", page);
    return engine.process("pages/" + template, context);
  }

  /** A page of the site: where it lies, what draws it, and with what. */
  record Sample(String name, String template, @Nullable Section section, String here, @Nullable Object page) {
  }

  static List<Sample> samples() {
    var statute = SampleStatutePages.invented();
    var head = SamplePages.head(SamplePages.REVIEW, Force.IN_FORCE);
    var entry = SampleHandbook.entry("marriage", "divorce-cooling-off", _ -> statute.article(2).paragraphs());
    return List.of(new Sample("home", "home", Section.HOME, "/", SamplePages.home()),
        new Sample("search", "search", Section.SEARCH, "/search?q=x", SamplePages.search("离婚冷静期", true)),
        new Sample("search-none", "search", Section.SEARCH, "/search?q=x", SamplePages.search("嘟嘟嘟", false)),
        new Sample("search-empty", "search", Section.SEARCH, "/search", SamplePages.search("", false)),
        new Sample("topics", "topics", Section.HANDBOOK, "/handbook", new TopicsPage(SampleHandbook.topics())),
        new Sample("topic", "topic", Section.HANDBOOK, "/handbook/marriage",
            new TopicPage(SampleHandbook.topic("marriage"),
                SampleHandbook.entries("marriage", 9, false), SampleHandbook.topics())),
        new Sample("entry", "entry", Section.HANDBOOK, entry.url(), entry),
        new Sample("entry-print", "entry-print", Section.HANDBOOK, entry.url() + "/print", entry),
        new Sample("statutes", "statutes", Section.STATUTES, "/statutes", SamplePages.statutes("")),
        new Sample("statutes-none", "statutes", Section.STATUTES, "/statutes?filter=x", SamplePages.statutes("嘟嘟")),
        new Sample("statute", "statute", Section.STATUTES, "/statutes/sample", new StatutePage(head,
            SampleStatutePages.contents(statute), SampleStatutePages.text(statute, statute.divisions))),
        new Sample("chapter", "chapter", Section.STATUTES, "/x", SampleStatutePages.longestChapter(statute, head)),
        new Sample("chapter-print", "chapter-print", Section.STATUTES, "/x/print",
            SampleStatutePages.longestChapter(statute, head)),
        new Sample("article", "article", Section.STATUTES, "/x", SampleStatutePages.article(statute,
            SamplePages.head(SamplePages.REVIEW, Force.AMENDED), 2, SampleHandbook.entries("marriage", 2, true))),
        new Sample("comparison", "comparison", Section.STATUTES, "/x", SamplePages.comparison()),
        new Sample("not-found", "notice", null, "/x", new NoticePage(NoticePage.Kind.NOT_FOUND, "", List.of())),
        new Sample("withdrawn", "notice", null, "/x",
            new NoticePage(NoticePage.Kind.WITHDRAWN, "a1b2", SampleHandbook.entries("sea", 3, true))),
        new Sample("settings", "settings", null, "/settings", null),
        new Sample("offline", "offline", null, "/offline", null));
  }
}
