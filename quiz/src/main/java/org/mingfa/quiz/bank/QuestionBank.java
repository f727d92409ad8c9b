package org.mingfa.quiz.bank;

import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.quiz.question.QuestionWording;
import org.mingfa.cms.citation.CitationGraph;
import org.mingfa.cms.citation.FlaggedPart;
import org.mingfa.cms.publishing.ContentHash;
import org.mingfa.cms.publishing.EditionId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where questions are read: what may be asked now, and what was asked once. */
@Service
public class QuestionBank {

  private final QuestionSetRepository sets;
  private final CitationGraph citations;

  QuestionBank(QuestionSetRepository sets, CitationGraph citations) {
    this.sets = sets;
    this.citations = citations;
  }

  /**
   * Every question that may be asked now, in a stable order: of the live sets, without those whose cited law has
   * changed and nobody has looked.
   */
  public Flux<LiveQuestion> askable() {
    return citations.flaggedParts(QuestionSetConfiguration.QUESTIONS.name()).collect(Collectors.toSet())
        .flatMapMany(flagged -> sets.live().filter(live -> !flagged
            .contains(new FlaggedPart(live.set().document(), live.set().number(), live.wording().question().id()))));
  }

  /** Changes whenever {@link #askable()} may have changed. Cheap: asked before every round. */
  public Mono<String> revision() {
    return Mono.zip(sets.versions(), citations.flaggedParts(QuestionSetConfiguration.QUESTIONS.name())
        .map(FlaggedPart::toString).sort().collect(Collectors.joining()), (versions, flagged) -> versions + flagged);
  }

  /** A wording that was ever part of an edition. */
  public Mono<QuestionWording> wording(ContentHash hash) {
    return sets.wording(hash);
  }

  /** The wordings of an edition of a set, whatever its state: for staff; none for an edition of another kind. */
  public Flux<QuestionWording> of(EditionId set) {
    return sets.of(set);
  }

  /**
   * Which of these the bank says already, in what is live or being worked on; see {@link QuestionWording#normalHash}.
   */
  public Flux<String> alreadySaying(List<String> normalHashes) {
    return sets.same(normalHashes);
  }

  /** In the order of their positions. */
  public Flux<QuestionTopic> topics() {
    return sets.topics();
  }
}
