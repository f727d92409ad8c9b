package org.mingfa.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.mingfa.api.search.ArticleOf;
import org.mingfa.api.search.Authority;
import org.mingfa.api.search.SearchDocument;
import org.mingfa.api.search.SearchKind;
import org.mingfa.api.search.Validity;
import org.mingfa.engine.Shared;
import tools.jackson.databind.json.JsonMapper;

/** 55,203 articles and the questions laypeople asked about them; where they are absent, tests end as skipped. */
final class StardCorpus {

  private static final JsonMapper JSON = JsonMapper.shared();

  private StardCorpus() {
  }

  /** The articles as documents of the index; the statute is what stands before the number. */
  static List<SearchDocument> articles() {
    try (var lines = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(file("corpus.jsonl.gz"))), StandardCharsets.UTF_8))) {
      return lines.lines().map(StardCorpus::article).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchDocument article(String line) {
    var article = JSON.readTree(line);
    var name = article.path("name").asString();
    var at = name.lastIndexOf('第');
    var statute = at > 0 ? name.substring(0, at) : name;
    return new SearchDocument("statute:" + article.path("id").asInt(), SearchKind.STATUTE, name, 1, name, "/statutes",
        List.of(), article.path("content").asString(), List.of(),
        new ArticleOf(statute, statute, null, Authority.ofTitle(statute)), null, Validity.ALWAYS, List.of());
  }

  static List<String> questions() {
    try (var lines = Files.lines(file("queries-train.jsonl"))) {
      return lines.map(line -> JSON.readTree(line).path("question").asString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every question in turn, as a request, from the first again after the last. */
  static Supplier<byte[]> requests() {
    var requests = questions().stream().map(StardCorpus::path).map(LoadClient::get).toList();
    var next = new AtomicInteger();
    return () -> requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
  }

  static String path(String question) {
    return "/api/v1/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  private static Path file(String name) {
    return Shared.path("stard/" + name);
  }
}
