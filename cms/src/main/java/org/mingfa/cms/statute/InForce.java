package org.mingfa.cms.statute;

import java.time.LocalDate;

/**
 * The day from which a version is in force, and what says so.
 *
 * @param from
 *          the first day
 * @param source
 *          where the day was found
 * @param wording
 *          the words it was read from; for {@link Source#VERSION_DATE} the record of the version
 */
public record InForce(LocalDate from, Source source, String wording) {

  /** Where the day was found, surest first. */
  public enum Source {
    /** The commencement clause of the text names this day: 本法自2021年1月1日起施行. */
    CLAUSE,
    /** The record of the version names it. */
    RECORD,
    /** The clause says 自公布之日起施行; the day of the vote (or approval) stands for the promulgation's. */
    PROMULGATION,
    /** Nothing in the text says when this version begins: the day of its vote (or approval) stands in. */
    VERSION_DATE
  }

  /** Whether staff should look the day up: amending decisions name their commencement outside the amended text. */
  public boolean estimated() {
    return source == Source.PROMULGATION || source == Source.VERSION_DATE;
  }
}
