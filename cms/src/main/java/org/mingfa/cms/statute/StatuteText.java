package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.cms.publishing.ContentHash;

/**
 * The text of one edition: what a reviewer signs.
 *
 * @param preamble
 *          empty for none
 * @param appendices
 *          see {@link Appendices}
 */
record StatuteText(String title, String preamble, String appendices, List<Provision> provisions) {

  StatuteText {
    provisions = List.copyOf(provisions);
  }

  static StatuteText of(String title, ParsedStatute parsed) {
    var provisions = new ArrayList<Provision>();
    for (var provision : parsed.provisions()) {
      provisions.add(Provision.of(provision, provisions.size() + 1));
    }
    return new StatuteText(title, parsed.preamble().orElse(""), Appendices.write(parsed.appendices()), provisions);
  }

  ContentHash hash() {
    var parts = Stream.concat(Stream.of(title, preamble, appendices), provisions.stream()
        .flatMap(p -> Stream.of(p.number().toString(), String.join("\n", p.heading()), p.body())));
    return ContentHash.of(parts.toArray(String[]::new));
  }

  /** The same text with one article worded otherwise. */
  StatuteText with(Provision corrected) {
    return new StatuteText(title, preamble, appendices, provisions.stream()
        .map(p -> p.number().equals(corrected.number()) ? corrected : p).toList());
  }

  /** The same frame around other articles. */
  StatuteText with(List<Provision> others) {
    return new StatuteText(title, preamble, appendices, others);
  }

  /** Lines to compare editions by. */
  String plain() {
    return Stream
        .concat(Stream.of(title, preamble), provisions.stream().map(p -> p.number().written() + "　" + p.text()))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }
}
