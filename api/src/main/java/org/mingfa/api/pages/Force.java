package org.mingfa.api.pages;

import org.mingfa.cms.statute.Validity;

/**
 * Whether a version of a statute holds today, whatever day its reader asked for: a text of old that held then is not
 * shown as one that holds. Its name is the message {@code page.force.NAME}.
 */
public enum Force {

  /** 现行有效. */
  IN_FORCE,
  /** 已修改: another version has taken its place. */
  AMENDED,
  /** 尚未施行. */
  NOT_YET,
  /** 已废止. */
  REPEALED;

  static Force of(Validity validity) {
    return switch (validity) {
      case IN_FORCE -> IN_FORCE;
      case REPLACED -> AMENDED;
      case NOT_YET_IN_FORCE -> NOT_YET;
      case REPEALED -> REPEALED;
    };
  }
}
