package org.mingfa.quiz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.quiz.question.QuestionReading.Accepted;
import org.mingfa.quiz.question.QuestionReading.Refused;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class QuestionReaderTests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SINGLE = """
      {"id":"t-1","kind":"single","topic":"sea","difficulty":2,"style":"life","stem":"赶海捡到手机怎么办？",
       "options":["还给失主","留下自用"],"key":"A","explanation":"拾得遗失物应当返还。","citations":["《民法典》第三百一十四条"]}""";
  private static final String CASE = """
      {"id":"t-2","kind":"case","topic":"sea","story":"小李借给小王一万元。","questions":[
       {"kind":"judgement","difficulty":1,"style":"life","stem":"要还。","key":"T","explanation":"借款要还。","citations":["《民法典》第六百七十五条"]},
       {"kind":"ordering","difficulty":1,"style":"life","stem":"排一排。","steps":["催","诉"],"explanation":"先催后诉。","citations":["《民法典》第六百七十五条"]}]}""";

  @Test
  void whatIsReadIsWrittenAsTheSameQuestion() {
    for (var json : List.of(SINGLE, CASE)) {
      var question = accepted(json);
      assertThat(accepted(QuestionJson.write(question))).isEqualTo(question);
      assertThat(QuestionJson.write(question)).doesNotContain("\n").doesNotContain("null");
    }
    assertThat(accepted(CASE).kind()).isEqualTo(ItemKind.CASE);
  }

  /** Field, the value put there as JSON, and the finding. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      id          | null              | MISSING
      id          | "Not An Id"       | UNKNOWN
      id          | "abcdefghijklmnopq" | UNKNOWN
      kind        | "essay"           | UNKNOWN
      topic       | " "               | MISSING
      difficulty  | null              | MISSING
      difficulty  | 6                 | UNKNOWN
      style       | "joke"            | UNKNOWN
      stem        | "　"              | MISSING
      stem        | "a\\u0000b"       | UNREADABLE
      stem        | "<b>问</b>"       | UNREADABLE
      stem        | "\\u202e问"       | UNREADABLE
      options     | ["一"]            | COUNT
      options     | ["还给失主","还给，失主"] | REPEATED
      options     | ["还给失主","以上都对"] | FILLER
      options     | ["还给失主","均不正确。"] | FILLER
      options     | ["还给失主",""]   | MISSING
      key         | null              | BAD_KEY
      key         | "AB"              | BAD_KEY
      key         | "甲"              | BAD_KEY
      key         | "C"               | KEY_OUTSIDE
      steps       | ["一","二"]       | OUT_OF_PLACE
      story       | "从前。"          | OUT_OF_PLACE
      explanation | ""                | MISSING
      citations   | []                | COUNT
      citations   | ["民法典1064"]    | BAD_CITATION
      """)
  void saysWhatIsWrongWhere(String field, String value, QuestionFault fault) {
    var line = (ObjectNode) JSON.readTree(SINGLE);
    line.set(field, JSON.readTree(value));
    assertThat(findings(line.toString())).extracting(QuestionFinding::field, QuestionFinding::fault)
        .contains(org.assertj.core.groups.Tuple.tuple(field, fault));
  }

  @Test
  void saysEverythingAtOnceAndOfWhichItem() {
    var found = findings(CASE.replace("\"key\":\"T\"", "\"key\":\"X\"").replace("[\"催\",\"诉\"]", "[\"催\"]"));
    assertThat(found).extracting(QuestionFinding::item).containsExactly(1, 2);
  }

  @Test
  void aTextThatIsTooLongIsToldWithTheMost() {
    var found = findings(SINGLE.replace("赶海", "海".repeat(301)));
    assertThat(found).containsExactly(new QuestionFinding(0, "stem", QuestionFault.TOO_LONG, List.of(300)));
  }

  @Test
  void whatIsNoJsonOrHasUnknownFieldsIsUnreadable() {
    Stream.of("", "{", "[]", "null", "{\"id\":{}}", "{\"kind\":\"case\",\"questions\":[null]}",
        "{\"pairs\":[null]}", SINGLE.replace("\"还给失主\"", "null"), SINGLE.replace("\"style\"", "\"stile\"")).forEach(
            json -> assertThat(findings(json)).as(json).isNotEmpty());
  }

  @Test
  void ordinaryWordsAreNoFillers() {
    for (var option : List.of("以上门服务为主", "都要还", "全部退还", "父母都可以")) {
      assertThat(QuestionJson.read(SINGLE.replace("留下自用", option))).as(option).isInstanceOf(Accepted.class);
    }
  }

  @Test
  void duplicatesAreToldByTheirWordsNotTheirMarks() {
    var other = SINGLE.replace("怎么办？", "，怎么办").replace("[\"还给失主\",\"留下自用\"]", "[\"留下自用。\",\"还给失主\"]");
    assertThat(NormalText.of(accepted(other))).isEqualTo(NormalText.of(accepted(SINGLE)));
    assertThat(NormalText.of(accepted(SINGLE.replace("留下", "拿走")))).isNotEqualTo(NormalText.of(accepted(SINGLE)));
    assertThat(Map.of(NormalText.of("……"), 1)).containsKey("......");
  }

  private static Question accepted(String json) {
    var reading = QuestionJson.read(json);
    assertThat(reading).isInstanceOf(Accepted.class);
    return ((Accepted) reading).question();
  }

  private static List<QuestionFinding> findings(String json) {
    var reading = QuestionJson.read(json);
    assertThat(reading).as(json).isInstanceOf(Refused.class);
    return ((Refused) reading).findings();
  }
}
