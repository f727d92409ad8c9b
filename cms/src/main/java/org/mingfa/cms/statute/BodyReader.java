package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads divisions and articles, and what is appended to them. */
final class BodyReader {

  private static final Pattern ARTICLE = Pattern
      .compile("^(第[〇零一二三四五六七八九十百千两\\d]{1,12}条(?:之[一二三四五六七八九十\\d]{1,3})?)(.*)$", Pattern.DOTALL);
  // 第十条第二款规定的…, 第三条、第四条… are text about articles
  private static final Pattern ABOUT = Pattern.compile("^[第、，。；：和至到或与及的规所中之款项“（(].*", Pattern.DOTALL);

  private final FindingList findings;
  private final List<OutlineDraft> path = new ArrayList<>();
  private final List<OutlineDraft> outline = new ArrayList<>();
  private final List<ArticleReader> articles = new ArrayList<>();
  private @Nullable ArticleReader open;

  BodyReader(FindingList findings) {
    this.findings = findings;
  }

  /** An article's opening, as one line gives it. */
  record Opening(ProvisionNumber number, String text) {
  }

  Optional<Opening> opening(SourceLine line) {
    if (line.is(SourceLine.Shape.TABLE)) {
      return Optional.empty();
    }
    var matcher = ARTICLE.matcher(line.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var rest = matcher.group(2);
    var text = SourceLine.clean(rest);
    return ProvisionNumber.parse(matcher.group(1))
        .filter(n -> rest.length() != text.length() || rest.isEmpty() || line.is(SourceLine.Shape.ARTICLE)
            || (next(n) && !ABOUT.matcher(rest).matches()))
        .map(n -> new Opening(n, text));
  }

  // without a space after it, only the number that is due opens an article
  private boolean next(ProvisionNumber number) {
    if (articles.isEmpty()) {
      return number.equals(new ProvisionNumber(1, 0));
    }
    var last = articles.getLast().number;
    return number.equals(new ProvisionNumber(last.article() + 1, 0))
        || (number.article() == last.article() && number.inserted() == last.inserted() + 1);
  }

  void article(SourceLine line, Opening opening) {
    var article = new ArticleReader(opening.number(), line.where(), path.stream().map(d -> d.heading.text()).toList(),
        opening.text());
    articles.add(article);
    open = article;
    for (var division : path) {
      if (division.first == null) {
        division.first = opening.number();
      }
    }
  }

  void division(DivisionHeading heading) {
    open = null;
    path.removeIf(d -> d.heading.kind().compareTo(heading.kind()) >= 0
        || d.heading.kind() == DivisionHeading.Kind.UNNUMBERED);
    var division = new OutlineDraft(path.size(), heading);
    outline.add(division);
    path.add(division);
  }

  void text(SourceLine line) {
    if (open == null) {
      findings.notUnderstood(line);
    } else {
      open.add(line.where(), line.text());
    }
  }

  boolean started() {
    return !articles.isEmpty();
  }

  List<ArticleReader> articles() {
    return articles;
  }

  List<OutlineEntry> outline() {
    return outline.stream().map(d -> new OutlineEntry(d.depth, d.heading.text(), Optional.ofNullable(d.first)))
        .toList();
  }

  private static final class OutlineDraft {
    final int depth;
    final DivisionHeading heading;
    @Nullable
    ProvisionNumber first;

    OutlineDraft(int depth, DivisionHeading heading) {
      this.depth = depth;
      this.heading = heading;
    }
  }
}
