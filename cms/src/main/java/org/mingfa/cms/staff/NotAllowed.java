package org.mingfa.cms.staff;

import java.util.Locale;
import org.mingfa.cms.refusal.Refusal;

/** The person lacks the role that the act needs. */
public record NotAllowed(Role needed) implements Refusal {

  @Override
  public String code() {
    return "not-allowed." + needed.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return 403;
  }
}
