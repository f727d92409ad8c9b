package org.mingfa.cms.handbook;

import java.util.List;
import org.mingfa.cms.citation.CitationSource;
import org.mingfa.cms.citation.CitingText;
import org.mingfa.cms.publishing.EditionId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Where entries cite: the answer and the legal basis, one text, so that 同法 in the second finds its statute in the
 * first.
 */
@Component
class HandbookCitations implements CitationSource {

  private final HandbookRepository bodies;

  HandbookCitations(HandbookRepository bodies) {
    this.bodies = bodies;
  }

  @Override
  public String kind() {
    return HandbookConfiguration.HANDBOOK.name();
  }

  @Override
  public Flux<CitingText> texts(EditionId id) {
    return bodies.body(id).flatMapIterable(entry -> List.of(
        new CitingText("",
            String.join("\n", entry.basis()) + "\n" + entry.answer() + "\n" + String.join("\n", entry.steps()), null)));
  }
}
