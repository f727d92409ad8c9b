package org.mingfa.api.pages;

import java.util.List;

/**
 * A division of a statute with what stands directly below its heading.
 *
 * @param level
 *          0 for the outermost on the page
 * @param anchor
 *          id of its heading within the page
 * @param heading
 *          第三章 家庭关系; empty for a statute without divisions
 * @param prose
 *          paragraphs that belong to no article: a preamble, an annex; mostly none
 */
public record DivisionText(int level, String anchor, String heading, List<String> prose, List<ArticleText> articles) {

  public DivisionText {
    prose = List.copyOf(prose);
    articles = List.copyOf(articles);
  }
}
