package org.mingfa.api.pages;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.web.Days;
import org.mingfa.cms.citation.BoundCitation;
import org.mingfa.cms.citation.Citation;
import org.mingfa.cms.citation.CitationGraph;
import org.mingfa.cms.citation.CitationParser;
import org.mingfa.cms.citation.CitationState;
import org.mingfa.cms.citation.StatuteNames;
import org.mingfa.cms.handbook.LiveEntry;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteVersion;
import org.mingfa.cms.statute.StatuteVocabulary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The legal basis of an entry with the text of what it cites. */
@Component
class LegalBases {

  /** What one entry's lines are read with. */
  private record Reading(StatuteVocabulary names, CitationParser parser, Map<Citation, BoundCitation> bound) {
  }

  private final StatuteLibrary library;
  private final CitationGraph citations;
  private final Days days;

  LegalBases(StatuteLibrary library, CitationGraph citations, Days days) {
    this.library = library;
    this.citations = citations;
    this.days = days;
  }

  Mono<List<LegalBasis>> of(LiveEntry live) {
    return reading(live).flatMap(reading -> Flux.fromIterable(live.entry().basis())
        .concatMap(line -> basis(BasisLine.read(line, reading.parser()), reading)).collectList());
  }

  private Mono<Reading> reading(LiveEntry live) {
    return library.names().zipWith(citations.of(live.document(), live.edition()).collectList()).map(found -> {
      var names = found.getT1();
      return new Reading(names, new CitationParser(StatuteNames.of(names)),
          found.getT2().stream()
              .collect(Collectors.toMap(BoundCitation::citation, Function.identity(), (first, _) -> first)));
    });
  }

  private Mono<LegalBasis> basis(BasisLine line, Reading reading) {
    return Flux.fromIterable(line.cited()).concatMap(named -> cited(named, reading)).collectList()
        .map(cited -> new LegalBasis(cited, line.gloss()));
  }

  private Mono<LegalBasis.Cited> cited(BasisLine.Named named, Reading reading) {
    var bound = reading.bound().get(named.citation());
    var absent = new LegalBasis.Cited(named.label(), "", standing(bound, false), List.of());
    return version(named.citation(), bound, reading).flatMap(version -> article(named, bound, version))
        .defaultIfEmpty(absent);
  }

  /** The version that the citation is bound to; the graph may not have read a new entry yet, then today's. */
  private Mono<StatuteVersion> version(Citation citation, @Nullable BoundCitation bound, Reading reading) {
    var document = bound == null ? null : bound.document();
    if (document != null) {
      return library.version(document);
    }
    var slug = reading.names().slugs().get(citation.statute());
    return slug == null ? Mono.empty() : library.version(slug, days.today());
  }

  private Mono<LegalBasis.Cited> article(BasisLine.Named named, @Nullable BoundCitation bound,
      StatuteVersion version) {
    var number = named.citation().number();
    var url = "/statutes/" + version.slug();
    return number == null
        ? Mono.just(new LegalBasis.Cited(named.label(), url, standing(bound, true), List.of()))
        : library.provision(version, number).map(article -> new LegalBasis.Cited(named.label(),
            url + "/articles/" + number, standing(bound, true), ArticleTexts.paragraphs(article)));
  }

  private static LegalBasis.Standing standing(@Nullable BoundCitation bound, boolean there) {
    if (bound == null) {
      return there ? LegalBasis.Standing.RESOLVED : LegalBasis.Standing.NOT_IN_LIBRARY;
    }
    return standing(bound.state());
  }

  private static LegalBasis.Standing standing(CitationState state) {
    return switch (state) {
      case RESOLVED -> LegalBasis.Standing.RESOLVED;
      case NOT_IN_LIBRARY -> LegalBasis.Standing.NOT_IN_LIBRARY;
      case CHANGED -> LegalBasis.Standing.CHANGED;
      case REPEALED -> LegalBasis.Standing.REPEALED;
    };
  }
}
