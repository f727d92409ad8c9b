package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of each kind with something to see on it. Statutes are named only; none of their text is here. */
final class SamplePages {

  static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  static final StatuteLink CODE = statute("minfadian", "中华人民共和国民法典", "民法典", Force.IN_FORCE, 2021, 1260);
  static final StatuteLink REVIEW = statute("xingzhengfuyifa", "中华人民共和国行政复议法", "行政复议法", Force.IN_FORCE, 2024, 90);
  static final StatuteLink ENVIRONMENT = statute("shengtaihuanjingfadian", "中华人民共和国生态环境法典", "生态环境法典", Force.NOT_YET,
      2026, 1242);
  static final StatuteLink COAST = statute("haianda", "威海市海岸带保护条例", "海岸带保护条例", Force.IN_FORCE, 2020, 53);

  private SamplePages() {
  }

  private static StatuteLink statute(String slug, String title, String shortTitle, Force force, int year,
      int articles) {
    return new StatuteLink(slug, title, shortTitle, force, LocalDate.of(year, 1, 1), articles);
  }

  static Site site(@Nullable Section section, String here, Appearance appearance) {
    return new Site("威海市环翠区司法局", "12348", "鲁ICP备00000000号", "鲁公网安备 37100200000000号", "https://mingfa.example",
        appearance,
        List.of(Section.HOME, Section.SEARCH, Section.HANDBOOK, Section.STATUTES), section, here);
  }

  static HomePage home() {
    var asked = List.of(link("marriage", "divorce-cooling-off"), link("work", "boss-owes-wages"),
        link("elderly", "health-product-cure-all-refund"), link("housing", "landlord-evicts-before-lease-ends"),
        link("contracts", "homestay-booking-typhoon-refund"), link("sea", "beachcombing-in-private-sea-farm"));
    return new HomePage(List.of("老板拖欠工资怎么办", "离婚要等三十天吗", "楼上漏水谁来赔", "被骗了钱能追回吗"), SampleHandbook.topics(), asked,
        changes(), List.of(CODE, statute("laodong", "", "劳动合同法", Force.IN_FORCE, 2008, 98),
            statute("zhian", "", "治安管理处罚法", Force.IN_FORCE, 2026, 144),
            statute("laonian", "", "老年人权益保障法", Force.IN_FORCE, 2018, 85),
            statute("xiaofei", "", "消费者权益保护法", Force.IN_FORCE, 2014, 63), COAST));
  }

  private static EntryLink link(String topic, String slug) {
    var entry = SampleHandbook.entry(topic, slug, _ -> List.of());
    return new EntryLink(slug, entry.title(), "", entry.topic().name());
  }

  static List<LawChange> changes() {
    return List.of(new LawChange(ENVIRONMENT, LawChange.Kind.ENACTED, LocalDate.of(2026, 8, 15), null),
        new LawChange(REVIEW, LawChange.Kind.AMENDED, LocalDate.of(2024, 1, 1), REVIEW.url() + "/comparison"),
        new LawChange(COAST, LawChange.Kind.AMENDED, LocalDate.of(2020, 3, 1), COAST.url() + "/comparison"));
  }

  static SearchPage search(String query, boolean found) {
    var choices = List.of(choice("全部", 46, true), choice("手册", 12, false), choice("法条", 34, false));
    var statutes = List.of(choice("民法典", 21, false), choice("反家庭暴力法", 8, false), choice("妇女权益保障法", 5, false));
    var topics = List.of(choice("婚姻家庭", 9, false), choice("妇女权益", 3, false));
    return new SearchPage(query, null, found ? 46 : 0, found, found ? hits() : List.of(),
        found
            ? List.of(new Facet("kind", choices), new Facet("topic", topics), new Facet("statute", statutes))
            : List.of(),
        false, "/search?q=" + query, found ? new Paging(1, 5, null, "/search?page=1") : Paging.ONE,
        found ? List.of("离婚财产怎么分", "离婚孩子归谁") : List.of(), List.of("老板拖欠工资怎么办", "楼上漏水谁来赔"),
        List.of(new SearchPage.Parameter("kind", "handbook")));
  }

  private static Facet.Choice choice(String label, int count, boolean on) {
    return new Facet.Choice(label, count, "/search?f=" + label, on);
  }

