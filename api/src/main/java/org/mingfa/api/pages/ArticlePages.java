package org.mingfa.api.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.citation.CitationGraph;
import org.mingfa.cms.citation.CitingSource;
import org.mingfa.cms.statute.Provision;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the page of an article: its text, where it stands, and which entries rest on it. */
@Component
class ArticlePages {

  private static final int MOST_CITING = 30;

  private final StatuteLibrary library;
  private final StatuteReading reading;
  private final CitationGraph citations;

  ArticlePages(StatuteLibrary library, StatuteReading reading, CitationGraph citations) {
    this.library = library;
    this.reading = reading;
    this.citations = citations;
  }

  /** Empty for an article that the version does not have. */
  Mono<ArticlePage> page(ShownStatute statute, ProvisionNumber number) {
    return reading.of(statute).filter(texts -> texts.outline().of(number) != null)
        .flatMap(texts -> Mono.zip(citing(statute, number), having(statute, number))
            .map(found -> page(texts, number, found.getT1(), found.getT2())));
  }

  private Mono<List<EntryLink>> citing(ShownStatute statute, ProvisionNumber number) {
    return citations.citing(statute.version().slug(), number).filter(source -> source.kind().equals("handbook"))
        .take(MOST_CITING).map(ArticlePages::entry).collectList();
  }

  private static EntryLink entry(CitingSource source) {
    return new EntryLink(source.slug(), source.title(), "", "");
  }

  /** The versions that have an article of this number. */
  private Mono<List<StatuteVersion>> having(ShownStatute statute, ProvisionNumber number) {
    return Flux.fromIterable(statute.versions())
        .filterWhen(version -> library.provision(version, number).hasElement()).collectList();
  }

  private static ArticlePage page(StatuteTexts texts, ProvisionNumber number, List<EntryLink> citedBy,
      List<StatuteVersion> having) {
    var statute = texts.statute();
    var articles = texts.outline().articles();
    var at = articles.stream().map(Provision::number).toList().indexOf(number);
    var head = statute.head(version -> having.contains(version) ? "/articles/" + number : "");
    return new ArticlePage(head, texts.article(articles.get(at)), path(texts, number),
        "《" + statute.version().title() + "》" + number.written(), citedBy, neighbour(statute, articles, at - 1),
        neighbour(statute, articles, at + 1));
  }

  private static List<Step> path(StatuteTexts texts, ProvisionNumber number) {
    var division = texts.outline().of(number);
    return division == null
        ? List.of()
        : texts.outline().path(division).stream().filter(d -> !d.heading().isEmpty()).map(texts::step).toList();
  }

  private static @Nullable Step neighbour(ShownStatute statute, List<Provision> articles, int at) {
    if (at < 0 || at >= articles.size()) {
      return null;
    }
    var number = articles.get(at).number();
    return new Step(number.written(), statute.articleUrl(number));
  }
}
