package org.mingfa.quiz.exchange;

import java.util.List;
import java.util.Optional;

/** The columns of the sheet 题目, in the order in which they are written; read by heading, in any order. */
enum ExcelColumn {
  ID("编号", false, 10), KIND("题型", true, 8), TOPIC("主题", true, 14), DIFFICULTY("难度", true, 6), STYLE("类型", true,
      8), STEM("题干", true, 50), OPTION_A("选项A", true, 24), OPTION_B("选项B", true, 24), OPTION_C("选项C", false,
          24), OPTION_D("选项D", false, 24), OPTION_E("选项E", false, 24), OPTION_F("选项F", false, 24), OPTION_G("选项G",
              false, 24), OPTION_H("选项H", false, 24), KEY("答案", true, 8), EXPLANATION("解析", true, 50), CITATIONS("法律依据",
                  true, 36), WORDS("关键词", false, 24), UNWORDED("无关键词说明", false, 24), AUTHOR("作者", false,
                      12), STORY_NUMBER("故事编号", false, 10), STORY("故事", false, 50);

  static final List<ExcelColumn> OPTIONS = List.of(OPTION_A, OPTION_B, OPTION_C, OPTION_D, OPTION_E, OPTION_F,
      OPTION_G, OPTION_H);

  private static final List<ExcelColumn> ALL = List.of(values());

  final String heading;
  final boolean required;
  /** In characters. */
  final int width;

  ExcelColumn(String heading, boolean required, int width) {
    this.heading = heading;
    this.required = required;
    this.width = width;
  }

  /** Where it is written, from 0. */
  int position() {
    return ALL.indexOf(this);
  }

  /** By what people make of a heading: blanks within, a star for required ones. */
  static Optional<ExcelColumn> of(String written) {
    var heading = QuestionWords.folded(written).replace("*", "");
    return ALL.stream().filter(column -> column.heading.equals(heading)).findFirst();
  }
}
