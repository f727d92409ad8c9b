package org.mingfa.cms.audit;

import java.time.Instant;

/**
 * One act as it is kept.
 *
 * @param actor
 *          a staff id, or {@code system:<name>}
 * @param action
 *          what was done, such as {@code edition.sign}
 * @param subject
 *          what it was done to, such as {@code <document>/<edition>}
 * @param detail
 *          result or reason: ids, numbers and staff's own words, never a resident's data
 */
public record AuditLine(long id, Instant at, String actor, String action, String subject, String detail) {

  /** What a seal covers of this line: every field, each ended by a character that no field holds. */
  String sealed() {
    return String.join("\u001f", Long.toString(id), at.toString(), actor, action, subject, detail) + "\u001e";
  }
}
