package org.mingfa.api.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.statute.Provision;

/** Pages of a statute's text: whole, or by chapters. */
record StatuteTexts(ShownStatute statute, Outline outline, CitationLinks links) {

  StatutePage page() {
    return new StatutePage(statute.head(), outline.divisions().size() == 1 && outline.divisions().getFirst().heading()
        .isEmpty() ? List.of() : nodes(outline.divisions()),
        outline.whole() ? text(outline.divisions(), 0) : List.of());
  }

  /** The chapter of a number from 1; null where there is none, as in a statute that fits one page. */
  @Nullable
  ChapterPage chapter(int number) {
    if (outline.whole() || number < 1 || number > outline.chapters().size()) {
      return null;
    }
    var chapter = outline.chapters().get(number - 1);
    var containing = outline.path(chapter).stream().filter(d -> d.level() < chapter.level()).map(this::step).toList();
    return new ChapterPage(statute.head(), "/statutes/" + statute.version().slug() + "/chapters/" + number,
        title(chapter), containing, chapterText(chapter), neighbour(number - 1), neighbour(number + 1));
  }

  private static String title(Division chapter) {
    return chapter.heading().isEmpty() ? chapter.range() : chapter.heading();
  }

  /** Itself without its heading, which the page's title is, then what stands below it. */
  private List<DivisionText> chapterText(Division chapter) {
    var text = new ArrayList<DivisionText>();
    if (!chapter.articles().isEmpty() || !chapter.prose().isEmpty()) {
      text.add(new DivisionText(0, chapter.anchor(), "", chapter.prose(), articles(chapter)));
    }
    text.addAll(text(chapter.children(), chapter.level() + 1));
    return text;
  }

  private @Nullable Step neighbour(int number) {
    return number < 1 || number > outline.chapters().size()
        ? null
        : new Step(title(outline.chapters().get(number - 1)), statute.chapterUrl(number));
  }

  private List<DivisionText> text(List<Division> divisions, int top) {
    return divisions.stream().flatMap(Division::all).map(
        d -> new DivisionText(d.level() - top, d.anchor(), d.heading(), d.prose(), articles(d))).toList();
  }

  private List<ArticleText> articles(Division division) {
    return division.articles().stream().map(this::article).toList();
  }

  ArticleText article(Provision article) {
    return ArticleTexts.of(article, statute, links);
  }

  private List<StatutePage.Node> nodes(List<Division> divisions) {
    return divisions.stream().filter(d -> !d.heading().isEmpty())
        .map(d -> new StatutePage.Node(d.heading(), d.range(), url(d), nodes(d.children()))).toList();
  }

  Step step(Division division) {
    return new Step(division.heading(), url(division));
  }

  /** Where a division is read. */
  private String url(Division division) {
    if (outline.whole()) {
      return statute.url("", division.anchor());
    }
    var chapter = outline.chapterOf(division);
    var alone = outline.chapters().get(chapter - 1).number() == division.number();
    return alone ? statute.chapterUrl(chapter) : statute.url("/chapters/" + chapter, division.anchor());
  }
}
