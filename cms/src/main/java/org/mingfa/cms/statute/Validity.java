package org.mingfa.cms.statute;

/** How a version stands to a day. */
public enum Validity {
  /** 尚未施行. */
  NOT_YET_IN_FORCE,
  /** 现行有效. */
  IN_FORCE,
  /** A later version took its place. */
  REPLACED,
  /** 已废止. */
  REPEALED
}
