package org.mingfa.cms.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.refusal.Refusal;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.NotAllowed;

/**
 * One numbered edition of a document, by what has happened to it. Draft → InReview → Scheduled → Published → Superseded
 * or Withdrawn; any edit leads back to Draft. At most one edition of a document is working (the first three) and one
 * live.
 */
public sealed interface Edition {

  Head head();

  default EditionId id() {
    return head().id();
  }

  /**
   * What every edition has.
   *
   * @param authors
   *          everyone who wrote any of it, the first writer first
   * @param lockVersion
   *          grows with every change; each verb names the one it has seen
   * @param adopted
   *          whether it was shipped or imported in bulk and nobody here has signed it
   * @param publishAt
   *          when it shall go live once signed; null for at once
   */
  record Head(EditionId id, ContentKind kind, String slug, String title, ContentHash hash, List<String> authors,
      long lockVersion,
      boolean adopted, @Nullable Instant publishAt, Instant changedAt) {

    public Head {
      authors = List.copyOf(authors);
    }
  }

  /** Being written. */
  record Draft(Head head) implements Edition {
  }

  /** Waits for the signature after those it has. */
  record InReview(Head head, List<Signature> signatures) implements Edition {

    public InReview {
      signatures = List.copyOf(signatures);
    }

    /** From 1: which stage's signature is next. */
    public int nextStage() {
      return signatures.size() + 1;
    }

    /** Why this person may not give the next signature; empty if they may. */
    Optional<Refusal> objection(Actor actor) {
      var role = head.kind().stages().get(nextStage() - 1);
      if (head.authors().contains(actor.id())) {
        return Optional.of(new WorkflowRefusal.AuthorMayNotReview());
      }
      if (signatures.stream().anyMatch(s -> s.reviewer().equals(actor.id()))) {
        return Optional.of(new WorkflowRefusal.AlreadySigned());
      }
      return actor.is(role) ? Optional.empty() : Optional.of(new NotAllowed(role));
    }
  }

  /** Signed by all, waits for its time. */
  record Scheduled(Head head, List<Signature> signatures, Instant due) implements Edition {

    public Scheduled {
      signatures = List.copyOf(signatures);
    }
  }

  /** Before the public. */
  record Published(Head head, List<Signature> signatures, Instant since) implements Edition {

    public Published {
      signatures = List.copyOf(signatures);
    }
  }

  /** A later edition took its place. */
  record Superseded(Head head, Instant since, Instant until) implements Edition {
  }

  /** Taken from the public. */
  record Withdrawn(Head head, Instant since, Instant until, String reason) implements Edition {
  }

  /** Given up before it was published. */
  record Discarded(Head head, Instant at) implements Edition {
  }
}
