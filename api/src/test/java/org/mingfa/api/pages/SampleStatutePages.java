package org.mingfa.api.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.api.pages.SampleStatute.Division;
import org.mingfa.api.pages.StatutePage.Node;

/** Pages of statutes out of a text. */
final class SampleStatutePages {

  private SampleStatutePages() {
  }

  /** Five invented articles, for where no statute lies beside the project. */
  static SampleStatute invented() {
    var file = Path.of("target", "sample-statute.md");
    SampleFiles.write(file, """
        ## 第一章　总则
        **第一条**　为了示例，制定本条。
        **第二条**　有下列情形之一的，适用本条：
        （一）第一种情形；
        （二）第二种情形。
        前款以外的情形，不适用本条。
        ## 第二章　附则
        ### 第一节　施行
        **第三条**　本法自公布之日起施行。
        """);
    return SampleStatute.read("sample", List.of(file));
  }

  static List<Node> contents(SampleStatute statute) {
    return nodes(statute, statute.divisions, 0);
  }

  private static List<Node> nodes(SampleStatute statute, List<Division> divisions, int from) {
    var nodes = new ArrayList<Node>();
    var at = from;
    while (at < divisions.size()) {
      var division = divisions.get(at);
      var end = at + 1;
      while (end < divisions.size() && divisions.get(end).depth > division.depth) {
        end++;
      }
      var url = "/statutes/" + statute.slug + "/chapters/" + statute.divisions.indexOf(division);
      nodes.add(new Node(division.heading, division.range(), url, nodes(statute, divisions.subList(at + 1, end), 0)));
      at = end;
    }
    return nodes;
  }

  static List<DivisionText> text(SampleStatute statute, List<Division> divisions) {
    var top = divisions.stream().mapToInt(d -> d.depth).min().orElse(0);
    return divisions.stream().map(d -> new DivisionText(d.depth - top, "d" + statute.divisions.indexOf(d), d.heading,
        List.of(), d.articles.stream().map(a -> a.text(statute.slug)).toList())).toList();
  }

  /** The chapter with the most text, with its sections. */
  static ChapterPage longestChapter(SampleStatute statute, StatuteHead head) {
    var best = List.<Division>of();
    for (var i = 0; i < statute.divisions.size(); i++) {
      var end = i + 1;
      while (end < statute.divisions.size() && statute.divisions.get(end).depth > 2) {
        end++;
      }
      var chapter = statute.divisions.subList(i, end);
      if (chapter.getFirst().depth == 2 && count(chapter) > count(best)) {
        best = chapter;
      }
    }
    var title = best.getFirst().heading;
    var text = new ArrayList<>(text(statute, best));
    text.set(0, new DivisionText(0, text.getFirst().anchor(), "", List.of(), text.getFirst().articles()));
    text.removeIf(d -> d.articles().isEmpty());
    return new ChapterPage(head, head.url() + "/chapters/7", title, List.of(new Step("第三编 合同", head.url())), text,
        new Step("第一章 一般规定", head.url() + "/chapters/6"), new Step("第三章 示例", head.url() + "/chapters/8"));
  }

  private static int count(List<Division> chapter) {
    return chapter.stream().mapToInt(d -> d.articles.size()).sum();
  }

  static ArticlePage article(SampleStatute statute, StatuteHead head, int number, List<EntryLink> citedBy) {
    var article = statute.article(number);
    return new ArticlePage(head, article, List.of(new Step("第五编 婚姻家庭", head.url()), new Step("第四章 离婚", head.url())),
        "《" + head.title() + "》" + article.label(), citedBy, new Step("上一条", head.url() + "/articles/" + (number - 1)),
        new Step("下一条", head.url() + "/articles/" + (number + 1)));
  }
}
