package org.mingfa.cms.database;

/** Why the process does not start, in one line for the operator. */
public final class StartRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StartRefusedException(String line) {
    super(line, null, false, false);
  }
}
