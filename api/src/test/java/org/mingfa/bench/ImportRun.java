package org.mingfa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.MingfaApplication;
import org.mingfa.api.search.SearchIndex;
import org.mingfa.cms.outbox.OutboxRelay;
import org.mingfa.cms.statute.ImportedStatute;
import org.mingfa.cms.statute.StatuteImport;
import org.mingfa.cms.statute.StatuteImportReport;
import org.mingfa.cms.statute.StatuteMarkdown;
import org.springframework.boot.SpringApplication;

/**
 * In a JVM of its own: parses every statute of a folder, then imports them all into a new house, until the last message
 * is delivered, so that they are stored, cited and found. Jobs rest, so that the relay is called here and its end
 * known.
 */
final class ImportRun {

  /** Beside the articles parsed and those found afterwards; they must be the same. */
  record Seen(int parsed, int imported, double parseSeconds, double importSeconds, double parsePeak,
      double importPeak, long indexed) {

    private static final String MARK = "seen ";

    private void print() {
      System.out.println(MARK + String.join(" ", List.of("" + parsed, "" + imported, "" + parseSeconds,
          "" + importSeconds, "" + parsePeak, "" + importPeak, "" + indexed)));
    }

    static Seen of(List<String> lines) {
      var words = lines.stream().filter(line -> line.startsWith(MARK)).findFirst().orElseThrow().split(" ", -1);
      return new Seen(Integer.parseInt(words[1]), Integer.parseInt(words[2]), Double.parseDouble(words[3]),
          Double.parseDouble(words[4]), Double.parseDouble(words[5]), Double.parseDouble(words[6]),
          Long.parseLong(words[7]));
    }
  }

  private ImportRun() {
  }

  /** Arguments: the folder with the statutes, then those of the product. */
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments[0]);
    var settings = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    settings.add("--spring.quartz.auto-startup=false");
    try (var house = SpringApplication.run(MingfaApplication.class, settings.toArray(String[]::new))) {
      var relay = house.getBean(OutboxRelay.class);
      relay.drain().block();
      restPeak();
      var start = System.nanoTime();
      var parsed = parse(folder);
      var parseSeconds = since(start);
      var parsePeak = peak();
      restPeak();
      start = System.nanoTime();
      var imported = house.getBean(StatuteImport.class).takeAll(folder)
          .reduce(0, (sum, one) -> sum + articles(one)).blockOptional().orElse(0);
      relay.drain().block();
      var seconds = since(start);
      var indexed = house.getBean(SearchIndex.class).count().blockOptional().orElse(0L);
      new Seen(parsed, imported, parseSeconds, seconds, parsePeak, peak(), indexed).print();
    }
  }

  private static int articles(ImportedStatute one) {
    if (one.document() == null) {
      throw new IllegalStateException(one.name() + " was not taken: " + one.notes());
    }
    return one.articles();
  }

  private static int parse(Path folder) throws IOException {
    var articles = 0;
    try (var names = Files.list(folder)) {
      for (var name : names.sorted().toList()) {
        articles += parseOne(name).articles();
      }
    }
    return articles;
  }

  private static StatuteImportReport parseOne(Path name) throws IOException {
    if (!Files.isDirectory(name)) {
      return StatuteMarkdown.parse(name.getFileName().toString(), Files.readAllBytes(name));
    }
    Map<String, byte[]> parts = new HashMap<>();
    try (var files = Files.list(name)) {
      for (var file : files.toList()) {
        parts.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return StatuteMarkdown.parseFolder(name.getFileName().toString(), parts);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void restPeak() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** MB in use at most, garbage included; the pools' own peaks together, so rather too much. */
  private static double peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
  }
}
