package org.mingfa.cms.handbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sections of an entry, in the order readers see them. */
enum EntrySection {
  ANSWER("简短回答"), STEPS("怎么办"), EVIDENCE("留好证据"), HELP("去哪里求助"), BASIS("法律依据");

  private final String heading;

  EntrySection(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  static Optional<EntrySection> of(String heading) {
    return Arrays.stream(values()).filter(section -> section.heading.equals(heading)).findFirst();
  }

  /** The lines of a section that is a list; the answer counts as one line. */
  List<String> of(HandbookEntry entry) {
    return switch (this) {
      case ANSWER -> entry.answer().isEmpty() ? List.of() : List.of(entry.answer());
      case STEPS -> entry.steps();
      case EVIDENCE -> entry.evidence();
      case HELP -> entry.help();
      case BASIS -> entry.basis();
    };
  }
}
