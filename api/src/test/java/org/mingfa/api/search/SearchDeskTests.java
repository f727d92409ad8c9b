package org.mingfa.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mingfa.api.search.Documents.TODAY;
import static org.mingfa.api.search.Documents.alsoCalled;
import static org.mingfa.api.search.Documents.article;
import static org.mingfa.api.search.Documents.entry;
import static org.mingfa.api.search.Documents.event;
import static org.mingfa.api.search.Documents.valid;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.api.search.lucene.LuceneSearchIndex;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

class SearchDeskTests {

  private static final String CIVIL = "中华人民共和国民法典";
  private static final Set<SearchKind> STATUTES = Set.of(SearchKind.STATUTE);

  @TempDir
  Path folder;

  private LuceneSearchIndex index;
  private SearchDesk desk;

  @BeforeEach
  void open() throws IOException {
    index = LuceneSearchIndex.open(folder);
    var words = Documents.words("老公\t夫妻 配偶");
    desk = new SearchDesk(index, () -> words, () -> Suggestions.of(List.of(new Suggestions.Suggestion("民法典", 1))));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void putsAnArticleAskedForByNameFirst() {
    index(article(CIVIL, "1064", "夫妻共同债务"), article(CIVIL, "1065", "民法典第一千零六十四条，民法典第一千零六十四条"),
        article("中华人民共和国刑法", "20", "正当防卫"));

    assertThat(numbers("民法典第一千零六十四条")).startsWith("1064");
    assertThat(numbers("民法典1064")).startsWith("1064");
    assertThat(numbers("《刑法》第20条")).startsWith("20");
  }

  @Test
  void putsAnExactTitleOrAliasFirst() {
    index(entry("a", "怎么离婚", "去民政局离婚，离婚，离婚"), alsoCalled(entry("b", "如何解除婚姻", "民政局"), "离婚", "怎么才能离婚"));

    assertThat(ids(ask("怎么才能离婚？"))).startsWith("b");
    assertThat(ids(ask("怎么离婚"))).startsWith("a");
  }

  @Test
  void prefersTheStatuteThatTheQuestionNames() {
    index(article("中华人民共和国劳动合同法", "19", "试用期不得超过六个月"), article("中华人民共和国公务员法", "34", "试用期为一年，试用期满合格"));

    assertThat(numbers("劳动合同法里的试用期")).startsWith("19");
  }

  @Test
  void prefersTheHigherNormAmongEquals() {
    index(article("某某办法", "1", "家庭暴力"), article("中华人民共和国反家庭暴力法", "1", "家庭暴力"), article("某某条例", "1", "家庭暴力"));

    assertThat(ask("家庭暴力").hits()).first().extracting(SearchHit::statute).isEqualTo("中华人民共和国反家庭暴力法");
  }

  @Test
  void raisesArticlesThatAnAnsweredQuestionCites() {
    index(article(CIVIL, "1", "孩子多大可以自己选择跟谁"), article(CIVIL, "1084", "离婚后，不满两周岁的子女，以由母亲直接抚养为原则"),
        entry("a", "离婚后孩子跟谁", "看情况", new CitedProvision(CIVIL, "1084")));

    assertThat(numbers("离婚后孩子跟谁过")).startsWith("1084");
  }

  @Test
  void addsCitedArticlesThatShareNoWordWithTheQuestion() {
    index(article(CIVIL, "1084", "抚养"), entry("a", "小孩归谁", "看情况", new CitedProvision(CIVIL, "1084")));
    var query = new SearchQuery("小孩归谁", STATUTES, TODAY, 0, 10, null, null);

    assertThat(search(query).hits()).extracting(SearchHit::number).containsExactly("1084");
  }

  @Test
  void showsTheArticlesOfTheLeadingEntryRightAfterIt() {
    index(article(CIVIL, "1064", "共同债务"), article(CIVIL, "1065", "约定"), article(CIVIL, "667", "老公欠的钱"),
        entry("a", "老公欠的钱要还吗", "看用途", new CitedProvision(CIVIL, "1064"), new CitedProvision(CIVIL, "1065")),
        entry("b", "老公欠的钱不还", "起诉"), entry("c", "老公欠的钱太多", "慢慢还"));

    assertThat(ids(ask("老公欠的钱我要还吗"))).startsWith("a", CIVIL + "1064", CIVIL + "1065").hasSize(6);
  }

  @Test
  void leavesAListOfStatutesAlone() {
    index(article(CIVIL, "1064", "共同债务"), article(CIVIL, "667", "老公欠的钱要还"),
        entry("a", "欠的钱太多", "慢慢还", new CitedProvision(CIVIL, "1064")));

    assertThat(search(new SearchQuery("老公欠的钱要还", STATUTES, TODAY, 0, 10, null, null)).hits())
        .extracting(SearchHit::number).containsExactly("667", "1064");
  }

  @Test
  void understandsColloquialWords() {
    index(article(CIVIL, "1043", "夫妻应当互相忠实"), article(CIVIL, "2", "民法调整公民之间的人身关系"));

    assertThat(numbers("我老公出轨")).containsExactly("1043");
  }

  @Test
  void showsOnlyWhatHoldsOnTheDayAsked() {
    index(valid(article("中华人民共和国婚姻法", "32", "离婚"), null, TODAY), valid(article(CIVIL, "1079", "离婚"), TODAY, null));

    assertThat(numbers("离婚")).containsExactly("1079");
    assertThat(search(new SearchQuery("离婚", Set.of(), TODAY.minusDays(1), 0, 10, null, null)).hits())
        .extracting(SearchHit::number).containsExactly("32");
  }

  @Test
  void loosensWhereNoWordFitsAndSaysSo() {
    index(article(CIVIL, "1", "酒后不得驾车"));
    var answer = ask("醉驾");

    assertThat(answer.loosened()).isTrue();
    assertThat(answer.hits()).hasSize(1);
    assertThat(ask("酒后").loosened()).isFalse();
  }

  @Test
  void loosensNothingWhereALatinWordFits() {
    index(article(CIVIL, "1", "禁止P2P平台非法集资"), article(CIVIL, "2", "ＡＰＰ不得强制索权"), article(CIVIL, "3", "第21条"));

    assertThat(ask("p2p").loosened()).isFalse();
    assertThat(ask("我的P2P").loosened()).isFalse();
    assertThat(ask("App").loosened()).isFalse();
    assertThat(ask("p2").hits()).isEmpty();
  }

  @Test
  void showsCitationsOfEntriesEvenWhereThereAreNoneAndNeverOfStatutes() {
    index(article(CIVIL, "1079", ""), entry("a", "怎么离婚", ""));
    var json = JsonMapper.shared();

    var entry = json.readTree(json.writeValueAsString(ask("怎么离婚").hits().getFirst()));
    assertThat(entry.get("citations").isEmpty()).isTrue();
    assertThat(entry.get("snippet").asString()).isEmpty();
    var article = json.readTree(json.writeValueAsString(ask("民法典1079").hits().getFirst()));
    assertThat(article.has("citations")).isFalse();
    assertThat(article.get("snippet").asString()).isEmpty();
  }

  @Test
  void loosensTheStatuteWhereItHasNoAnswer() {
    index(article(CIVIL, "1079", "离婚"));
    var answer = search(new SearchQuery("离婚", Set.of(), TODAY, 0, 10, "中华人民共和国刑法", null));

    assertThat(answer.loosened()).isTrue();
    assertThat(answer.hits()).hasSize(1);
  }

  @Test
  void suggestsSomethingWhereItFindsNothing() {
    var answer = ask("民法");

    assertThat(answer.total()).isZero();
    assertThat(answer.loosened()).isFalse();
    assertThat(answer.suggestions()).containsExactly("民法典");
  }

  @Test
  void countsFacetsOverAllPages() {
    index(article(CIVIL, "1", "离婚"), article(CIVIL, "2", "离婚"), entry("a", "离婚", ""), event("e", "离婚讲座", "讲座"));
    var facets = search(new SearchQuery("离婚", Set.of(), TODAY, 0, 1, null, null)).facets();

    assertThat(facets.kind()).containsExactly(new Facets.Count("statute", 2), new Facets.Count("event", 1),
        new Facets.Count("handbook", 1));
    assertThat(facets.statute()).containsExactly(new Facets.Count(CIVIL, 2));
    assertThat(facets.topic()).containsExactlyInAnyOrder(new Facets.Count("婚姻家庭", 1), new Facets.Count("讲座", 1));
  }

  @Test
  void pagesWithoutOverlapAndEndsEmpty() {
    index(IntStream.rangeClosed(1, 120).mapToObj(n -> article(CIVIL, "" + n, "离婚")).toArray(SearchDocument[]::new));

    var pages = IntStream.range(0, 4).mapToObj(page -> page(page, 50)).toList();
    assertThat(pages).extracting(page -> page.hits().size()).containsExactly(50, 50, 20, 0);
    assertThat(pages).allMatch(page -> page.total() == 120);
    assertThat(pages.stream().flatMap(page -> ids(page).stream())).doesNotHaveDuplicates();
    assertThat(page(Integer.MAX_VALUE, 500).hits()).isEmpty();
    assertThat(page(-3, -3).hits()).hasSize(1);
  }

  private SearchHits page(int page, int size) {
    return search(new SearchQuery("离婚", Set.of(), TODAY, page, size, null, null));
  }

  @Test
  void neverLetsArticlesCrowdOutAnAnswer() {
    index(Stream.concat(IntStream.rangeClosed(1, 400).mapToObj(n -> article(CIVIL, "" + n, "离婚离婚离婚")),
        Stream.of(entry("a", "请问各位老师，如果已经离婚了该怎么办呢", "去民政局办理"))).toArray(SearchDocument[]::new));

    assertThat(ask("离婚").facets().kind()).contains(new Facets.Count("handbook", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "?!*:()[]{}~^\"\\", "\u0000\u0007", "AND OR NOT", "title:离婚", "+离婚 -婚", "\"离婚",
      "离婚~2^9"})
  void takesWhateverIsTyped(String text) {
    index(article(CIVIL, "1079", "离婚"));

    assertThat(ask(text).total()).isEqualTo(text.contains("离婚") ? 1 : 0);
  }

  @Test
  void takesLongAndRandomQuestions() {
    index(article(CIVIL, "1079", "离婚"));
    var random = new Random(2);

    assertThat(ask("离婚".repeat(100_000)).total()).isEqualTo(1);
    for (var i = 0; i < 300; i++) {
      var text = random.ints(random.nextInt(300), 0, 0x2FFFF).mapToObj(Character::toString)
          .collect(Collectors.joining());
      assertThat(ask(text).hits()).isNotNull();
    }
  }

  static Stream<String> hostileTexts() {
    return HostileText.ofOneThousand();
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void answersHostileTextSoon(String text) {
    index(article(CIVIL, "1079", "离婚"), entry("a", "怎么离婚", "去民政局"));

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ask(text));
  }

  @Test
  void computesOnThreadsThatMayTakeLong() {
    index(article(CIVIL, "1079", "离婚"));
    var computing = new ConcurrentLinkedQueue<Boolean>();
    var watched = new SearchDesk(index, () -> {
      computing.add(Schedulers.isInNonBlockingThread());
      return Colloquialisms.NONE;
    }, () -> Suggestions.NONE);

    Mono.defer(() -> watched.search(SearchQuery.of("离婚", TODAY))).subscribeOn(Schedulers.parallel())
        .block(Duration.ofMinutes(1));
    assertThat(computing).containsExactly(false);
  }

  private void index(SearchDocument... documents) {
    index.rebuild(Flux.fromArray(documents)).blockLast(Duration.ofMinutes(1));
  }

  private SearchHits ask(String text) {
    return search(SearchQuery.of(text, TODAY));
  }

  private SearchHits search(SearchQuery query) {
    return desk.search(query).blockOptional(Duration.ofMinutes(1)).orElseThrow();
  }

  private List<String> numbers(String text) {
    return ask(text).hits().stream().filter(hit -> hit.number() != null).map(SearchHit::number).toList();
  }

  private static List<String> ids(SearchHits hits) {
    return hits.hits().stream().map(SearchHit::id).toList();
  }
}
