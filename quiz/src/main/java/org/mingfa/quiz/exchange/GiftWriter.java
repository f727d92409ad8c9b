package org.mingfa.quiz.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingfa.quiz.question.Item;
import org.mingfa.quiz.question.Item.Judgement;
import org.mingfa.quiz.question.Item.Matching;
import org.mingfa.quiz.question.Item.MultipleChoice;
import org.mingfa.quiz.question.Item.Ordering;
import org.mingfa.quiz.question.Item.SingleChoice;
import org.mingfa.quiz.question.Question;
import org.mingfa.quiz.question.QuestionWriter;

/** Writes what {@link GiftSource} reads, and Moodle too. */
final class GiftWriter implements QuestionExport.FormatWriter {

  private static final int PLACES = 5;

  private final OutputStream out;
  private final TopicTitles topics;
  private String category = "";

  GiftWriter(OutputStream out, TopicTitles topics) {
    this.out = out;
    this.topics = topics;
  }

  @Override
  public boolean write(Question question) throws IOException {
    if (question.isCase() || question.items().getFirst() instanceof Ordering) {
      return false;
    }
    var text = text(question);
    if (!Sameness.holds(question, () -> new GiftSource(TextLines.of(text), topics).next())) {
      return false;
    }
    if (!category.equals(question.topic())) {
      category = question.topic();
      out.write(("$CATEGORY: " + topics.title(category) + "\n\n").getBytes(StandardCharsets.UTF_8));
    }
    out.write(text.getBytes(StandardCharsets.UTF_8));
    return true;
  }

  private static String text(Question question) {
    var item = question.items().getFirst();
    return GiftSource.MARKS + " " + JsonLine.marks(QuestionWriter.write(question)) + "\n::" + question.id() + "::"
        + GiftText.escaped(item.prompt().stem()) + " {" + answers(item) + "\n####"
        + GiftText.escaped(item.prompt().explanation().text()) + "}\n\n";
  }

  private static String answers(Item item) {
    return switch (item) {
      case SingleChoice single -> IntStream.range(0, single.choices().size())
          .mapToObj(i -> "\n" + (i == single.right() ? "=" : "~") + GiftText.escaped(single.choices().get(i)))
          .collect(Collectors.joining());
      case MultipleChoice multiple -> IntStream.range(0, multiple.choices().size())
          .mapToObj(i -> "\n~%" + (multiple.key().contains(i) ? share(multiple) : "-100") + "%"
              + GiftText.escaped(multiple.choices().get(i)))
          .collect(Collectors.joining());
      case Judgement judgement -> judgement.holds() ? "TRUE" : "FALSE";
      case Matching matching -> IntStream.range(0, matching.left().size())
          .mapToObj(i -> "\n=" + GiftText.escaped(matching.left().get(i)) + " -> "
              + GiftText.escaped(matching.choices().get(i)))
          .collect(Collectors.joining());
      case Ordering _ -> throw new IllegalArgumentException("GIFT has no ordering");
    };
  }

  // Moodle knows thirds and sixths by five places
  private static String share(MultipleChoice multiple) {
    return BigDecimal.valueOf(100).divide(BigDecimal.valueOf(multiple.key().size()), PLACES, RoundingMode.DOWN)
        .stripTrailingZeros().toPlainString();
  }
}
