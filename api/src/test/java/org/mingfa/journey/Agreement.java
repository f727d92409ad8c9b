package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;

/**
 * Index and database agree: each thing that the handbook and the statutes list is the first answer to its own title,
 * the index holds exactly as many documents, and no statute lacks an article. Says so only after looking at every one.
 */
final class Agreement {

  private static final int AT_ONCE = 8;

  /** One thing that the database lists, as search has to answer it. */
  private record Listed(String kind, String id, String title) {
  }

  private final Mingfa mingfa;
  private final StaffClient staff;

  private Agreement(Mingfa mingfa, StaffClient staff) {
    this.mingfa = mingfa;
    this.staff = staff;
  }

  /**
   * Waits a minute at most for what is still on its way; the value is how many documents were compared.
   *
   * @param staff
   *          somebody who is signed in, as only staff see the index's own count
   */
  static int of(Mingfa mingfa, StaffClient staff) {
    var agreement = new Agreement(mingfa, staff);
    Awaitility.await().atMost(Duration.ofMinutes(1)).pollInSameThread().untilAsserted(agreement::holds);
    return agreement.indexed();
  }

  private void holds() throws InterruptedException, ExecutionException {
    var listed = listed();
    assertThat(indexed()).as("documents in the index").isEqualTo(listed.size());
    assertThat(notFirst(listed)).as("not the first answer to their own title").isEmpty();
  }

  /** As the page of the index says: 收录 1,234 篇. */
  private int indexed() {
    var line = staff.open("/cms/search/index").answers(200).page().select("p:matchesOwn(^收录 [\\d,]+ 篇$)").text();
    return Integer.parseInt(line.replaceAll("\\D", ""));
  }

  private Set<Listed> listed() {
    var all = new LinkedHashSet<Listed>();
    for (var topic : KillNine.json(mingfa, "/api/v1/handbook/topics").path("items")) {
      topic.path("entries").forEach(
          entry -> all.add(new Listed("handbook", entry.path("slug").asString(), entry.path("title").asString())));
    }
    for (var statute : KillNine.json(mingfa, "/api/v1/statutes").path("items")) {
      var slug = statute.path("slug").asString();
      var contents = KillNine.json(mingfa, "/api/v1/statutes/" + slug).path("contents");
      assertThat(contents).as("articles of " + slug).hasSize(statute.path("articles").asInt()).isNotEmpty();
      for (var article : contents) {
        var number = article.path("number").asString();
        all.add(
            new Listed("statute", slug + "/" + number, "《" + statute.path("title").asString() + "》第" + number + "条"));
      }
    }
    return all;
  }

  private Set<Listed> notFirst(Set<Listed> listed) throws InterruptedException, ExecutionException {
    var wrong = new LinkedHashSet<Listed>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var looks = listed.stream().<Callable<Boolean>>map(one -> () -> isFirst(one)).toList();
      var found = threads.invokeAll(looks).iterator();
      for (var one : listed) {
        if (!found.next().get()) {
          wrong.add(one);
        }
      }
    }
    return wrong;
  }

  private boolean isFirst(Listed one) {
    var question = URLEncoder.encode(one.title(), StandardCharsets.UTF_8);
    return KillNine.json(mingfa, "/api/v1/search?size=1&kind=" + one.kind() + "&q=" + question).path("hits").path(0)
        .path("id").asString("").equals(one.id());
  }
}
