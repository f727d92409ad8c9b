package org.mingfa.quiz.bank;

import java.util.Locale;
import org.mingfa.quiz.question.QuestionFinding;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with a question, in words: 第 2 问·答案：没有这个选项. */
@Component
public class FindingWords {

  private final MessageSource messages;

  FindingWords(MessageSource messages) {
    this.messages = messages;
  }

  public String of(QuestionFinding finding) {
    var where = field(finding.field());
    var what = text("question.fault." + finding.fault().code(), finding.arguments().toArray());
    return finding.item() == 0
        ? text("question.finding", where, what)
        : text("question.finding.item", finding.item(), where, what);
  }

  /** The field's name as forms and templates show it. */
  public String field(String field) {
    return text("question.field." + field);
  }

  private String text(String key, Object... arguments) {
    return String.valueOf(messages.getMessage(key, arguments, key, Locale.CHINA));
  }
}
