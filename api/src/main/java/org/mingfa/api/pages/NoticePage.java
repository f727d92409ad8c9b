package org.mingfa.api.pages;

import java.util.List;

/**
 * Model attribute {@code page} of {@code pages/notice}: there is no page to show, and why. Its words are the messages
 * {@code page.notice.NAME.title} and {@code page.notice.NAME.text}.
 *
 * @param reference
 *          by which the log finds the fault; empty leaves it out
 * @param related
 *          what may help instead; may be empty
 */
public record NoticePage(NoticePage.Kind kind, String reference, List<EntryLink> related) {

  public NoticePage {
    related = List.copyOf(related);
  }

  /** Why: 404, 404 of a statute on that day, 410, 400, 429, 503, 500. */
  public enum Kind {
    NOT_FOUND, NOT_IN_FORCE, WITHDRAWN, MISUNDERSTOOD, BUSY, UNAVAILABLE, FAULT
  }
}
