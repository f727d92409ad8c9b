package org.mingfa.cms.statute;

/** What a record says was done to the text. */
public enum EnactmentAct {

  /** 通过: the first text. */
  ADOPTED,
  /** 修订: the whole text anew, as a rule with a commencement clause of its own. */
  REVISED,
  /** 修正, 修改: single articles by a decision or an amendment; the commencement clause in the text stays the old one. */
  AMENDED,
  /** 批准: a city's regulation or its amendment, by the province; no version of its own. */
  APPROVED,
  /** 公布, 发布: made known; no version of its own. */
  PROMULGATED;

  /** Whether this act makes a version of the text. */
  public boolean makesVersion() {
    return this == ADOPTED || this == REVISED || this == AMENDED;
  }
}
