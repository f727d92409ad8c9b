package org.mingfa.cms.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The national statutes, local regulations and .docx kept beside the project. */
class RealStatutesTests {

  @Test
  void readsEveryNationalStatuteWithoutDoubt() {
    var soft = new SoftAssertions();
    var articles = 0;
    var all = SharedLaws.justLaws();
    for (var entry : all.entrySet()) {
      var report = entry.getValue();
      articles += report.articles();
      soft.assertThat(report.findings()).as(entry.getKey()).extracting(ImportFinding::severity)
          .allMatch(ImportFinding.Severity.NOTE::equals);
      soft.assertThat(report.statute().orElseThrow().title()).isEqualTo(entry.getKey());
    }
    soft.assertAll();
    assertThat(all).hasSize(125);
    assertThat(articles).isEqualTo(12_522);
  }

  @Test
  void readsLocalRegulationsAndOlderVersionsWithoutDoubt() {
    var soft = new SoftAssertions();
    for (var folder : new String[]{"laws/local", "laws/versions"}) {
      for (var file : SharedLaws.in(SharedLaws.folder(folder))) {
        soft.assertThat(SharedLaws.markdown(file).findings()).as(file.toString()).extracting(ImportFinding::severity)
            .allMatch(ImportFinding.Severity.NOTE::equals);
      }
    }
    soft.assertAll();
  }

  @Test
  void readsTheSameFromDocxAndMarkdown() {
    var soft = new SoftAssertions();
    var markdown = SharedLaws.justLaws();
    var compared = new ArrayList<String>();
    for (var docx : documents()) {
      var report = NationalDatabaseDocx.parse(docx.getFileName().toString(), SharedLaws.bytes(docx));
      if (report.refused()) {
        continue;
      }
      var statute = report.statute().orElseThrow();
      soft.assertThat(report.findings()).as(statute.title()).extracting(ImportFinding::severity)
          .allMatch(ImportFinding.Severity.NOTE::equals);
      var same = markdown.get(statute.title());
      if (same != null) {
        compared.add(statute.title());
        soft.assertThat(texts(statute)).as(statute.title()).isEqualTo(texts(same.statute().orElseThrow()));
        soft.assertThat(statute.outline()).as(statute.title()).isEqualTo(same.statute().orElseThrow().outline());
        soft.assertThat(statute.history()).as(statute.title()).extracting(EnactmentRecord::date)
            .isEqualTo(same.statute().orElseThrow().history().stream().map(EnactmentRecord::date).toList());
      }
    }
    soft.assertAll();
    assertThat(compared).contains("中华人民共和国刑法", "中华人民共和国监察法", "中华人民共和国突发事件应对法", "中华人民共和国学前教育法", "中华人民共和国农村集体经济组织法");
  }

  @Test
  void refusesADecisionAndWhatIsNoStatute() {
    var refused = new ArrayList<String>();
    for (var docx : documents()) {
      var name = docx.getFileName().toString();
      NationalDatabaseDocx.parse(name, SharedLaws.bytes(docx)).findings().stream()
          .filter(f -> f.severity() == ImportFinding.Severity.REFUSE)
          .forEach(f -> refused.add(f.code() + " " + name.replaceAll("(?<=.{11}).*", "")));
    }
    assertThat(refused).containsExactlyInAnyOrder("no-articles 全国人民代表大会常务委", "no-articles 中华人民共和国民法典.",
        "no-title 中华人民共和国劳动法.");
  }

  private static List<Path> documents() {
    var all = new ArrayList<>(SharedLaws.in(SharedLaws.folder("docx")));
    all.addAll(SharedLaws.in(SharedLaws.folder("docx/not_from_flk")));
    all.removeIf(p -> !p.toString().endsWith(".docx"));
    return all;
  }

  private static Map<String, String> texts(ParsedStatute statute) {
    var texts = new LinkedHashMap<String, String>();
    statute.provisions().forEach(p -> texts.put(p.number() + " " + p.heading(), p.text()));
    return texts;
  }
}
