package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty kills at random moments, while entries are signed and published, statutes imported, scheduled ones going live,
 * and the index built anew. {@code -Dmingfa.seed} repeats a run's moments, {@code -Dmingfa.kills} makes it shorter.
 */
@Tag("campaign")
class KillNineCampaignIT {

  private static final List<Campaign.Work> WORKS = List.of(Campaign.Work.values());

  @TempDir
  Path folder = Path.of("unset");

  @Test
  @SuppressWarnings("SystemOut")
  void keepsWhatItAcknowledgedThroughTwentyKills() {
    var seed = Long.getLong("mingfa.seed", System.nanoTime());
    var kills = Integer.getInteger("mingfa.kills", 20);
    var table = new CampaignTable(seed, new ArrayList<>());
    try (var campaign = new Campaign(folder, new Random(seed))) {
      for (var kill = 1; kill <= kills; kill++) {
        var work = WORKS.get((kill - 1) % WORKS.size());
        var acts = campaign.killedWhile(work, kill);
        table.rows().add(campaign.restarted(kill, work, acts));
        table.writeTo(Path.of("target", "campaign.md"));
      }
      System.out.println("\n" + table + "\n" + campaign.notes());
      assertThat(table.rows()).as(campaign.notes()).allMatch(CampaignTable.Row::whole);
      campaign.ends();
    }
  }
}
