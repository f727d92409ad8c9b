package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Entries of the demo handbook as pages. */
final class SampleHandbook {

  private static final Pattern CITATION = Pattern.compile("《[^》]+》第[^：]+");
  private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("marriage", "婚姻家庭"),
      Map.entry("inheritance", "遗产继承"), Map.entry("neighbours", "邻里相处"), Map.entry("housing", "租房买房"),
      Map.entry("lending", "借钱还债"), Map.entry("contracts", "消费合同"), Map.entry("online", "网络防骗"),
      Map.entry("work", "打工上班"), Map.entry("injuries", "受伤赔偿"), Map.entry("children", "孩子上学"),
      Map.entry("elderly", "老人养老"), Map.entry("women", "妇女权益"), Map.entry("privacy", "隐私信息"),
      Map.entry("administration", "和机关打交道"), Map.entry("legal-aid", "打官司求助"), Map.entry("sea", "赶海出海"));
  private static final List<String> ORDER = List.of("marriage", "inheritance", "children", "elderly", "women",
      "neighbours", "housing", "lending", "contracts", "online", "work", "injuries", "privacy", "administration",
      "legal-aid", "sea");

  private SampleHandbook() {
  }

  static List<TopicLink> topics() {
    return ORDER.stream().map(SampleHandbook::topic).toList();
  }

  static TopicLink topic(String slug) {
    return new TopicLink(slug, NAMES.getOrDefault(slug, slug), "", 16);
  }

  static List<EntryLink> entries(String topic, int most, boolean named) {
    return SampleFiles.files(SampleFiles.handbook().resolve(topic)).stream().limit(most)
        .map(f -> f.getFileName().toString().replace(".md", ""))
        .map(slug -> {
          var entry = entry(topic, slug, _ -> List.of());
          return new EntryLink(slug, entry.title(), named ? "" : entry.shortAnswer().getFirst(),
              named ? entry.topic().name() : "");
        }).toList();
  }

  static EntryPage entry(String topic, String slug, Function<String, List<ArticleText.Paragraph>> law) {
    var parts = parts(SampleFiles.lines(SampleFiles.handbook().resolve(topic).resolve(slug + ".md")));
    return new EntryPage(slug, part(parts, "title").getFirst(), topic(topic), part(parts, "简短回答"),
        part(parts, "怎么办").stream().map(s -> s.replaceFirst("^\\d+\\. ", "")).toList(), bullets(parts, "留好证据"),
        bullets(parts, "去哪里求助").stream().map(DialText::of).toList(),
        bullets(parts, "法律依据").stream().map(line -> basis(line, law)).toList(), true, LocalDate.of(2026, 3, 12),
        List.of());
  }

  private static LegalBasis basis(String line, Function<String, List<ArticleText.Paragraph>> law) {
    var found = CITATION.matcher(line);
    var label = found.find() ? found.group() : line;
    var gloss = line.length() > label.length() ? line.substring(label.length() + 1) : "";
    var url = line.startsWith("《民法典》") ? "/statutes/minfadian/articles/1076" : "";
    var standing = line.contains("一千零七十九") ? LegalBasis.Standing.CHANGED : LegalBasis.Standing.RESOLVED;
    return new LegalBasis(List.of(new LegalBasis.Cited(label, url, standing, law.apply(label))), gloss);
  }

  private static List<String> bullets(Map<String, List<String>> parts, String name) {
    return part(parts, name).stream().map(s -> s.replaceFirst("^- ", "")).toList();
  }

  private static List<String> part(Map<String, List<String>> parts, String name) {
    return parts.getOrDefault(name, List.of());
  }

  private static Map<String, List<String>> parts(List<String> lines) {
    var parts = new LinkedHashMap<String, List<String>>();
    var name = "";
    for (var line : lines) {
      if (line.startsWith("title: ")) {
        parts.put("title", List.of(line.substring(7)));
      } else if (line.startsWith("## ")) {
        name = line.substring(3);
      } else if (!line.isBlank() && !name.isEmpty()) {
        parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(line);
      }
    }
    return parts;
  }
}
