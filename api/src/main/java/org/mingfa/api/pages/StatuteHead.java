package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the version of a statute that a page shows.
 *
 * @param rank
 *          its name is the message {@code page.rank.NAME}
 * @param force
 *          of this version today
 * @param enactment
 *          records of enactment, one a line
 * @param inForceFrom
 *          first day; null where nobody knows
 * @param inForceTo
 *          first day on which it no longer holds; null where no end is known
 * @param on
 *          the day whose law was asked for; null is today
 * @param versions
 *          all that the library has, newest first; one at least
 */
public record StatuteHead(String slug, String title, String shortTitle, String rank, Force force,
    List<String> enactment, @Nullable LocalDate inForceFrom, @Nullable LocalDate inForceTo, @Nullable LocalDate on,
    List<StatuteHead.Version> versions) {

  public StatuteHead {
    enactment = List.copyOf(enactment);
    versions = List.copyOf(versions);
  }

  public String url() {
    return "/statutes/" + slug;
  }

  /** What keeps to the day asked for, at the end of an address of this statute: {@code ?on=2020-01-01}, or nothing. */
  public String query() {
    return on == null ? "" : "?on=" + on;
  }

  /** The statute as this page's reader asked for it. */
  public String urlAsAsked() {
    return url() + query();
  }

  /**
   * A version of the statute.
   *
   * @param day
   *          of the vote that made it
   * @param url
   *          of the page as this version has it
   * @param comparisonUrl
   *          of the change from the version before; empty for the first
   * @param shown
   *          whether the page shows this one
   */
  public record Version(LocalDate day, Force force, @Nullable LocalDate inForceFrom, String url, String comparisonUrl,
      boolean shown) {
  }
}
