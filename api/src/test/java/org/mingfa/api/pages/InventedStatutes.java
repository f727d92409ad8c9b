package org.mingfa.api.pages;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingfa.cms.statute.ProvisionNumber;
import org.mingfa.cms.statute.StatuteSource;

/** Statutes of our own invention: a short one in two versions, and one too long for a page. */
public final class InventedStatutes {

  static final String LIGHTHOUSES = "中华人民共和国灯塔法";
  static final String TIDES = "中华人民共和国潮汐法";

  private InventedStatutes() {
  }

  public static StatuteSource lighthousesOf2019() {
    return source(LIGHTHOUSES, """
        2019年3月1日全国人民代表大会常务委员会第一次会议通过

        ## 第一章　总则

        **第一条**　为了让夜里的船看得见岸，制定本法。

        **第二条**　灯塔每天天黑以后点亮，天亮以后熄灭，由看守的人写进灯塔日志。

        ## 第二章　看守

        **第三条**　看守灯塔的人可以带一只猫。

        **第四条**　本法自2019年6月1日起施行。
        """);
  }

  /** Cites itself, the lighthouses, and what no library has. */
  static StatuteSource fog() {
    return source("中华人民共和国雾法", """
        2025年3月1日全国人民代表大会常务委员会第九次会议通过

        **第一条**　雾天适用本法第二条、《中华人民共和国灯塔法》第三条和第九十九条<b>的规定，《中华人民共和国云法》第一条不适用：

        （一）能见度不到第二条所说的。

        **第二条**　看不见对岸的，是雾。

        **第三条**　本法自2025年6月1日起施行。
        """);
  }

  public static StatuteSource lighthousesOf2024() {
    return source(LIGHTHOUSES, """
        2019年3月1日全国人民代表大会常务委员会第一次会议通过

        2024年3月1日全国人民代表大会常务委员会第九次会议修订

        ## 第一章　总则

        **第一条**　为了让夜里的船看得见岸，制定本法。

        **第二条**　灯塔每天日落以前点亮，天亮以后熄灭，由看守的人写进灯塔日志；有下列情形之一的，白天也点亮：

        （一）有雾；

        （二）有雪。

        日志每年抄一份。

        ## 第二章　看守

        **第三条**　看守灯塔的人可以带一只猫。

        **第四条**　违反本法第二条规定的，补点一夜。

        **第五条**　本法自2024年6月1日起施行。
        """);
  }

  /** Two parts; the first of two chapters with sections, the second of one. */
  public static StatuteSource tides() {
    return source(TIDES, "2020年3月1日全国人民代表大会第一次会议通过\n\n# 第一编　海\n\n## 第一章　涨潮\n\n### 第一节　早潮\n\n"
        + articles(1, 40) + "### 第二节　晚潮\n\n" + articles(41, 80) + "## 第二章　退潮\n\n" + articles(81, 120)
        + "# 第二编　岸\n\n## 第一章　沙滩\n\n" + articles(121, 149) + "**第一百五十条**　本法自2020年6月1日起施行。\n");
  }

  private static String articles(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(n -> "**" + new ProvisionNumber(n, 0).written() + "**　"
        + ("潮水每天来两次，第" + n + "次也算。").repeat(14) + "\n\n").collect(Collectors.joining());
  }

  private static StatuteSource source(String title, String text) {
    return StatuteSource.of(title + ".md", ("# " + title + "\n\n" + text).getBytes(StandardCharsets.UTF_8));
  }
}
