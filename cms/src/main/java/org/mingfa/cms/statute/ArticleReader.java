package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers the lines of one article into 款, 项 and 目. */
final class ArticleReader {

  private static final Pattern ITEM = Pattern.compile("^([（(][〇零一二三四五六七八九十百]{1,5}[）)])[\\s\\u3000]*(.*)$",
      Pattern.DOTALL);
  private static final Pattern SUBITEM = Pattern
      .compile("^(\\d{1,3}[.．、](?!\\d)|[（(]\\d{1,3}[）)])[\\s\\u3000]*(.*)$", Pattern.DOTALL);

  final ProvisionNumber number;
  final SourceLocation where;
  private final List<String> heading;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private String opening = "";
  private final List<ItemDraft> items = new ArrayList<>();
  private SourceLocation last;
  private String lastText = "";

  ArticleReader(ProvisionNumber number, SourceLocation where, List<String> heading, String text) {
    this.number = number;
    this.where = where;
    this.heading = List.copyOf(heading);
    this.last = where;
    add(where, text);
  }

  void add(SourceLocation at, String text) {
    if (text.isEmpty()) {
      return;
    }
    last = at;
    lastText = text;
    var item = ITEM.matcher(text);
    var subitem = SUBITEM.matcher(text);
    if (item.matches()) {
      items.add(new ItemDraft(item.group(1), item.group(2), new ArrayList<>(), false));
    } else if (subitem.matches()) {
      addSubitem(subitem.group(1), subitem.group(2));
    } else {
      closeParagraph();
      opening = text;
    }
  }

  // a 目 without a 项 above it takes the 项's place
  private void addSubitem(String label, String text) {
    if (items.isEmpty() || items.getLast().arabic()) {
      items.add(new ItemDraft(label, text, new ArrayList<>(), true));
    } else {
      items.getLast().items().add(new Item(label, text, List.of()));
    }
  }

  private void closeParagraph() {
    if (!opening.isEmpty() || !items.isEmpty()) {
      paragraphs
          .add(new Paragraph(opening, items.stream().map(i -> new Item(i.label(), i.text(), i.items())).toList()));
    }
    opening = "";
    items.clear();
  }

  ParsedProvision close() {
    closeParagraph();
    if (paragraphs.isEmpty()) {
      paragraphs.add(new Paragraph("", List.of()));
    }
    return new ParsedProvision(number, heading, paragraphs);
  }

  SourceLocation lastWhere() {
    return last;
  }

  /** The last line, if it is one after the first that ends like no sentence: a footer of a web page, say. */
  boolean trails() {
    return !last.equals(where) && !lastText.isEmpty()
        && "。；：！？”）)…;.".indexOf(lastText.charAt(lastText.length() - 1)) < 0;
  }

  String lastText() {
    return lastText;
  }

  private record ItemDraft(String label, String text, List<Item> items, boolean arabic) {
  }
}
