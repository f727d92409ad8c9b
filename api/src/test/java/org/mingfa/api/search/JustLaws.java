package org.mingfa.api.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.engine.Shared;

/** Articles of the national statutes in {@code ../shared/laws/just-laws}, read just well enough to search them. */
final class JustLaws {

  private static final Pattern ARTICLE = Pattern
      .compile("\\*\\*(第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)\\*\\*[　 ]*(.*)");
  private static final Pattern HEADING = Pattern.compile("#{2,6} +(.*)");

  private final List<SearchDocument> articles = new ArrayList<>();
  private String statute = "";
  private String heading = "";
  private String number = "";
  private final StringBuilder text = new StringBuilder();

  static List<SearchDocument> articles() {
    var laws = new JustLaws();
    try (var files = Files.walk(Shared.path("laws/just-laws"))) {
      files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md")).sorted()
          .forEach(laws::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return laws.articles;
  }

  private void read(Path file) {
    var name = file.getFileName().toString();
    statute = name.startsWith("0") ? file.getName(file.getNameCount() - 2).toString() : name.replace(".md", "");
    heading = "";
    number = "";
    try {
      Files.readAllLines(file).forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    end();
  }

  private void read(String line) {
    var article = ARTICLE.matcher(line);
    var part = HEADING.matcher(line);
    if (article.matches()) {
      end();
      number = article.group(1);
      text.append(article.group(2));
    } else if (part.matches()) {
      end();
      heading = part.group(1);
    } else if (!number.isEmpty()) {
      text.append('\n').append(line);
    }
  }

  private void end() {
    if (!number.isEmpty()) {
      var place = new ArticleOf(statute, "s" + articles.size(), ProvisionNumber.parse(number).orElseThrow().toString(),
          Authority.ofTitle(statute));
      articles.add(new SearchDocument("statute:" + articles.size(), SearchKind.STATUTE, statute + number, 1,
          statute + " " + number, "/statutes", heading.isEmpty() ? List.of() : List.of(heading),
          text.toString().strip(), List.of(Names.shortTitle(statute)), place, null, Validity.ALWAYS, List.of()));
    }
    number = "";
    text.setLength(0);
  }
}
