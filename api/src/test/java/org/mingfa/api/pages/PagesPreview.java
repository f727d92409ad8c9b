package org.mingfa.api.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.api.pages.PageRendering.Sample;

/**
 * Writes the pages to {@code target/preview} to look at them, with statutes from beside the project. Serve the folder
 * over the static files. It asserts nothing, so its name keeps it out of the usual run:
 * {@code mvn test -pl api -am -Dtest=PagesPreview -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PagesPreview {

  private final PageRendering rendering = new PageRendering();

  @Test
  void samplePages() {
    PageRendering.samples().forEach(this::write);
  }

  @Test
  void statutesFromBesideTheProject() {
    var laws = SampleFiles.statutes();
    assumeTrue(laws.isPresent(), "no ../shared/laws on this machine");
    var folder = laws.orElseThrow().resolve("just-laws");
    var parts = SampleFiles.files(folder.resolve("中华人民共和国民法典"));
    var code = SampleStatute.read("minfadian", parts.stream().filter(f -> !f.endsWith("00-supplementary.md")).toList());
    var violence = SampleStatute.read("fanjiabaofa", List.of(folder.resolve("中华人民共和国反家庭暴力法.md")));
    var head = SamplePages.head(SamplePages.CODE, Force.IN_FORCE);
    write(new Sample("code", "statute", Section.STATUTES, "/x",
        new StatutePage(head, SampleStatutePages.contents(code), List.of())));
    write(new Sample("code-chapter", "chapter", Section.STATUTES, "/x", SampleStatutePages.longestChapter(code, head)));
    write(new Sample("code-chapter-print", "chapter-print", Section.STATUTES, "/x",
        SampleStatutePages.longestChapter(code, head)));
    write(new Sample("code-article", "article", Section.STATUTES, "/x",
        SampleStatutePages.article(code, head, 1079, SampleHandbook.entries("marriage", 3, true))));
    write(new Sample("code-article-amended", "article", Section.STATUTES, "/x",
        SampleStatutePages.article(code, SamplePages.head(SamplePages.CODE, Force.AMENDED), 1064, List.of())));
    write(new Sample("short-statute", "statute", Section.STATUTES, "/x", new StatutePage(head,
        SampleStatutePages.contents(violence), SampleStatutePages.text(violence, violence.divisions))));
    var entry = SampleHandbook.entry("marriage", "divorce-cooling-off", _ -> code.article(1076).paragraphs());
    write(new Sample("entry", "entry", Section.HANDBOOK, "/handbook/entries/divorce-cooling-off", entry));
    write(new Sample("entry-print", "entry-print", Section.HANDBOOK, "/x", entry));
    write(new Sample("entry-doubtful", "entry", Section.HANDBOOK, "/x",
        SampleHandbook.entry("marriage", "spouse-refuses-divorce", _ -> code.article(1079).paragraphs())));
  }

  private void write(Sample sample) {
    for (var elder : List.of(false, true)) {
      var site = SamplePages.site(sample.section(), sample.here(), new Appearance(elder, 0));
      SampleFiles.write(Path.of("target", "preview", sample.name() + (elder ? "-elder" : "") + ".html"),
          rendering.render(sample.template(), site, sample.page()));
    }
  }
}
