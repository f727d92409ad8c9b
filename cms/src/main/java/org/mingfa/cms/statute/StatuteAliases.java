package org.mingfa.cms.statute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The names that a statute starts with, from the list shipped with the product; staff change them afterwards. */
@Component
class StatuteAliases {

  private static final String LIST = "/demo/aliases.tsv";

  private final Map<String, List<String>> byTitle;

  StatuteAliases() {
    this.byTitle = read();
  }

  List<String> of(String title) {
    return byTitle.getOrDefault(title, List.of());
  }

  private static Map<String, List<String>> read() {
    try (var file = Objects.requireNonNull(StatuteAliases.class.getResourceAsStream(LIST), LIST)) {
      var found = new HashMap<String, List<String>>();
      for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        var tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          found.computeIfAbsent(line.substring(tab + 1).strip(), _ -> new ArrayList<>())
              .add(line.substring(0, tab).strip());
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
