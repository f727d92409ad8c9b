package org.mingfa.api.pages;

/** Whether a version of a statute holds on the day asked for. Its name is the message {@code force.NAME}. */
public enum Force {

  /** 现行有效. */
  IN_FORCE,
  /** 已修改: another version has taken its place. */
  AMENDED,
  /** 尚未施行. */
  NOT_YET,
  /** 已废止. */
  REPEALED
}
