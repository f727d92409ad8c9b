package org.mingfa.cms.citation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mingfa.cms.citation.CitationRow.Binding;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.statute.Provision;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteMessages;
import org.mingfa.cms.statute.StatuteVersion;
import org.mingfa.cms.web.Days;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Binds stored citations to the library as it is. Works on many rows at once, writes those that changed, and loses
 * against a writer that knew a later state of the library.
 */
@Component
class CitationBinder {

  /** What one pass binds by. The revision is read first: what is read after it is at least as new. */
  private record Basis(long revision, CitationNames names, Map<String, List<StatuteVersion>> versions) {
  }

  private final CitationRepository rows;
  private final StatuteLibrary library;
  private final Days days;
  private final Clock clock;

  CitationBinder(CitationRepository rows, StatuteLibrary library, Days days, Clock clock) {
    this.rows = rows;
    this.library = library;
    this.days = days;
    this.clock = clock;
  }

  /** Every citation of these statutes. */
  Mono<Void> statutes(Collection<String> slugs) {
    return slugs.isEmpty() ? Mono.empty() : basis().flatMap(basis -> {
      var titles = new HashSet<>(basis.names().namesOf(slugs));
      titles.add("");
      return rows.naming(titles, slugs).collectList().flatMap(found -> bind(found, basis));
    });
  }

  /** Every citation that stands in this document. */
  Mono<Void> document(UUID document) {
    return basis().flatMap(basis -> rows.of(document).filter(row -> !row.own()).collectList()
        .flatMap(found -> bind(found, basis)));
  }

  private Mono<Basis> basis() {
    return library.revision().flatMap(revision -> Mono.zip(library.names(), library.versions().collectList())
        .map(read -> new Basis(revision, CitationNames.of(read.getT1()), bySlug(read.getT2()))));
  }

  private static Map<String, List<StatuteVersion>> bySlug(List<StatuteVersion> versions) {
    var found = new HashMap<String, List<StatuteVersion>>();
    versions.forEach(v -> found.computeIfAbsent(v.slug(), _ -> new ArrayList<>()).add(v));
    return found;
  }

  private Mono<Void> bind(List<CitationRow> found, Basis basis) {
    var bySlug = new HashMap<String, List<CitationRow>>();
    found.forEach(row -> bySlug
        .computeIfAbsent(Objects.requireNonNullElse(basis.names().slug(row.citation().statute()), ""),
            _ -> new ArrayList<>())
        .add(row));
    return Flux.fromIterable(bySlug.entrySet())
        .concatMap(entry -> bind(entry.getValue(), basis.versions().getOrDefault(entry.getKey(), List.of())))
        .collectList().flatMap(changed -> rows.rebind(changed, basis.revision())).then();
  }

  /** The rows of one statute that change. */
  private Flux<CitationRow> bind(List<CitationRow> some, List<StatuteVersion> versions) {
    if (versions.isEmpty()) {
      return changed(some, _ -> Binding.NONE);
    }
    var numbers = new HashSet<ProvisionNumber>();
    some.forEach(row -> add(numbers, row.citation()));
    return Flux.fromIterable(versions).concatMap(version -> articles(version, numbers))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(articles -> new CitedVersions(versions, articles, today()))
        .flatMapMany(cited -> changed(some, row -> cited.bind(row.citation(), row.citedOn())));
  }

  private static void add(Set<ProvisionNumber> numbers, Citation citation) {
    var number = citation.number();
    if (number != null) {
      numbers.add(number);
    }
  }

  private Flux<CitationRow> changed(List<CitationRow> some, Function<CitationRow, Binding> binding) {
    var now = now();
    return Flux.fromIterable(some).mapNotNull(row -> {
      var bound = row.bound(binding.apply(row), now, !row.kind().equals(StatuteMessages.KIND));
      return bound.equals(row) ? null : bound;
    });
  }

  private Mono<Map.Entry<UUID, Map<ProvisionNumber, Provision>>> articles(StatuteVersion version,
      Set<ProvisionNumber> numbers) {
    return library.provisions(version, List.copyOf(numbers)).collectMap(Provision::number)
        .map(articles -> Map.entry(version.document(), articles));
  }

  LocalDate today() {
    return days.today();
  }

  Instant now() {
    return Rows.micros(clock.instant());
  }
}
