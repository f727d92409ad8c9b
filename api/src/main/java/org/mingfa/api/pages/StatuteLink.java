package org.mingfa.api.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statute, as a link.
 *
 * @param title
 *          full
 * @param shortTitle
 *          as people call it: 民法典
 * @param inForceFrom
 *          of the version linked to; null where nobody knows
 * @param articles
 *          how many articles it has
 */
public record StatuteLink(String slug, String title, String shortTitle, Force force, @Nullable LocalDate inForceFrom,
    int articles) {

  public String url() {
    return "/statutes/" + slug;
  }
}
