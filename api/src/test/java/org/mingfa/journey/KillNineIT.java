package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two kills in the usual build; the campaign does twenty at random moments. */
class KillNineIT {

  private static final String PASSWORD = "Huancui-2026!";

  @TempDir
  Path folder = Path.of("unset");

  @Test
  void keepsEveryAcknowledgedEditAndFinishesWhatWasCutShort() {
    var data = folder.resolve("data");
    Mingfa.serving(data).says("Started").kill();

    try (var second = Mingfa.serving(data).ready()) {
      KillNine.listsEveryEntry(second);
      var editor = invited(second);
      assertThat(Agreement.of(second, editor)).isEqualTo(KillNine.ENTRIES);
      var acknowledged = KillNine.writeUntilKilled(second, editor, new Random(7), 1);
      assertThat(acknowledged).isNotEmpty();

      try (var third = Mingfa.serving(data).ready()) {
        KillNine.listsEveryEntry(third);
        var again = new StaffClient(third.port()).open("/cms/sign-in")
            .submit("/cms/sign-in", Map.of("username", "admin", "password", PASSWORD)).shows("审核与待办");
        assertThat(Agreement.of(third, again)).isEqualTo(KillNine.ENTRIES);
        for (var title : acknowledged) {
          again.open("/cms/handbook", "q=" + title).answers(200).shows(title);
        }
      }
    }
  }

  @Test
  void aKilledImportLeavesNoHalfStatuteAndGoesOn() {
    var data = folder.resolve("data");
    var statutes = KillNine.statutes(folder.resolve("statutes"), 1, 120);
    Mingfa.command(data, "import", "statutes", statutes.toString()).says("明法测试30号条例").kill();
    assertThat(Mingfa.command(data, "import", "statutes", statutes.toString()).await()).isZero();

    try (var mingfa = Mingfa.serving(data).ready()) {
      var all = KillNine.json(mingfa, "/api/v1/statutes").path("items");
      assertThat(all).hasSize(120).allSatisfy(s -> assertThat(s.path("articles").asInt()).isEqualTo(3));
      assertThat(Agreement.of(mingfa, invited(mingfa))).isEqualTo(KillNine.ENTRIES + 120 * 3);
    }
  }

  private static StaffClient invited(Mingfa mingfa) {
    var token = mingfa.link();
    return new StaffClient(mingfa.port()).open(token).submit(token, Map.of("password", PASSWORD, "again", PASSWORD))
        .shows("审核与待办");
  }
}
