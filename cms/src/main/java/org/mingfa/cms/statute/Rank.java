package org.mingfa.cms.statute;

import java.util.List;
import java.util.regex.Pattern;

/** The rank of a statute in the order of sources, highest first (立法法 第九十八条 and following). */
public enum Rank {

  CONSTITUTION, STATUTE, REGULATION, LOCAL_REGULATION, JUDICIAL_INTERPRETATION;

  private static final Pattern COURT = Pattern.compile("^最高人民(法院|检察院).*");
  private static final Pattern PLACE = Pattern.compile("^(?!中华人民共和国|全国|国务院).{2,12}?(省|市|自治区|自治州|州|县|区).+");

  /**
   * A guess for staff to confirm, from the title and from who enacted the text. A text of the national congress or its
   * standing committee is a statute whatever its title says (中华人民共和国户口登记条例).
   */
  static Rank guess(String title, List<EnactmentRecord> history) {
    if (title.startsWith("中华人民共和国宪法")) {
      return CONSTITUTION;
    }
    if (COURT.matcher(title).matches()) {
      return JUDICIAL_INTERPRETATION;
    }
    if (enacted(history, "全国人民代表大会") || title.startsWith("全国人民代表大会")) {
      return STATUTE;
    }
    if (enacted(history, "国务院")) {
      return REGULATION;
    }
    if (enacted(history, "人民代表大会") || PLACE.matcher(title).matches()) {
      return LOCAL_REGULATION;
    }
    return title.endsWith("法") || title.endsWith("法典") ? STATUTE : REGULATION;
  }

  private static boolean enacted(List<EnactmentRecord> history, String body) {
    return history.stream().anyMatch(r -> r.by().contains(body));
  }
}
