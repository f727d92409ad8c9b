package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where statutes are read: their live versions in time, and the articles of each. Days are days in Shanghai. What is
 * absent is empty; nothing here writes.
 */
@Service
public class StatuteLibrary {

  private static final Comparator<StatuteSummary> ORDER = Comparator.comparing(StatuteSummary::rank)
      .thenComparing(StatuteSummary::slug);

  private final StatuteRepository statutes;
  private final Timelines timelines;
  private final ProvisionRepository provisions;

  StatuteLibrary(StatuteRepository statutes, Timelines timelines, ProvisionRepository provisions) {
    this.statutes = statutes;
    this.timelines = timelines;
    this.provisions = provisions;
  }

  /** Every statute that has a live version, by rank and then by slug. */
  public Flux<StatuteSummary> all(LocalDate on) {
    return timelines.all().flatMapIterable(Map::values).map(timeline -> timeline.summary(on)).sort(ORDER);
  }

  /** One statute, by the version in force on the day, else by its newest. */
  public Mono<StatuteSummary> statute(String slug, LocalDate on) {
    return timelines.of(slug).map(timeline -> timeline.summary(on));
  }

  /** The live versions of a statute in the order in which they come into force. */
  public Flux<StatuteVersion> versions(String slug) {
    return timelines.of(slug).flatMapIterable(Timeline::versions);
  }

  /** Every live version of every statute. */
  public Flux<StatuteVersion> versions() {
    return timelines.all().flatMapIterable(Map::values).flatMapIterable(Timeline::versions);
  }

  /** The version in force on the day; empty if none is. */
  public Mono<StatuteVersion> version(String slug, LocalDate on) {
    return timelines.of(slug).flatMap(timeline -> Mono.justOrEmpty(timeline.inForce(on)));
  }

  /** The version that is this document, if it is live. */
  public Mono<StatuteVersion> version(UUID document) {
    return statutes.slugOf(document).flatMapMany(this::versions).filter(v -> v.document().equals(document)).next();
  }

  /** All articles in order. */
  public Flux<Provision> provisions(StatuteVersion version) {
    return provisions.all(version.document(), version.edition());
  }

  public Mono<Provision> provision(StatuteVersion version, ProvisionNumber number) {
    return provisions.numbered(version.document(), version.edition(), List.of(number)).next();
  }

  /** Those of the numbers that the version has, in order. */
  public Flux<Provision> provisions(StatuteVersion version, List<ProvisionNumber> numbers) {
    return provisions.numbered(version.document(), version.edition(), numbers);
  }

  /** The article before and the article after, in that order; one at either end. */
  public Flux<Provision> neighbours(StatuteVersion version, Provision provision) {
    return provisions.around(version.document(), version.edition(), provision.position());
  }

  /**
   * Two versions of a statute side by side.
   *
   * @param from
   *          the date of the earlier version, or a day on which it was in force
   * @param to
   *          the same of the later
   */
  public Mono<VersionComparison> compare(String slug, LocalDate from, LocalDate to) {
    return timelines.of(slug).flatMap(timeline -> Mono.zip(articles(timeline, from), articles(timeline, to)))
        .publishOn(Schedulers.boundedElastic()).map(both -> VersionComparison.of(both.getT1(), both.getT2()));
  }

  private Mono<List<ArticleText>> articles(Timeline timeline, LocalDate day) {
    return Mono.justOrEmpty(timeline.dated(day)).flatMapMany(this::provisions)
        .map(p -> new ArticleText(p.number(), p.text())).collectList().filter(articles -> !articles.isEmpty());
  }

  /** What follows the articles. */
  public Flux<Appendix> appendices(StatuteVersion version) {
    return statutes.frame(version.document()).flatMapIterable(frame -> Appendices.read(frame.appendices()));
  }

  /** Every name a statute goes by, of those that have a live version. */
  public Mono<StatuteVocabulary> names() {
    return statutes.live().map(VersionRow::slug).distinct().collectList()
        .flatMap(live -> statutes.statutes().filter(s -> live.contains(s.slug())).collectList())
        .map(StatuteLibrary::vocabulary);
  }

  private static StatuteVocabulary vocabulary(List<Statute> statutes) {
    var slugs = new HashMap<String, String>();
    var aliases = new HashMap<String, String>();
    for (var statute : statutes) {
      slugs.put(statute.title(), statute.slug());
      statute.aliases().forEach(alias -> aliases.putIfAbsent(alias, statute.title()));
    }
    return new StatuteVocabulary(slugs, aliases);
  }

  /** The document of every live version. */
  public Flux<UUID> liveDocuments() {
    return statutes.live().map(VersionRow::document);
  }

  /** The slugs of the statutes whose validity hangs on this version, live or not: its own, and what it repeals. */
  public Flux<String> affectedBy(UUID document) {
    return statutes.slugsAffectedBy(document);
  }

  /**
   * Grows with every change of what the public sees of any version. Read before anything else, it lets a write that is
   * based on older versions lose.
   */
  public Mono<Long> revision() {
    return statutes.revision();
  }
}
