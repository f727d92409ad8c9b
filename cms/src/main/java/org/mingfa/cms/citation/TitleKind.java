package org.mingfa.cms.citation;

import java.util.List;

/**
 * Tells by its ending whether an unknown title in 《》 is that of a statute, of something private, or of anything else.
 */
enum TitleKind {
  STATUTE, PRIVATE, OTHER;

  private static final List<String> STATUTES = List.of("法", "法典", "条例", "规定", "办法", "解释", "细则", "规则", "决定", "修正案", "批复",
      "通则", "公约", "意见");
  private static final List<String> PRIVATES = List.of("合同", "协议", "书", "证", "章程", "规约", "民约", "业主公约", "居民公约", "村民公约",
      "须知", "手册", "制度", "方案", "遗嘱", "约定", "清单", "说明", "声明", "函", "报告", "单", "合同文本");

  static TitleKind of(String spelling) {
    var note = spelling.indexOf('(', 1);
    var title = spelling.endsWith(")") && note > 0 ? spelling.substring(0, note) : spelling;
    if (PRIVATES.stream().anyMatch(title::endsWith)) {
      return PRIVATE;
    }
    return STATUTES.stream().anyMatch(title::endsWith) ? STATUTE : OTHER;
  }
}
