package org.mingfa.cms.citation;

import java.util.regex.Pattern;

/** The note people put behind a title inside its marks, as in 《刑法（2023修正）》. */
final class TitleNote {

  private static final Pattern NOTE = Pattern.compile("\\([^()]*\\d{4}[^()]*\\)$");

  private TitleNote() {
  }

  /** The title without its note, if the vocabulary knows it so and not with it; else the title unchanged. */
  static String without(String spelling, StatuteNames names) {
    if (!spelling.endsWith(")") || names.canonical(spelling).isPresent()) {
      return spelling;
    }
    var title = NOTE.matcher(spelling).replaceFirst("");
    return names.canonical(title).isPresent() ? title : spelling;
  }
}
