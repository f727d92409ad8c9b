package org.mingfa.cms.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingfa.cms.database.Rows;
import org.mingfatest.CmsTest;
import org.mingfatest.Databases;
import org.mingfa.cms.outbox.OutboxRelay;
import org.mingfa.cms.statute.ImportedStatute;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.StatuteImport;
import org.mingfa.cms.statute.StatuteLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;

/** The national statutes kept beside the project: all imported, all bound to each other. */
@CmsTest
class RealStatutesGraphTests {

  private static final Logger LOG = LoggerFactory.getLogger(RealStatutesGraphTests.class);

  @Autowired
  StatuteImport desk;
  @Autowired
  StatuteLibrary library;
  @Autowired
  CitationGraph graph;
  @Autowired
  CitationRereading rereading;
  @Autowired
  OutboxRelay relay;
  @Autowired
  DatabaseClient database;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @Test
  void importsAndBindsEveryNationalStatute() {
    var laws = laws();
    var start = System.nanoTime();
    var taken = now(desk.takeAll(laws).collectList());
    var imported = System.nanoTime();
    relay.drain().block(Duration.ofMinutes(5));
    var drained = System.nanoTime();
    var read = now(rereading.readAll());
    LOG.warn("import {} s, binding {} s, reading {} again {} s", seconds(start, imported), seconds(imported, drained),
        read, seconds(drained, System.nanoTime()));
    assertThat(taken).hasSize(125).allSatisfy(one -> assertThat(one.notes()).noneMatch(_ -> one.doubtful()));
    assertThat(taken.stream().mapToInt(ImportedStatute::articles).sum()).isEqualTo(12_522);
    LOG.warn("{} articles, citations {}", count("statute_provision", "1 = 1"),
        database.sql(
            "select source_kind, state, own, count(*) as n from citation group by source_kind, state, own order by 1, 2, 3")
            .map(row -> Rows.text(row, "source_kind") + " " + Rows.text(row, "state")
                + (Rows.required(row, "own", Boolean.class) ? " own " : " ")
                + Rows.big(row, "n"))
            .all().collectList().block());
    assertThat(count("citation", "own = true and state <> 'RESOLVED'")).isZero();
    assertThat(count("citation", "own = false and state = 'RESOLVED'")).isGreaterThan(300);
    assertThat(count("citation", "state = 'CHANGED'")).isZero();
    assertThat(count("citation", "flagged_at is not null and state <> 'REPEALED'")).isZero();
    var code = now(library.version("minfadian", LocalDate.of(2026, 11, 23)));
    assertThat(now(library.provisions(code).collectList())).hasSize(1_260);
    assertThat(now(graph.citing("minfadian", new ProvisionNumber(1_079, 0)).collectList())).isNotNull();
    assertThat(now(library.all(LocalDate.of(2026, 11, 23)).filter(s -> s.title().endsWith("噪声污染防治法")).next())
        .inForceTo()).isEqualTo(LocalDate.of(2026, 8, 15));
  }

  @Test
  void olderVersionsBesideThemFlagNothing() {
    var laws = laws();
    now(desk.takeAll(laws).collectList());
    var older = now(desk.takeAll(laws.resolveSibling("versions")).collectList());
    var local = now(desk.takeAll(laws.resolveSibling("local")).collectList());
    relay.drain().block(Duration.ofMinutes(5));
    assertThat(older).hasSize(6).noneMatch(ImportedStatute::doubtful);
    assertThat(local).isNotEmpty().noneMatch(ImportedStatute::doubtful);
    assertThat(count("citation", "state = 'CHANGED'")).isZero();
  }

  private long count(String table, String where) {
    return now(database.sql("select count(*) as n from " + table + " where " + where)
        .map(row -> Rows.big(row, "n")).one());
  }

  private static String seconds(long from, long to) {
    return "%.1f".formatted((to - from) / 1e9);
  }

  private static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofMinutes(5)));
  }

  private static Path laws() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/laws/just-laws"))) {
        return at.resolve("shared/laws/just-laws");
      }
    }
    assumeTrue(false, "../shared/laws/just-laws is absent");
    throw new AssertionError();
  }
}
