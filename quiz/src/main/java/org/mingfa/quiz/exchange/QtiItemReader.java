package org.mingfa.quiz.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.quiz.question.ItemKind;

/** Makes a line of an assessment item with one choice, order or match interaction. */
final class QtiItemReader {

  /** How a rubric for authors begins that holds what QTI has no place for; see {@link JsonLine#marks}. */
  static final String MARKS = "mingfa:";

  private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,14}[a-z0-9])?");
  private static final Map<String, String> UNSUPPORTED = Map.ofEntries(Map.entry("extendedTextInteraction", "问答"),
      Map.entry("textEntryInteraction", "填空"), Map.entry("inlineChoiceInteraction", "填空选择"),
      Map.entry("gapMatchInteraction", "拖放填空"), Map.entry("associateInteraction", "自由配对"),
      Map.entry("hotspotInteraction", "图上选择"), Map.entry("hottextInteraction", "文中选择"),
      Map.entry("sliderInteraction", "滑块"), Map.entry("uploadInteraction", "上传文件"),
      Map.entry("drawingInteraction", "画图"));

  private final QtiElement item;
  private final LineDraft draft = new LineDraft();

  private QtiItemReader(QtiElement item) {
    this.item = item;
  }

  /**
   * @param name
   *          of its file, to say where it is if it has no identifier
   */
  static SourceRow read(QtiElement item, int number, String name) {
    var reader = new QtiItemReader(item);
    reader.read();
    var identifier = item.attribute("identifier");
    return reader.draft.row(number, identifier.isEmpty() ? name : identifier);
  }

  private void read() {
    var body = item.child("itemBody");
    if (!item.name().equals("assessmentItem") || body.isEmpty()) {
      draft.find(ExchangeFault.UNREADABLE_PART);
      return;
    }
    var identifier = item.attribute("identifier");
    if (ID.matcher(identifier).matches()) {
      draft.id = identifier;
    }
    var interactions = body.get().all().filter(element -> element.name().endsWith("Interaction")).toList();
    stem(body.get(), interactions);
    feedback();
    if (interactions.size() > 1) {
      draft.find(ExchangeFault.SEVERAL_INTERACTIONS);
    } else if (interactions.isEmpty()) {
      draft.find(ExchangeFault.UNSUPPORTED_KIND, "说明文字");
    } else {
      interaction(interactions.getFirst());
    }
    body.get().all().filter(element -> element.name().equals("rubricBlock")).forEach(this::rubric);
    if (draft.id == null && !identifier.isEmpty()) {
      draft.find(ExchangeFault.TITLE_LOST, identifier.substring(0, Math.min(40, identifier.length())));
    }
  }

  private void stem(QtiElement body, List<QtiElement> interactions) {
    var prompts = interactions.stream().limit(1).flatMap(interaction -> interaction.children("prompt"))
        .map(prompt -> QtiText.of(prompt, draft));
    draft.stem = String.join("\n",
        Stream.concat(Stream.of(QtiText.of(body, draft)), prompts).filter(text -> !text.isEmpty()).toList());
  }

  private void feedback() {
    var all = item.children("modalFeedback").toList();
    if (!all.isEmpty()) {
      draft.explanation = QtiText.of(all.getFirst(), draft);
    }
    if (all.size() > 1) {
      draft.find(ExchangeFault.FEEDBACK_LOST);
    }
  }

  private void rubric(QtiElement rubric) {
    var text = QtiText.of(rubric, new LineDraft());
    if (text.startsWith(MARKS)) {
      JsonLine.mark(draft, text.substring(MARKS.length()));
    }
  }

  private void interaction(QtiElement interaction) {
    var declaration = item.children("responseDeclaration")
        .filter(response -> response.attribute("identifier").equals(interaction.attribute("responseIdentifier")))
        .findFirst();
    var right = declaration.map(QtiItemReader::right).orElse(List.of());
    if (right.isEmpty()) {
      draft.find(ExchangeFault.NO_ANSWER);
    }
    switch (interaction.name()) {
      case "choiceInteraction" -> choice(interaction,
          declaration.filter(response -> !response.attribute("cardinality").equals("single")).isPresent(), right);
      case "orderInteraction" -> ordering(interaction, right);
      case "matchInteraction" -> matching(interaction, right);
      default -> {
        draft.kind = interaction.name();
        draft.find(ExchangeFault.UNSUPPORTED_KIND,
            UNSUPPORTED.getOrDefault(interaction.name(), interaction.name()));
      }
    }
  }

  /** The correct response; where only a mapping is given, what it rewards. */
  private static List<String> right(QtiElement response) {
    var correct = response.children("correctResponse").flatMap(given -> given.children("value"))
        .map(QtiItemReader::word).toList();
    return correct.isEmpty()
        ? response.children("mapping").flatMap(mapping -> mapping.children("mapEntry"))
            .filter(entry -> entry.attribute("mappedValue").matches("\\+?0*\\.?0*[1-9][0-9.]*"))
            .map(entry -> entry.attribute("mapKey")).toList()
        : correct;
  }

  private static String word(QtiElement value) {
    var word = new StringBuilder();
    value.content().stream().filter(String.class::isInstance).forEach(word::append);
    return word.toString().strip().replaceAll("\\s+", " ");
  }

  private void choice(QtiElement interaction, boolean several, List<String> right) {
    var choices = interaction.children("simpleChoice").toList();
    var texts = choices.stream().map(choice -> QtiText.of(choice, draft)).toList();
    var ids = choices.stream().map(choice -> choice.attribute("identifier")).toList();
    var key = right.stream().map(ids::indexOf).filter(position -> position >= 0).toList();
    var said = several || key.size() != 1
        ? java.util.Optional.<List<Boolean>>empty()
        : QuestionWords.judgement(texts);
    if (said.isPresent()) {
      draft.judgement(said.get().get(key.getFirst()));
    } else {
      draft.choice(several ? ItemKind.MULTIPLE : ItemKind.SINGLE, texts, key);
    }
  }

  private void ordering(QtiElement interaction, List<String> right) {
    var texts = new LinkedHashMap<String, String>();
    interaction.children("simpleChoice")
        .forEach(choice -> texts.put(choice.attribute("identifier"), QtiText.of(choice, draft)));
    if (texts.size() != right.size() || !texts.keySet().containsAll(right)) {
      draft.find(ExchangeFault.UNPAIRED);
    }
    draft.kind(ItemKind.ORDERING);
    draft.steps = right.stream().filter(texts::containsKey).map(id -> texts.getOrDefault(id, "")).toList();
  }

  private void matching(QtiElement interaction, List<String> right) {
    var sets = interaction.children("simpleMatchSet").map(this::matchSet).toList();
    var pairs = new ArrayList<List<String>>();
    var paired = new HashSet<String>();
    if (sets.size() == 2) {
      for (var ids : right.stream().map(pair -> List.of(pair.split(" ", -1))).filter(ids -> ids.size() == 2).toList()) {
        var left = sets.getFirst().get(ids.getFirst());
        var belongs = sets.getLast().get(ids.getLast());
        if (left != null && belongs != null) {
          pairs.add(List.of(left, belongs));
          paired.addAll(ids);
        }
      }
    }
    var choices = sets.stream().mapToInt(Map::size).sum();
    if (paired.size() != choices || pairs.size() * 2 != choices) {
      draft.find(ExchangeFault.UNPAIRED);
    }
    draft.kind(ItemKind.MATCHING);
    draft.pairs = List.copyOf(pairs);
  }

  private Map<String, String> matchSet(QtiElement set) {
    var texts = new LinkedHashMap<String, String>();
    set.children("simpleAssociableChoice")
        .forEach(choice -> texts.put(choice.attribute("identifier"), QtiText.of(choice, draft)));
    return texts;
  }
}
