package org.mingfa.cms.citation;

import java.util.List;

/** What the characters around a name or a number say about it. */
final class Wording {

  private static final int LONGEST_NOTE = 40;
  private static final int LONGEST_GAP = 60;
  private static final List<String> BOOKS = List.of("总则", "分则", "附则", "物权", "合同", "人格权", "婚姻家庭", "继承", "侵权责任");

  /** Before an article without a name; any other word there names a document of its own: 合同第三条. */
  private static final String BEFORE_NUMBER = "和及与或据照反用引见于在即是除犯述其由按对循过合有为施到成行理";
  /** Before a name without 《》; any other character there may be the first half of a longer name: 学前教育法. */
  private static final String BEFORE_NAME = BEFORE_NUMBER + "国新旧原现的了着看查问读学习讲说响从自经被去因如把将以给让叫这那后中违守改定制订释传彻";
  /** Behind a name: a longer word, as in 公司法人, 行政处罚法律, 民法典型, 刑法修正案. */
  private static final String LONGER_WORD = "人定律治规院庭官学制理务案界盲系科修型";
  /** Behind a name: rules to carry the statute out, a document of their own. */
  private static final List<String> RULES_TO = List.of("实施条例", "实施细则", "实施办法", "实施规定", "解释", "司法解释");
  /** Behind 第三条 where 条 counts things. */
  private static final List<String> COUNTED = List.of("建议", "意见", "理由", "经验", "路", "线", "消息", "信息", "短信", "微信", "新闻",
      "措施", "街", "船", "鱼", "狗", "心得", "提示", "途径", "记录", "证据", "约定", "微博", "视频", "评论", "留言", "语音");

  private Wording() {
  }

  /** Passes over what may stand between a name and its number: marks, 的, (2023修正), 第五编, 侵权责任编. */
  static int gapEnd(FoldedText text, int offset) {
    var at = offset;
    while (at - offset < LONGEST_GAP) {
      var next = afterPart(text, text.skipBlanks(at));
      if (next < 0) {
        return text.skipBlanks(at);
      }
      at = next;
    }
    return offset;
  }

  private static int afterPart(FoldedText text, int at) {
    return switch (text.at(at)) {
      case '”', '"', '」', '』', '》', '>', '*' -> at + 1;
      // 宪法的三条原则 counts; 宪法的第三条 cites
      case '的', '中', '之', '里' -> text.at(text.skipBlanks(at + 1)) == '第' ? at + 1 : -1;
      case '(' -> afterNote(text, at);
      case '第' -> afterBookNumber(text, at);
      default -> afterBookName(text, at);
    };
  }

  private static int afterBookName(FoldedText text, int at) {
    for (var book : BOOKS) {
      if (text.startsWith(book, at)) {
        var end = at + book.length();
        return text.at(end) == '编' ? end + 1 : end;
      }
    }
    return -1;
  }

  private static int afterNote(FoldedText text, int open) {
    for (var end = open + 1; end < open + LONGEST_NOTE && text.at(end) != '\n'; end++) {
      if (text.at(end) == ')') {
        return end + 1;
      }
    }
    return -1;
  }

  private static int afterBookNumber(FoldedText text, int at) {
    var ordinal = Ordinal.read(text, at);
    if (ordinal == null || ordinal.unit() != Ordinal.NO_UNIT) {
      return -1;
    }
    var unit = text.startsWith("分编", ordinal.end()) ? ordinal.end() + 1 : ordinal.end();
    return "编章节".indexOf(text.at(unit)) >= 0 ? unit + 1 : -1;
  }

  /** Whether an article without a name may begin here: behind punctuation or a word that leads to it. */
  static boolean mayBeginNumber(FoldedText text, int offset) {
    return breaksOrAmong(text.at(text.beforeBlanks(offset)), BEFORE_NUMBER);
  }

  /** Whether a name without 《》 may begin here. */
  static boolean mayBeginName(FoldedText text, int offset) {
    return breaksOrAmong(text.at(offset - 1), BEFORE_NAME);
  }

  private static boolean breaksOrAmong(char before, String words) {
    return !Character.isLetterOrDigit(before) || words.indexOf(before) >= 0;
  }

  static boolean isLongerWord(FoldedText text, int end) {
    return LONGER_WORD.indexOf(text.at(end)) >= 0 || RULES_TO.stream().anyMatch(rules -> text.startsWith(rules, end));
  }

  /** A heading in a text whose line ends are lost: 。 第四十条 空域的划设. */
  static boolean isHeading(FoldedText text, int start, int end) {
    return text.at(end) == ' ' && text.at(text.beforeBlanks(start)) == '。';
  }

  static boolean isCounted(FoldedText text, int end) {
    return COUNTED.stream().anyMatch(thing -> text.startsWith(thing, end));
  }
}
