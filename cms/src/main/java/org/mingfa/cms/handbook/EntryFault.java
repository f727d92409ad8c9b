package org.mingfa.cms.handbook;

/** What can be wrong with an entry; the code of each stays the same for good. */
enum EntryFault {
  NOT_UTF8("not-utf-8", "文件不是 UTF-8 编码"), TOO_LARGE("too-large", "全文超过 64 KiB（两万多字）"), CONTROL_CHARACTER(
      "control-character",
      "含有看不见的控制字符"), HTML("html", "不能使用 HTML 标记"), LINK("link", "不能使用链接或图片"), HEADING("heading",
          "正文里不能再设标题"), FRONT_MATTER_MISSING("front-matter-missing", "开头缺少用 --- 围起来的说明部分"), FRONT_MATTER_UNREADABLE(
              "front-matter-unreadable", "说明部分格式有误，无法读取"), KEY_UNKNOWN("key-unknown", "说明部分有不认识的项目"), SLUG_INVALID(
                  "slug-invalid", "网址名只能用小写英文字母、数字和连字符，不超过 80 个字符"), TITLE_MISSING("title-missing",
                      "缺少标题"), TITLE_TOO_LONG("title-too-long", "标题超过 60 个字"), TOPIC_INVALID("topic-invalid",
                          "缺少主题，或者主题不是小写英文名"), TOPIC_UNKNOWN("topic-unknown",
                              "没有这个主题"), WORDING_TOO_LONG("wording-too-long", "其他问法超过 60 个字"), TOO_MANY_WORDINGS(
                                  "too-many-wordings", "其他问法超过 10 条"), TEXT_OUTSIDE("text-outside-sections",
                                      "第一个小节之前有文字"), SECTION_UNKNOWN("section-unknown", "有不认识的小节"), SECTION_REPEATED(
                                          "section-repeated",
                                          "小节重复"), SECTION_EMPTY("section-empty", "小节没有内容"), NOT_AN_ITEM("not-an-item",
                                              "这一行不是列表项"), TOO_MANY_ITEMS("too-many-items", "列表超过 20 项"), TEXT_TOO_LONG(
                                                  "text-too-long", "文字太长：列表项不超过 500 字，简短回答不超过 2000 字");

  private final String code;
  private final String message;

  EntryFault(String code, String message) {
    this.code = code;
    this.message = message;
  }

  String code() {
    return code;
  }

  String message() {
    return message;
  }
}
