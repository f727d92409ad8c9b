package org.mingfa.api.practice;

import java.util.List;
import org.mingfa.cms.citation.Citation;
import org.mingfa.cms.citation.CitationParser;
import org.mingfa.cms.citation.StatuteNames;
import org.mingfa.cms.statute.Provision;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteVocabulary;
import org.mingfa.cms.web.Days;
import org.mingfa.quiz.question.Explanation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the text of the law behind an answer, as it is in force today. */
@Component
class CitedLaws {

  private final StatuteLibrary library;
  private final Days days;

  CitedLaws(StatuteLibrary library, Days days) {
    this.library = library;
    this.days = days;
  }

  /** In the order of the explanation; what is not in the library comes with its words alone. */
  Mono<List<CitedLaw>> of(Explanation explanation) {
    return library.names().flatMap(names -> {
      var parser = new CitationParser(StatuteNames.of(names));
      return Flux.fromIterable(explanation.citations()).concatMap(written -> law(written, parser, names)).collectList();
    });
  }

  private Mono<CitedLaw> law(String written, CitationParser parser, StatuteVocabulary names) {
    var found = parser.parse(written, null);
    if (found.isEmpty()) {
      return Mono.just(new CitedLaw(written, written, null, null, List.of()));
    }
    var citation = found.getFirst().citation();
    var absent = new CitedLaw(written, citation.statute(), null, null, List.of());
    var slug = names.slugs().get(citation.statute());
    var number = citation.number();
    return slug == null || number == null
        ? Mono.just(absent)
        : library.version(slug, days.today()).flatMap(version -> library.provision(version, number))
            .map(article -> new CitedLaw(written, citation.statute(), number.toString(),
                "/statutes/" + slug + "/articles/" + number, cited(article, citation)))
            .defaultIfEmpty(absent);
  }

  private static List<String> cited(Provision article, Citation citation) {
    var all = article.paragraphs();
    var one = citation.paragraph().orElse(0);
    return one >= 1 && one <= all.size() ? List.of(all.get(one - 1)) : all;
  }
}
