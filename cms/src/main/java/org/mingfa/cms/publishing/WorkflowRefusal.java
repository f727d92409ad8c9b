package org.mingfa.cms.publishing;

import java.util.List;
import org.mingfa.cms.refusal.Refusal;

/** Why the workflow does not carry out a verb. */
public sealed interface WorkflowRefusal extends Refusal {

  /** Whether somebody else came first: the asker keeps their text and sees the difference. */
  static boolean isLostRace(Refusal refusal) {
    return refusal instanceof Stale || refusal instanceof AlreadyWorking;
  }

  /** Somebody changed the edition since the asker saw it: show the difference, never retry by re-reading. */
  record Stale(long seen, long actual) implements WorkflowRefusal {
    @Override
    public String code() {
      return "stale-edition";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** The edition is not in a state that knows this verb. */
  record WrongState(String verb, String state) implements WorkflowRefusal {
    @Override
    public String code() {
      return "wrong-state";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** Nobody signs a text of which they wrote any part. */
  record AuthorMayNotReview() implements WorkflowRefusal {
    @Override
    public String code() {
      return "author-may-not-review";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** Each stage is signed by another person. */
  record AlreadySigned() implements WorkflowRefusal {
    @Override
    public String code() {
      return "already-signed";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** The reviewer read other content than what lies here. */
  record OtherContent() implements WorkflowRefusal {
    @Override
    public String code() {
      return "other-content";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** A draft is being worked on already. */
  record AlreadyWorking() implements WorkflowRefusal {
    @Override
    public String code() {
      return "already-working";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** Another document of this kind has this slug. */
  record SlugTaken(String slug) implements WorkflowRefusal {
    @Override
    public String code() {
      return "slug-taken";
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public List<Object> arguments() {
      return List.of(slug);
    }
  }

  /** Returning and withdrawing need a reason that others can read. */
  record ReasonMissing() implements WorkflowRefusal {
    @Override
    public String code() {
      return "reason-missing";
    }

    @Override
    public int status() {
      return 400;
    }
  }
}
