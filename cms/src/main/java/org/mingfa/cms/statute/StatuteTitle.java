package org.mingfa.cms.statute;

import java.util.regex.Pattern;

/**
 * A statute's title, and whether two titles mean the same statute: 《中华人民共和国民法典》, 民法典 and 中华人民共和国民法典（2020年版）do.
 *
 * @param full
 *          as enacted, without marks and remarks: 中华人民共和国民法典
 */
public record StatuteTitle(String full) {

  private static final String STATE = "中华人民共和国";
  private static final Pattern MARKS = Pattern.compile("[《》]");
  private static final Pattern WRAPPED = Pattern.compile("^《([^《》]*(?:《[^《》]*》[^《》]*)*)》$");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]");
  // （试行） and （二） belong to a title; these do not
  private static final Pattern REMARK = Pattern
      .compile("(?:[（(【\\[][^）)】\\]]*(?:全文|最新|版|修正|修订|\\d{4})[^）)】\\]]*[）)】\\]]|正式版|最新版|全文)+$");
  private static final Pattern KIND = Pattern
      .compile(".*(?:法|法典|条例|规定|办法|决定|决议|解释|规则|细则|修正案|批复|意见|规程|章程|通则|准则|纲要|公约)(?:（.{1,12}）)?$");

  public StatuteTitle {
    full = unmarked(REMARK.matcher(SPACE.matcher(full).replaceAll("")).replaceAll(""));
  }

  // the titles of decisions quote other titles; only marks around the whole, or without a partner, go
  private static String unmarked(String title) {
    var paired = title.chars().filter(c -> c == '《').count() == title.chars().filter(c -> c == '》').count();
    return paired ? WRAPPED.matcher(title).replaceAll("$1") : MARKS.matcher(title).replaceAll("");
  }

  /** Without 中华人民共和国 in front: 民法典. A place stays: 威海市文明行为促进条例. */
  public String brief() {
    return full.startsWith(STATE) && full.length() > STATE.length() ? full.substring(STATE.length()) : full;
  }

  /** Whether both name the same statute, with or without the name of the state. */
  public boolean names(StatuteTitle other) {
    return brief().equals(other.brief());
  }

  /** Whether it ends as titles of legal texts do: 法, 条例, 办法, 解释. */
  public boolean plausible() {
    return full.length() <= 120 && KIND.matcher(full).matches();
  }
}
