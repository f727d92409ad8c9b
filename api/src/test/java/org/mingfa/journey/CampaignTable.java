package org.mingfa.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What came of each kill, as Markdown. */
record CampaignTable(long seed, List<Row> rows) {

  /**
   * One kill and what the start after it found.
   *
   * @param acts
   *          acknowledged since the kill before
   * @param acknowledged
   *          since the first, drafts and publications of one entry by their newest
   * @param found
   *          of those
   * @param settled
   *          nothing waits that should not
   */
  record Row(int kill, Campaign.Work running, int acts, int acknowledged, int found, boolean agrees, boolean settled,
      long restartMillis) {

    int lost() {
      return acknowledged - found;
    }

    boolean whole() {
      return lost() == 0 && agrees && settled;
    }
  }

  private static final String HEAD = """
      | kill | running | acknowledged in this round | acknowledged so far | found | lost | index agrees | nothing stuck | restart ms |
      |-----:|---------|---------------------------:|--------------------:|------:|-----:|--------------|---------------|-----------:|
      """;

  @Override
  public String toString() {
    var text = new StringBuilder("Seed ").append(seed).append("; again with `-Dmingfa.seed=").append(seed)
        .append("`.\n\n").append(HEAD);
    rows.forEach(row -> text.append("| %d | %s | %d | %d | %d | %d | %s | %s | %d |%n".formatted(row.kill(),
        row.running().name().toLowerCase(java.util.Locale.ROOT), row.acts(), row.acknowledged(), row.found(),
        row.lost(), row.agrees() ? "yes" : "NO", row.settled() ? "yes" : "NO", row.restartMillis())));
    return text.toString();
  }

  void writeTo(Path file) {
    try {
      Files.writeString(file, toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