  private static List<SearchHit> hits() {
    return List.of(
        new SearchHit("handbook", MarkedText.of("<em>离婚</em><em>冷静期</em>三十天是怎么算的？"),
            "/handbook/entries/divorce-cooling-off",
            "婚姻家庭", MarkedText.of("协议<em>离婚</em>要过两道三十天：第一道是<em>冷静期</em>，任何一方不愿意离了都可以撤回；第二道是去领证的期限，过期没去就算撤回。"), null,
            List.of("《民法典》第一千零七十七条")),
        new SearchHit("statute", MarkedText.of("中华人民共和国民法典 第一千零七十七条"), "/statutes/minfadian/articles/1077",
            "第五编 婚姻家庭 › 第四章 离婚", MarkedText.of("……收到<em>离婚</em>登记申请之日起三十日内，任何一方不愿意<em>离婚</em>的，可以向婚姻登记机关撤回……"),
            Force.IN_FORCE, List.of()),
        new SearchHit("statute", MarkedText.of("中华人民共和国妇女权益保障法（2018年版） 第四十五条"), "/statutes/funv/articles/45",
            "第七章 婚姻家庭权益",
            MarkedText.of("女方在怀孕期间、分娩后一年内……男方不得提出<em>离婚</em>。1 &lt; 2"), Force.AMENDED, List.of()),
        new SearchHit("handbook", MarkedText.of("对方不同意，还能<em>离婚</em>吗？"), "/handbook/entries/spouse-refuses-divorce",
            "婚姻家庭",
            MarkedText.of("能。一个人也可以去法院起诉<em>离婚</em>。"), null, List.of("《民法典》第一千零七十九条", "《民事诉讼法》第六十五条")));
  }

  static StatuteHead head(StatuteLink statute, Force force) {
    var latest = new StatuteHead.Version(LocalDate.of(2023, 9, 1), Force.IN_FORCE, LocalDate.of(2024, 1, 1),
        statute.url(), statute.url() + "/comparison", force == Force.IN_FORCE);
    var older = new StatuteHead.Version(LocalDate.of(2017, 9, 1), Force.AMENDED, LocalDate.of(2018, 1, 1),
        statute.url() + "?on=2018-01-01", "", force == Force.AMENDED);
    return new StatuteHead(statute.slug(), statute.title(), statute.shortTitle(), "STATUTE", force,
        List.of("某年某月某日第一次会议通过", "某年某月某日第二次会议修订"), statute.inForceFrom(),
        force == Force.AMENDED ? LocalDate.of(2024, 1, 1) : null, null, List.of(latest, older));
  }

  static StatutesPage statutes(String filter) {
    var laws = List.of(CODE, REVIEW, ENVIRONMENT,
        statute("jiating", "中华人民共和国反家庭暴力法", "反家庭暴力法", Force.IN_FORCE, 2016, 38),
        statute("hunyin", "中华人民共和国婚姻法", "婚姻法", Force.REPEALED, 2001, 51));
    return new StatutesPage(filter, filter.isEmpty()
        ? List.of(new StatutesPage.Group("STATUTE", laws),
            new StatutesPage.Group("LOCAL_REGULATION", List.of(COAST)))
        : List.of(), changes());
  }

  static ComparisonPage comparison() {
    var head = head(REVIEW, Force.IN_FORCE);
    var same = side("第一条", run("为了示例，制定本条。", false));
    return new ComparisonPage(head, head.versions().get(1), head.versions().get(0), 12, 3, 41, 20, List.of(
        new ComparisonPage.Row(ComparisonPage.Fate.AMENDED,
            side("第九条", run("公民、法人或者其他组织认为自己受到影响的，可以自知道之日起", false), run("三十日", true), run("内提出申请。", false)),
            side("第二十条", run("公民、法人或者其他组织认为自己受到影响的，可以自知道", false), run("或者应当知道", true), run("之日起", false),
                run("六十日", true), run("内提出申请。", false), run("\n因为不可抗力耽误的，期限顺延。", true))),
        new ComparisonPage.Row(ComparisonPage.Fate.INSERTED, ComparisonPage.Side.ABSENT,
            side("第二十一条", run("这一条是示例中新增的。", true))),
        new ComparisonPage.Row(ComparisonPage.Fate.DELETED, side("第三十条", run("这一条是示例中删去的。", true)),
            ComparisonPage.Side.ABSENT),
        new ComparisonPage.Row(ComparisonPage.Fate.UNCHANGED, same, same)), true,
        REVIEW.url() + "/comparison?all=true");
  }

  private static ComparisonPage.Side side(String label, ComparisonPage.Run... runs) {
    return new ComparisonPage.Side(label, List.of(runs));
  }

  private static ComparisonPage.Run run(String text, boolean marked) {
    return new ComparisonPage.Run(text, marked);
  }
}
