package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A house whose process is killed again and again while somebody works in it. */
final class Campaign implements AutoCloseable {

  /** What is going on when the kill comes. */
  enum Work {
    PUBLISHING, IMPORTING, SCHEDULING, REBUILDING
  }

  private static final Pattern TAKEN = Pattern.compile("(?:IMPORTED|UNCHANGED) (\\S+?)(?:\\.md)? 3 articles");
  private static final int STATUTES = 40;
  private static final int SCHEDULED = 16;

  private final Path data;
  private final Path statutes;
  private final Random random;
  private final Acknowledged acknowledged = new Acknowledged();
  private Mingfa mingfa;
  private EditorialDesk desk;
  private int imports;

  Campaign(Path folder, Random random) {
    this.data = folder.resolve("data");
    this.statutes = folder.resolve("statutes");
    this.random = random;
    this.mingfa = Mingfa.serving(data).ready();
    this.desk = EditorialDesk.opened(mingfa);
  }

  /** Works until the kill; the value is how many acts were acknowledged meanwhile. */
  int killedWhile(Work work, int round) {
    var before = acknowledged.count();
    switch (work) {
      case PUBLISHING -> publishing(round, Kill.of(mingfa).after(moment(500, 6_000)), () -> {
      });
      case REBUILDING -> publishing(round, Kill.of(mingfa).after(moment(500, 5_000)), desk::rebuild);
      case SCHEDULING -> scheduling(round);
      case IMPORTING -> importing();
    }
    mingfa.await();
    return acknowledged.count() - before;
  }

  private Duration moment(int least, int more) {
    return Duration.ofMillis(least + random.nextInt(more));
  }

  /** Each entry goes live, is changed, and goes live again. */
  private void publishing(int round, Kill kill, Runnable beside) {
    for (var i = 0; !kill.struck(); i++) {
      var entry = new Acknowledged.Entry(round, i);
      kill.acknowledged(() -> {
        beside.run();
        desk.save(entry.slug(), entry.title(1));
        acknowledged.saved(entry, 1);
        desk.sign("");
        acknowledged.live(entry, 1);
        desk.saveAgain(entry.title(2));
        acknowledged.saved(entry, 2);
        desk.sign("");
        acknowledged.live(entry, 2);
      });
    }
  }

  /** The kill comes when the first of many has gone live. */
  private void scheduling(int round) {
    var due = EditorialDesk.field(Instant.now().plusSeconds(12).truncatedTo(ChronoUnit.MILLIS));
    for (var i = 0; i < SCHEDULED; i++) {
      var entry = new Acknowledged.Entry(round, i);
      desk.save(entry.slug(), entry.title(1));
      desk.sign(due);
      acknowledged.live(entry, 1);
    }
    var first = "/api/v1/handbook/entries/" + new Acknowledged.Entry(round, 0).slug();
    Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5))
        .until(() -> KillNine.json(mingfa, first).path("slug").isString());
    Kill.of(mingfa).after(moment(0, 150));
  }

  /**
   * The command works alone on the data, so the house closes first. What earlier kills left out comes first, and the
   * kill not before something new.
   */
  private void importing() {
    KillNine.statutes(statutes.resolve("part" + imports), 1 + imports * STATUTES, STATUTES);
    imports++;
    mingfa.stop();
    mingfa = Mingfa.command(data, "import", "statutes", statutes.toString()).says(": IMPORTED ");
    Kill.of(mingfa).after(moment(0, 800));
    mingfa.await();
    takenBy(mingfa);
  }

  private void takenBy(Mingfa command) {
    command.lines().stream().map(TAKEN::matcher).filter(java.util.regex.Matcher::find)
        .forEach(line -> acknowledged.statute(line.group(1)));
  }

  /** Starts again on what the kill left, and looks at everything. */
  CampaignTable.Row restarted(int kill, Work work, int acts) {
    mingfa = Mingfa.serving(data).ready();
    desk = EditorialDesk.again(mingfa);
    var settled = Settlement.of(desk.editor());
    var agrees = agrees();
    return new CampaignTable.Row(kill, work, acts, acknowledged.count(), acknowledged.found(mingfa, desk.editor()),
        agrees, settled, mingfa.readyMillis());
  }

  private boolean agrees() {
    try {
      return Agreement.of(mingfa, desk.editor()) >= KillNine.ENTRIES;
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      acknowledged.note(String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** Whatever was cut short can be brought to its end, and the sealed trail holds. */
  void ends() {
    mingfa.stop();
    assertThat(Mingfa.command(data, "import", "statutes", statutes.toString()).await()).isZero();
    assertThat(Mingfa.command(data, "verify", "audit").await()).isZero();
    mingfa = Mingfa.serving(data).ready();
    desk = EditorialDesk.again(mingfa);
    Agreement.of(mingfa, desk.editor());
    assertThat(KillNine.json(mingfa, "/api/v1/statutes").path("items")).hasSize(imports * STATUTES);
  }

  String notes() {
    return acknowledged.notes();
  }

  @Override
  public void close() {
    mingfa.close();
  }
}
