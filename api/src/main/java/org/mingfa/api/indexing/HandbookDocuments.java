package org.mingfa.api.indexing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingfa.api.search.CitedProvision;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchKind;
import org.mingfa.api.search.Validity;
import org.mingfa.cms.citation.CitationParser;
import org.mingfa.cms.citation.StatuteNames;
import org.mingfa.cms.handbook.HandbookLibrary;
import org.mingfa.cms.handbook.LiveEntry;
import org.mingfa.cms.handbook.PlainMarkdown;
import org.mingfa.cms.handbook.Topic;
import org.mingfa.cms.statute.StatuteLibrary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Handbook entries as the index knows them: the question, its other wordings, the answer, and the articles it rests on.
 */
@Component
class HandbookDocuments implements SearchDocumentSource {

  private final HandbookLibrary handbook;
  private final StatuteLibrary statutes;

  HandbookDocuments(HandbookLibrary handbook, StatuteLibrary statutes) {
    this.handbook = handbook;
    this.statutes = statutes;
  }

  @Override
  public String kind() {
    return "handbook";
  }

  @Override
  public Flux<SearchDocument> all() {
    return made(handbook.all());
  }

  @Override
  public Flux<SearchDocument> of(UUID document) {
    return made(handbook.entry(document).flux());
  }

  private Flux<SearchDocument> made(Flux<LiveEntry> entries) {
    return Mono
        .zip(statutes.names().map(StatuteNames::of).map(CitationParser::new),
            handbook.topics().collectMap(Topic::slug, Topic::title))
        .flatMapMany(known -> entries.map(entry -> document(entry, known.getT1(), known.getT2())));
  }

  private SearchDocument document(LiveEntry live, CitationParser parser, Map<String, String> topics) {
    var entry = live.entry();
    var text = PlainMarkdown.text(entry.answer()) + "\n" + String.join("\n", entry.steps()) + "\n"
        + String.join("\n", entry.basis());
    return new SearchDocument(prefix(live.document()), SearchKind.HANDBOOK, entry.slug(), live.version(), entry.title(),
        "/handbook/entries/" + entry.slug(), List.of(), text, entry.wordings(), null,
        topics.getOrDefault(entry.topic(), entry.topic()), Validity.ALWAYS, cited(entry.basis(), parser));
  }

  private static List<CitedProvision> cited(List<String> basis, CitationParser parser) {
    return parser.parse(String.join("\n", basis), null).stream().filter(mention -> mention.citation().number() != null)
        .map(mention -> new CitedProvision(mention.citation().statute(), String.valueOf(mention.citation().number())))
        .distinct().collect(Collectors.toList());
  }
}
