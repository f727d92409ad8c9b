package org.mingfa.api.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingfa.cms.statute.Provision;

/** Articles as pages show them: the library keeps a 款 with its 项 and 目 one a line. */
final class ArticleTexts {

  private static final Pattern ITEM = Pattern.compile("([（(][〇零一二三四五六七八九十百]{1,5}[）)])[\\s\\u3000]*(.*)");
  private static final Pattern SUBITEM = Pattern.compile("(\\d{1,3}[.．、](?!\\d)|[（(]\\d{1,3}[）)])[\\s\\u3000]*(.*)");

  private ArticleTexts() {
  }

  static ArticleText of(Provision article, ShownStatute statute, CitationLinks links) {
    return new ArticleText(article.number().toString(), article.number().written(),
        statute.articleUrl(article.number()),
        paragraphs(article).stream().map(p -> p.linked(text -> links.in(article.number(), text))).toList());
  }

  static List<ArticleText.Paragraph> paragraphs(Provision article) {
    return article.paragraphs().stream().map(ArticleTexts::paragraph).toList();
  }

  static ArticleText.Paragraph paragraph(String text) {
    var opening = new StringBuilder();
    var items = new ArrayList<ArticleText.Item>();
    for (var line : text.lines().toList()) {
      var item = ITEM.matcher(line);
      var subitem = SUBITEM.matcher(line);
      if (item.matches()) {
        items.add(new ArticleText.Item(item.group(1), item.group(2), List.of()));
      } else if (subitem.matches()) {
        addSubitem(items, new ArticleText.Item(subitem.group(1), subitem.group(2), List.of()));
      } else if (items.isEmpty()) {
        opening.append(line);
      } else {
        var last = items.removeLast();
        items.add(new ArticleText.Item(last.label(), last.text().text() + line, last.items()));
      }
    }
    return new ArticleText.Paragraph(opening.toString(), items);
  }

  // a 目 without a 项 above it takes the 项's place
  private static void addSubitem(List<ArticleText.Item> items, ArticleText.Item subitem) {
    if (items.isEmpty() || SUBITEM.matcher(items.getLast().label()).matches()) {
      items.add(subitem);
      return;
    }
    var last = items.removeLast();
    var below = new ArrayList<>(last.items());
    below.add(subitem);
    items.add(new ArticleText.Item(last.label(), last.text(), below));
  }
}
