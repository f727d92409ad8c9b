package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.publishing.EditionId;
import org.mingfa.cms.publishing.EditorialWorkflow;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * What editors change about a statute: its other names, a first day that was estimated, and slips of transcription. A
 * correction becomes a draft edition that a reviewer checks; names and days count at once. Every act leaves an audit
 * line.
 */
@Service
public class StatuteEditor {

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9（）()·]{2,40}");
  private static final int MOST_NAMES = 30;
  private static final int LONGEST = 100_000;

  private final StatuteRepository statutes;
  private final ProvisionRepository provisions;
  private final StatuteContent content;
  private final EditorialWorkflow workflow;
  private final EffectiveDates dates;
  private final AuditTrail audit;

  StatuteEditor(StatuteRepository statutes, ProvisionRepository provisions, StatuteContent content,
      EditorialWorkflow workflow, EffectiveDates dates, AuditTrail audit) {
    this.statutes = statutes;
    this.provisions = provisions;
    this.content = content;
    this.workflow = workflow;
    this.dates = dates;
    this.audit = audit;
  }

  /** The other names people use, one a line; they take the place of those before. */
  @Transactional
  public Mono<Void> rename(String slug, String lines, Actor actor) {
    var names = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    if (names.size() > MOST_NAMES || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
      return Mono.error(InputRefusal.invalid("别名").asException());
    }
    return actor.require(Role.EDITOR).then(statutes.rename(slug, names)).flatMap(StatuteEditor::one)
        .then(audit.write(actor.id(), "statute.aliases", slug, String.join(" ", names)));
  }

  /**
   * The day from which a version is in force, looked up. Only an estimate gives way, and only the one that was seen:
   * else {@code day-settled}.
   */
  @Transactional
  public Mono<Void> begin(UUID document, LocalDate seen, LocalDate from, Actor actor) {
    return actor.require(Role.EDITOR).then(statutes.slugOf(document))
        .switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException())).then(dates.settle(document, seen, from))
        .flatMap(settled -> settled ? Mono.<Void>empty() : Mono.error(settled().asException()))
        .then(audit.write(actor.id(), "statute.in-force", document.toString(), from.toString()));
  }

  private static InputRefusal settled() {
    return new InputRefusal("day-settled", 409, List.of());
  }

  /**
   * Words one article otherwise: in a new draft, or in the draft at hand. Stale where the edition shown is no longer
   * the one to go on from.
   *
   * @param shown
   *          the edition whose article the editor saw
   * @param seen
   *          its lock version
   * @param body
   *          paragraphs apart by an empty line
   */
  @Transactional
  public Mono<EditionId> correct(EditionId shown, long seen, ProvisionNumber number, String body, Actor actor) {
    var clean = clean(body);
    return actor.require(Role.EDITOR).then(content.text(shown))
        .switchIfEmpty(Mono.error(() -> InputRefusal.notFound().asException()))
        .map(text -> text.with(article(text, number).withBody(clean)))
        .flatMap(text -> workflow
            .edit(shown.document(), shown.number(), seen, text.title(), text.hash(), actor)
            .flatMap(id -> provisions.remove(id).then(provisions.add(id, text.provisions())).thenReturn(id)));
  }

  private static Provision article(StatuteText text, ProvisionNumber number) {
    return text.provisions().stream().filter(p -> p.number().equals(number)).findFirst()
        .orElseThrow(() -> InputRefusal.notFound().asException());
  }

  private static String clean(String body) {
    var text = List.of(body.strip().split("\\R[\\s\\u3000]*\\R", -1)).stream()
        .map(paragraph -> String.join("\n", paragraph.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()))
        .filter(paragraph -> !paragraph.isEmpty()).reduce((a, b) -> a + "\n\n" + b).orElse("");
    if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw InputRefusal.invalid("条文").asException();
    }
    return text;
  }

  private static Mono<Void> one(Long rows) {
    return Objects.equals(rows, 1L) ? Mono.empty() : Mono.error(InputRefusal.notFound().asException());
  }
}
