package org.mingfa.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingfa.quiz.question.ItemKind;

/** What stands between the braces of a GIFT question. */
final class GiftAnswers {

  private static final Pattern JUDGEMENT = Pattern.compile("(?is)(T|TRUE|F|FALSE)\\s*(?:#(.*))?");
  private static final Pattern WEIGHT = Pattern.compile("^\\s*%(-?\\d{1,3}(?:\\.\\d{1,6})?)%");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** One answer: its mark = or ~, its weight where it has one. */
  private record Answer(boolean right, String text, List<BigDecimal> weight, String feedback) {

    /** In percent; a right one without weight has all. */
    BigDecimal worth() {
      return weight.isEmpty() ? right ? WHOLE : BigDecimal.ZERO : weight.getFirst();
    }
  }

  private final LineDraft draft;

  GiftAnswers(LineDraft draft) {
    this.draft = draft;
  }

  void read(String inside) {
    var general = GiftText.find(inside, "####", 0);
    if (general >= 0) {
      draft.explanation = GiftText.read(inside.substring(general + 4), draft);
    }
    var body = general < 0 ? inside : inside.substring(0, general).strip();
    var judgement = JUDGEMENT.matcher(body);
    if (body.isEmpty()) {
      unsupported("essay", "问答");
    } else if (body.startsWith("#")) {
      unsupported("numerical", "数字填空");
    } else if (judgement.matches()) {
      draft.judgement(judgement.group(1).toUpperCase(java.util.Locale.ROOT).startsWith("T"));
      if (judgement.group(2) != null) {
        draft.find(ExchangeFault.FEEDBACK_LOST);
      }
    } else {
      answers(body);
    }
  }

  private void answers(String body) {
    var answers = split(body);
    if (answers.stream().anyMatch(answer -> !answer.feedback().isEmpty())) {
      feedback(answers);
    }
    var right = answers.stream().filter(Answer::right).toList();
    if (answers.isEmpty()) {
      draft.find(ExchangeFault.SYNTAX, body.substring(0, Math.min(30, body.length())));
    } else if (right.size() < answers.size()) {
      choice(answers, right);
    } else if (right.stream().anyMatch(answer -> answer.text().contains("->"))) {
      matching(right);
    } else {
      unsupported("short-answer", "填空");
    }
  }

  /** Empty where the text does not begin with an answer. */
  private static List<Answer> split(String body) {
    var starts = new ArrayList<Integer>();
    for (var i = 0; i < body.length(); i++) {
      if (body.charAt(i) == '\\') {
        i++;
      } else if (body.charAt(i) == '=' || body.charAt(i) == '~') {
        starts.add(i);
      }
    }
    if (starts.isEmpty() || starts.getFirst() != 0) {
      return List.of();
    }
    starts.add(body.length());
    return IntStream.range(0, starts.size() - 1)
        .mapToObj(i -> answer(body.substring(starts.get(i), starts.get(i + 1)))).toList();
  }

  private static Answer answer(String written) {
    var rest = written.substring(1);
    var weight = WEIGHT.matcher(rest);
    var weights = weight.find() ? List.of(new BigDecimal(weight.group(1))) : List.<BigDecimal>of();
    var text = weight.replaceFirst("");
    var remark = GiftText.find(text, "#", 0);
    return new Answer(written.charAt(0) == '=', remark < 0 ? text : text.substring(0, remark), weights,
        remark < 0 ? "" : text.substring(remark + 1).strip());
  }

  /** A remark on the right choice explains it where nothing else does; the others have no place. */
  private void feedback(List<Answer> answers) {
    var right = answers.stream().filter(answer -> answer.worth().signum() > 0).map(Answer::feedback)
        .filter(remark -> !remark.isEmpty()).toList();
    var lost = answers.stream().filter(answer -> !answer.feedback().isEmpty()).count();
    if (draft.explanation == null && right.size() == 1) {
      draft.explanation = GiftText.read(right.getFirst(), draft);
      lost--;
    }
    if (lost > 0) {
      draft.find(ExchangeFault.FEEDBACK_LOST);
    }
  }

  private void choice(List<Answer> answers, List<Answer> right) {
    var key = IntStream.range(0, answers.size()).filter(i -> answers.get(i).worth().signum() > 0).boxed().toList();
    var choices = answers.stream().map(answer -> GiftText.read(answer.text(), draft)).toList();
    var worths = key.stream().map(i -> answers.get(i).worth().stripTrailingZeros()).distinct().count();
    if (worths > 1 || (right.size() == 1 && right.getFirst().worth().compareTo(WHOLE) != 0)) {
      draft.find(ExchangeFault.WEIGHTS);
    }
    draft.choice(right.size() == 1 ? ItemKind.SINGLE : ItemKind.MULTIPLE, choices, key);
  }

  private void matching(List<Answer> answers) {
    draft.kind(ItemKind.MATCHING);
    var pairs = new ArrayList<List<String>>();
    for (var answer : answers) {
      var arrow = answer.text().indexOf("->");
      var left = arrow < 0 ? answer.text() : answer.text().substring(0, arrow);
      if (arrow < 0 || left.isBlank()) {
        draft.find(ExchangeFault.UNPAIRED);
      } else {
        pairs.add(List.of(GiftText.read(left, draft), GiftText.read(answer.text().substring(arrow + 2), draft)));
      }
    }
    draft.pairs = List.copyOf(pairs);
  }

  private void unsupported(String kind, String name) {
    draft.kind = kind;
    draft.find(ExchangeFault.UNSUPPORTED_KIND, name);
  }
}
