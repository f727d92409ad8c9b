package org.mingfa.api.search.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.api.search.Names;
import org.mingfa.api.search.SearchHit;

/**
 * A question and what should answer it.
 *
 * @param expected
 *          articles as they are written (民法典第一千零六十四条, 民法典1064) or by the end of their address ({@code minfadian/1064}),
 *          and slugs of handbook entries; not empty
 */
record JudgedQuestion(String question, List<String> expected) {

  JudgedQuestion {
    expected = List.copyOf(expected);
  }

  /** A hit as the expected result it is, or by its own id. */
  String named(SearchHit hit) {
    var names = names(hit);
    return expected.stream().filter(one -> one.equals(hit.id()) || Names.cited(one).stream().anyMatch(names::contains))
        .findFirst().orElse(hit.id());
  }

  private static Set<String> names(SearchHit hit) {
    var statute = hit.statute();
    return statute == null || hit.number() == null
        ? Set.of()
        : Stream.of(statute, Names.shortTitle(statute)).map(title -> Names.folded(title) + "#" + hit.number())
            .collect(Collectors.toSet());
  }
}
