package org.mingfa.cms.handbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sections of an entry's file. A line that starts with a blank goes on with the item before it. */
final class EntryBody {

  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s*(.*)");
  private static final Pattern ITEM = Pattern.compile("(?:[-*]\\s|\\d{1,2}[.)]\\s|\\d{1,2}[、．])\\s*(\\S.*)");

  private final Map<EntrySection, List<String>> sections = new EnumMap<>(EntrySection.class);
  private final List<EntryFinding> findings;
  private @Nullable EntrySection current;
  private boolean skipping;

  private EntryBody(List<EntryFinding> findings) {
    this.findings = findings;
  }

  /**
   * Reads the lines below the front matter.
   *
   * @param first
   *          number of the first of them in the file
   */
  static EntryBody read(List<String> lines, int first, List<EntryFinding> findings) {
    var body = new EntryBody(findings);
    for (var i = 0; i < lines.size(); i++) {
      body.line(lines.get(i).stripTrailing(), first + i);
    }
    return body;
  }

  private void line(String line, int number) {
    var heading = HEADING.matcher(line);
    if (heading.matches()) {
      open(heading.group(1).strip(), number);
    } else if (current == EntrySection.ANSWER) {
      items(current).add(line);
    } else if (current != null && !line.isBlank()) {
      item(items(current), line, number);
    } else if (!skipping && !line.isBlank()) {
      findings.add(EntryFinding.line(EntryFault.TEXT_OUTSIDE, number));
      skipping = true;
    }
  }

  private void open(String heading, int number) {
    current = EntrySection.of(heading).orElse(null);
    skipping = current == null;
    if (current == null) {
      findings.add(EntryFinding.line(EntryFault.SECTION_UNKNOWN, number));
    } else if (sections.containsKey(current)) {
      findings.add(EntryFinding.line(EntryFault.SECTION_REPEATED, number));
    } else {
      sections.put(current, new ArrayList<>());
    }
  }

  private void item(List<String> items, String line, int number) {
    var item = ITEM.matcher(line);
    if (item.matches()) {
      items.add(item.group(1));
    } else if (Character.isWhitespace(line.charAt(0)) && !items.isEmpty()) {
      items.add(items.removeLast() + line.strip());
    } else {
      findings.add(EntryFinding.line(EntryFault.NOT_AN_ITEM, number));
    }
  }

  private List<String> items(EntrySection section) {
    return sections.computeIfAbsent(section, _ -> new ArrayList<>());
  }

  String answer() {
    return String.join("\n", items(EntrySection.ANSWER));
  }

  List<String> list(EntrySection section) {
    return List.copyOf(items(section));
  }

  static String written(HandbookEntry entry) {
    var text = new StringBuilder();
    for (var section : EntrySection.values()) {
      text.append("\n## ").append(section.heading()).append("\n\n");
      var lines = section.of(entry);
      for (var i = 0; i < lines.size(); i++) {
        text.append(mark(section, i + 1)).append(lines.get(i)).append('\n');
      }
    }
    return text.toString();
  }

  private static String mark(EntrySection section, int number) {
    return switch (section) {
      case ANSWER -> "";
      case STEPS -> number + ". ";
      case EVIDENCE, HELP, BASIS -> "- ";
    };
  }
}
