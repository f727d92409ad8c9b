package org.mingfa.cms.statute;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A short statute of our own invention, as Markdown. */
public record SmallStatute(String title, String voted, String begins, List<String> articles) {

  /** Its last article says when it begins, and what it repeals. */
  public static SmallStatute of(String title, String voted, String begins, String... articles) {
    return new SmallStatute(title, voted, begins, List.of(articles));
  }

  public StatuteSource source() {
    var body = IntStream.range(0, articles.size()).mapToObj(i -> article(i + 1, articles.get(i)))
        .collect(Collectors.joining());
    var text = "# " + title + "\n\n" + voted + "全国人民代表大会常务委员会第一次会议通过\n\n## 第一章　总则\n\n" + body
        + article(articles.size() + 1, "本法自" + begins + "起施行。");
    return StatuteSource.of(title + ".md", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String article(int number, String text) {
    return "**" + new ProvisionNumber(number, 0).written() + "**　" + text + "\n\n";
  }
}
