package org.mingfa.api.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Model attribute {@code page} of {@code pages/article}.
 *
 * @param path
 *          the divisions that contain it, outermost first
 * @param citation
 *          how to cite it: 《中华人民共和国民法典》第一千零六十四条
 * @param citedBy
 *          entries of the handbook that rest on it
 */
public record ArticlePage(StatuteHead head, ArticleText article, List<Step> path, String citation,
    List<EntryLink> citedBy, @Nullable Step previous, @Nullable Step next) {

  public ArticlePage {
    path = List.copyOf(path);
    citedBy = List.copyOf(citedBy);
  }
}
