package org.mingfa.cms.handbook;

import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.cms.refusal.Refusal;

/** Everything that is wrong with an entry, said at once. */
record EntryRefusal(List<EntryFinding> findings) implements Refusal {

  EntryRefusal {
    findings = List.copyOf(findings);
  }

  @Override
  public String code() {
    return "entry-refused";
  }

  @Override
  public int status() {
    return 400;
  }

  @Override
  public List<Object> arguments() {
    return List.of(findings.stream().map(EntryFinding::message).collect(Collectors.joining("；")));
  }
}
