package org.mingfa.api.search.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.search.ArticleOf;
import org.mingfa.api.search.Authority;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchKind;
import org.mingfa.api.search.Validity;
import org.mingfa.cms.statute.ProvisionNumber;
import reactor.core.publisher.Flux;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles and judged questions as JSON lines, plain or gzipped ({@code .gz}):
 *
 * <pre>
 * {"name":"民法典第五十四条","content":"…","source":"司法解释/….md","headings":["…"]}
 * {"question":"…","relevant":["民法典第五十四条"]}
 * </pre>
 *
 * Source and headings may be missing; the first folder of the source says what kind of norm it is.
 */
final class EvaluationCorpus {

  /** A question and the names of the articles that answer it. */
  record Judged(String question, List<String> relevant) {
  }

  record Article(String name, String content, @Nullable String source, @Nullable List<String> headings) {
  }

  private static final JsonMapper JSON = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Pattern NUMBER = Pattern.compile("第[〇零一二两三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?$");

  private EvaluationCorpus() {
  }

  static Flux<SearchDocument> articles(Path file) {
    return lines(file).map(line -> document(JSON.readValue(line, Article.class)));
  }

  static Flux<Judged> questions(Path file) {
    return lines(file).map(line -> JSON.readValue(line, Judged.class));
  }

  private static Flux<String> lines(Path file) {
    return Flux.using(() -> reader(file), reader -> Flux.fromStream(reader.lines()).filter(line -> !line.isBlank()));
  }

  private static BufferedReader reader(Path file) throws IOException {
    var bytes = Files.newInputStream(file);
    var zipped = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(zipped ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
  }

  private static SearchDocument document(Article article) {
    var number = NUMBER.matcher(article.name());
    var numbered = number.find();
    var statute = numbered ? article.name().substring(0, number.start()) : article.name();
    var written = numbered ? number.group() : "";
    var place = new ArticleOf(statute, statute,
        ProvisionNumber.parse(written).map(ProvisionNumber::toString).orElse(null), authority(article, statute));
    var headings = article.headings() == null ? List.<String>of() : article.headings();
    return new SearchDocument(article.name(), SearchKind.STATUTE, article.name(), 1, (statute + " " + written).strip(),
        "/statutes", headings, article.content(), List.of(), place, null, Validity.ALWAYS, List.of());
  }

  private static Authority authority(Article article, String statute) {
    var source = article.source() == null ? "" : article.source();
    return switch (source.substring(0, Math.max(0, source.indexOf('/')))) {
      case "宪法", "民法典", "刑法" -> Authority.BASIC_LAW;
      case "宪法相关法", "民法商法", "行政法", "经济法", "社会法", "诉讼与非诉讼程序法" -> Authority.LAW;
      case "司法解释" -> Authority.INTERPRETATION;
      case "行政法规", "地方性法规" -> Authority.REGULATION;
      case "部门规章" -> Authority.OTHER;
      default -> Authority.ofTitle(statute);
    };
  }
}
