package org.mingfa.api.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Divisions and articles of a statute in Markdown; as much of the notation as a preview needs. */
final class SampleStatute {

  private static final Pattern HEADING = Pattern.compile("(#{1,5}) +(第[一二三四五六七八九十百]+(编|分编|章|节).*|附则)");
  private static final Pattern ARTICLE = Pattern.compile("(?:\\*\\*)?(第[零一二三四五六七八九十百千]+条)(?:\\*\\*)?[\\s\\u3000]+(.*)");
  private static final Pattern ITEM = Pattern.compile("(（[一二三四五六七八九十]+）)(.*)");

  /** A division as read; articles may still be added. */
  static final class Division {
    final int depth;
    final String heading;
    final List<Article> articles = new ArrayList<>();

    Division(int depth, String heading) {
      this.depth = depth;
      this.heading = heading.replace('\u3000', ' ');
    }

    String range() {
      return articles.isEmpty() ? "" : articles.getFirst().label + "至" + articles.getLast().label;
    }
  }

  /** An article as read. */
  static final class Article {
    final int number;
    final String label;
    final List<ArticleText.Paragraph> paragraphs = new ArrayList<>();

    Article(int number, String label) {
      this.number = number;
      this.label = label;
    }

    void add(String line) {
      var item = ITEM.matcher(line);
      if (!item.matches() || paragraphs.isEmpty()) {
        paragraphs.add(new ArticleText.Paragraph(line, List.of()));
        return;
      }
      var last = paragraphs.removeLast();
      var items = new ArrayList<>(last.items());
      items.add(new ArticleText.Item(item.group(1), item.group(2), List.of()));
      paragraphs.add(new ArticleText.Paragraph(last.opening(), items));
    }

    ArticleText text(String slug) {
      return new ArticleText(String.valueOf(number), label, "/statutes/" + slug + "/articles/" + number, paragraphs);
    }
  }

  final String slug;
  final List<Division> divisions = new ArrayList<>();
  final List<Article> articles = new ArrayList<>();

  private SampleStatute(String slug) {
    this.slug = slug;
  }

  static SampleStatute read(String slug, List<Path> files) {
    var statute = new SampleStatute(slug);
    files.forEach(file -> SampleFiles.lines(file).forEach(statute::line));
    return statute;
  }

  private void line(String line) {
    var heading = HEADING.matcher(line);
    var article = ARTICLE.matcher(line);
    if (heading.matches()) {
      divisions.add(new Division(depth(heading.group(3)), heading.group(2)));
    } else if (article.matches()) {
      var next = new Article(articles.size() + 1, article.group(1));
      next.add(article.group(2));
      articles.add(next);
      if (divisions.isEmpty()) {
        divisions.add(new Division(0, ""));
      }
      divisions.getLast().articles.add(next);
    } else if (!articles.isEmpty() && !line.isBlank() && !line.startsWith("#") && !line.startsWith("<")) {
      articles.getLast().add(line.strip());
    }
  }

  private static int depth(String kind) {
    return switch (kind) {
      case "编" -> 0;
      case "分编" -> 1;
      case "节" -> 3;
      case null, default -> 2;
    };
  }

  ArticleText article(int number) {
    return articles.get(number - 1).text(slug);
  }
}
