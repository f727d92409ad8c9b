package org.mingfa.api.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingfa.cms.web.Days;
import org.mingfa.api.search.CitedProvision;
import org.mingfa.api.search.Search;
import org.mingfa.api.search.SearchHits;
import org.mingfa.api.search.SearchKind;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteTitle;
import org.mingfa.cms.statute.StatuteVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes the page of a search. */
@Component
class SearchPages {

  private static final int MOST_CITED = 4;
  private static final String STATUTES = "/statutes/";

  private final Search search;
  private final SearchFacets facets;
  private final StatuteLibrary library;
  private final Examples examples;
  private final Days days;

  SearchPages(Search search, SearchFacets facets, StatuteLibrary library, Examples examples, Days days) {
    this.search = search;
    this.facets = facets;
    this.library = library;
    this.examples = examples;
    this.days = days;
  }

  /** For who has not asked yet. */
  SearchPage empty(SearchAsked asked) {
    return new SearchPage("", asked.on(), 0, false, List.of(), List.of(), false, "/search", Paging.ONE, List.of(),
        examples.questions(), asked.narrowing());
  }

  Mono<SearchPage> page(SearchAsked asked) {
    return search.ask(asked.query(days.today()))
        .flatMap(hits -> forces(asked, hits).map(forces -> page(asked, hits, forces)));
  }

  /** What hits of another day's law are today, by slug; those of today hold. */
  private Mono<Map<String, Force>> forces(SearchAsked asked, SearchHits hits) {
    var day = asked.on();
    if (day == null) {
      return Mono.just(Map.of());
    }
    return Flux.fromStream(hits.hits().stream().filter(hit -> hit.kind() == SearchKind.STATUTE).map(h -> slug(h.url()))
        .distinct()).flatMapSequential(slug -> library.version(slug, day))
        .collectMap(StatuteVersion::slug, version -> Force.of(version.validityOn(days.today())));
  }

  private SearchPage page(SearchAsked asked, SearchHits hits, Map<String, Force> forces) {
    var shown = hits.hits().stream().map(hit -> hit(hit, asked, forces)).toList();
    return new SearchPage(asked.q(), asked.on(), hits.total(), hits.loosened(), shown,
        hits.total() == 0 && !asked.narrowed() ? List.of() : facets.of(hits.facets(), asked), asked.narrowed(),
        asked.widened().url(), paging(asked, hits.total()), hits.suggestions(), examples.questions(),
        asked.narrowing());
  }

  private static SearchHit hit(org.mingfa.api.search.SearchHit hit, SearchAsked asked, Map<String, Force> forces) {
    var statute = hit.kind() == SearchKind.STATUTE;
    return new SearchHit(hit.kind().word(), new MarkedText(List.of(new MarkedText.Run(hit.title(), false))),
        statute && asked.on() != null ? hit.url() + "?on=" + asked.on() : hit.url(), String.join(" › ", hit.place()),
        MarkedText.of(hit.snippet()), statute ? forces.getOrDefault(slug(hit.url()), Force.IN_FORCE) : null,
        Objects.requireNonNullElse(hit.citations(), List.<CitedProvision>of()).stream().limit(MOST_CITED)
            .map(SearchPages::written).toList());
  }

  private static String slug(String url) {
    var end = url.indexOf('/', STATUTES.length());
    return end < 0 ? url.substring(STATUTES.length()) : url.substring(STATUTES.length(), end);
  }

  private static String written(CitedProvision cited) {
    return "《" + new StatuteTitle(cited.statute()).brief() + "》"
        + ProvisionNumber.parse(cited.number()).map(ProvisionNumber::written).orElse("");
  }

  private static Paging paging(SearchAsked asked, int total) {
    var pages = Math.max(1, (total + SearchAsked.SIZE - 1) / SearchAsked.SIZE);
    var page = asked.page();
    return new Paging(Math.min(page + 1, pages), pages,
        page == 0 ? null : asked.withPage(Math.min(page, pages) - 1).url(),
        page + 1 < pages ? asked.withPage(page + 1).url() : null);
  }
}
