package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty kills at random moments of editing; prints a table. */
@Tag("campaign")
class KillNineCampaignIT {

  private static final String PASSWORD = "Huancui-2026!";
  private static final int KILLS = 20;

  @TempDir
  Path folder = Path.of("unset");

  @Test
  @SuppressWarnings("SystemOut")
  void keepsEveryAcknowledgedEditThroughTwentyKills() {
    var data = folder.resolve("data");
    var random = new Random(20_261_123);
    var acknowledged = new LinkedHashSet<String>();
    var table = new StringBuilder("\nkill | acknowledged in this round | acknowledged so far | lost\n");
    for (var round = 1; round <= KILLS; round++) {
      try (var mingfa = Mingfa.serving(data).ready()) {
        var editor = signedIn(mingfa, round);
        for (var title : acknowledged) {
          editor.open("/cms/handbook", "q=" + title).answers(200).shows(title);
        }
        Agreement.of(mingfa, editor);
        var now = KillNine.writeUntilKilled(mingfa, editor, random, round);
        acknowledged.addAll(now);
        table.append("%4d | %5d | %5d | 0%n".formatted(round, now.size(), acknowledged.size()));
      }
    }
    try (var last = Mingfa.serving(data).ready()) {
      var editor = signedIn(last, KILLS + 1);
      for (var title : acknowledged) {
        editor.open("/cms/handbook", "q=" + title).answers(200).shows(title);
      }
      Agreement.of(last, editor);
    }
    assertThat(acknowledged).isNotEmpty();
    System.out.println(table);
  }

  private static StaffClient signedIn(Mingfa mingfa, int round) {
    if (round > 1) {
      return new StaffClient(mingfa.port()).open("/cms/sign-in")
          .submit("/cms/sign-in", Map.of("username", "admin", "password", PASSWORD)).shows("审核与待办");
    }
    var token = mingfa.link();
    return new StaffClient(mingfa.port()).open(token).submit(token, Map.of("password", PASSWORD, "again", PASSWORD))
        .shows("审核与待办");
  }
}
