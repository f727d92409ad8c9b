package org.mingfa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingfa.MingfaApplication;
import org.mingfa.cms.handbook.HandbookEditor;
import org.mingfa.cms.handbook.HandbookEntry;
import org.mingfa.cms.publishing.Edition;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.Editions;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Row 11: from the last signature under a correction until a resident reads it, on its page, which was in memory, and
 * by search. The product runs in this JVM, because its own desks sign; residents come over HTTP.
 */
@Tag("bench")
@ExtendWith(BenchTable.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationBench {

  private static final int PUBLICATIONS = Integer.getInteger("bench.publications", 100);
  private static final String PAGE = "/handbook/entries/lamplighters";
  private static final Actor EDITOR = new Actor("editor", Set.of(Role.EDITOR));
  private static final List<Actor> REVIEWERS = List.of(new Actor("first", Set.of(Role.FIRST_REVIEWER)),
      new Actor("second", Set.of(Role.SECOND_REVIEWER)), new Actor("final", Set.of(Role.FINAL_REVIEWER)));

  private final HttpClient resident = HttpClient.newHttpClient();

  private final int port = Child.freePort();
  private final ConfigurableApplicationContext house = SpringApplication.run(MingfaApplication.class,
      Child.served(port, BenchFolder.copy(ImportedStatutes.first().data(), "house-of-publications"))
          .toArray(String[]::new));
  private final HandbookEditor editor = house.getBean(HandbookEditor.class);
  private final EditorialWorkflow workflow = house.getBean(EditorialWorkflow.class);
  private final Editions editions = house.getBean(Editions.class);

  @AfterAll
  void end() {
    house.close();
  }

  @Test
  void publishedAndVisible() {
    assertThat(get("/statutes/minfadian/articles/1").statusCode()).as("the statutes are here").isEqualTo(200);
    var page = new ArrayList<Double>();
    var search = new ArrayList<Double>();
    var id = Objects.requireNonNull(editor.create(entry(0), EDITOR).block());
    signed(id);
    for (var i = 1; i <= PUBLICATIONS; i++) {
      id = Objects.requireNonNull(editor.takeIn(entry(i), EDITOR).block());
      assertThat(get(PAGE).body()).doesNotContain(title(i));
      var start = signed(id);
      page.add(until(start, PAGE, title(i)));
      search.add(until(start, "/api/v1/search?q=" + URLEncoder.encode(title(i), StandardCharsets.UTF_8), title(i)));
    }
    report("11a", "publication visible on its page", page);
    report("11b", "publication found by search", search);

    workflow.withdraw(id, head(id).lockVersion(), "测量结束", REVIEWERS.getLast()).block();
    assertThat(get(PAGE).statusCode()).as("the request next after a withdrawal").isNotEqualTo(200);
  }

  /** Has it signed by all; the moment at which the last one began to. */
  private long signed(EditionId id) {
    workflow.submit(id, head(id).lockVersion(), null, EDITOR).block();
    var start = 0L;
    for (var reviewer : REVIEWERS) {
      var head = head(id);
      start = System.nanoTime();
      workflow.sign(id, head.lockVersion(), head.hash(), "", reviewer).block();
    }
    return start;
  }

  private Edition.Head head(EditionId id) {
    return Objects.requireNonNull(editions.find(id).block()).head();
  }

  private static String title(int number) {
    return "第" + number + "盏灯坏了，点灯人该找谁？";
  }

  private static HandbookEntry entry(int number) {
    return new HandbookEntry("lamplighters", title(number), "work", List.of(), "找灯塔管理处，别自己爬上去。",
        List.of("先打电话。"), List.of("照片"), List.of("拨打 12348"), List.of("《民法典》第一条：立法目的。"));
  }

  /** Asks again as soon as it is answered; milliseconds since the start. */
  private double until(long start, String path, String shown) {
    while (!get(path).body().contains(shown)) {
      if (System.nanoTime() - start > Duration.ofMinutes(1).toNanos()) {
        throw new AssertionError(path + " does not show " + shown);
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static void report(String number, String what, List<Double> millis) {
    millis.sort(null);
    BenchTable.row(number, what, "–",
        BenchTable.number("median %.0f ms, p99 %.0f ms", SideBySide.median(millis),
            millis.get((int) (millis.size() * 0.99) - 1)),
        "–", "–", "≤ 1 s");
  }

  private HttpResponse<String> get(String path) {
    try {
      return resident.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
