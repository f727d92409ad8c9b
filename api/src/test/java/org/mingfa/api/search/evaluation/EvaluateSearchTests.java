package org.mingfa.api.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.engine.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateSearchTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final EvaluateSearch command = new EvaluateSearch(new PrintStream(out, true, StandardCharsets.UTF_8),
      new PrintStream(err, true, StandardCharsets.UTF_8));

  @TempDir
  Path folder;

  @Test
  void printsOneLineOfFigures() throws Exception {
    var corpus = Files.writeString(folder.resolve("corpus.jsonl"), """
        {"id":0,"name":"刑法第二十条","content":"为了使本人的人身权利免受正在进行的不法侵害","source":"刑法/刑法.md"}
        {"id":1,"name":"民法典第一千零七十九条","content":"夫妻一方要求离婚的"}
        """);
    var queries = Files.writeString(folder.resolve("queries.jsonl"), """
        {"id":7,"question":"夫妻怎么离婚","relevant":["民法典第一千零七十九条"]}
        {"id":8,"question":"不法侵害","relevant":["刑法第二十条","刑法第二十一条"]}
        """);

    assertThat(run("--corpus", corpus.toString(), "--queries", queries.toString())).isZero();

    var report = report();
    assertThat(report.get("questions").asInt()).isEqualTo(2);
    assertThat(report.get("documents").asInt()).isEqualTo(2);
    assertThat(report.get("recall@10").asDouble()).isEqualTo(0.75);
    assertThat(report.get("mrr@10").asDouble()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--corpus", "--corpus nowhere --queries nowhere", "--colour red", "--corpus x"})
  void saysHowItIsUsedWhereArgumentsAreWrong(String arguments) {
    assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--corpus FILE");
  }

  @Test
  void answersJudgedQuestionsAsWellAsMeasuredBefore() {
    assertThat(run("--corpus", Shared.path("stard/corpus.jsonl.gz").toString(), "--queries",
        Shared.path("stard/queries-train.jsonl").toString())).isZero();
    System.out.println(report());
    assertThat(report().get("recall@10").asDouble()).isGreaterThan(0.53);
    assertThat(report().get("recall@100").asDouble()).isGreaterThan(0.73);
    assertThat(report().get("mrr@10").asDouble()).isGreaterThan(0.45);
  }

  @Tag("bench")
  @ParameterizedTest
  @ValueSource(strings = {"colloquialisms", "name", "statute-mention", "authority", "cluster", "answered",
      "colloquialisms,name,statute-mention,authority,cluster,answered"})
  void ablation(String features) {
    var arguments = new java.util.ArrayList<>(List.of("--corpus", Shared.path("stard/corpus.jsonl.gz").toString(),
        "--queries", Shared.path("stard/queries-train.jsonl").toString()));
    for (var feature : features.split(",", -1)) {
      arguments.addAll(List.of("--without", feature));
    }
    assertThat(run(arguments.toArray(String[]::new))).isZero();
    System.out.println("without " + features + ": " + report());
  }

  private int run(String... arguments) {
    return command.run(List.of(arguments)).blockOptional().orElseThrow();
  }

  private JsonNode report() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }
}
