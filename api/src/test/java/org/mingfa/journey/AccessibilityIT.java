package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.api.pages.InventedStatutes;
import org.mingfa.cms.statute.StatuteImport;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page is clean under axe (WCAG 2.2 AA) on a phone, on a phone in elder mode, and at a desk; nothing overflows.
 */
class AccessibilityIT extends ChromiumJourney {

  private static final String RUN = """
      async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
        .violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(' | '))""";
  private static final List<String> RESIDENTS = List.of("/", "/search?q=%E8%80%81%E5%85%AC%E6%AC%A0%E7%9A%84%E9%92%B1",
      "/search?q=zzzzqqqq", "/handbook", "/handbook/marriage", "/handbook/entries/husband-debt-repay",
      "/handbook/entries/husband-debt-repay/print", "/statutes", "/statutes/chaoxifa",
      "/statutes/dengtafa/articles/2", "/statutes/dengtafa/comparison", "/settings", "/offline", "/no-such-page",
      "/practice");
  private static final List<String> STAFF = List.of("/cms", "/cms/handbook", "/cms/handbook/new",
      "/cms/handbook/import", "/cms/statutes", "/cms/statutes/imports", "/cms/citations", "/cms/search",
      "/cms/search/index", "/cms/search/evaluation", "/cms/quiz/sets", "/cms/staff", "/cms/parked");

  @Autowired
  StatuteImport statutes;

  @BeforeAll
  void someStatutesAreThere() {
    for (var source : List.of(InventedStatutes.lighthousesOf2019(), InventedStatutes.lighthousesOf2024(),
        InventedStatutes.tides())) {
      Objects.requireNonNull(statutes.take(source).block());
    }
  }

  /** What is wrong on these pages, each named. */
  private static List<String> wrong(BrowserContext screen, String name, List<String> paths) {
    var wrong = new ArrayList<String>();
    var page = screen.newPage();
    for (var path : paths) {
      page.navigate(path);
      look(page, name, path, wrong);
    }
    return wrong;
  }

  private static void look(Page page, String name, String path, List<String> wrong) {
    picture(page, name + path.replaceAll("[^A-Za-z0-9-]+", "-"));
    page.evaluate(axe());
    ((List<?>) page.evaluate(RUN)).forEach(violation -> wrong.add(name + " " + path + " " + violation));
    if (Boolean.TRUE.equals(page.evaluate("() => document.documentElement.scrollWidth > innerWidth + 1"))) {
      wrong.add(name + " " + path + " is wider than the screen");
    }
  }

  private static String axe() {
    try (var in = Objects.requireNonNull(AccessibilityIT.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void residentsPagesAreCleanOnAPhone() {
    try (var phone = on(390, 844)) {
      assertThat(wrong(phone, "axe-phone", RESIDENTS)).isEmpty();
    }
  }

  @Test
  void residentsPagesAreCleanInElderMode() {
    try (var phone = on(390, 844)) {
      phone.newPage().navigate("/settings/elder?on=true&back=/");
      phone.newPage().navigate("/settings/text?size=3&back=/");
      assertThat(wrong(phone, "axe-elder", RESIDENTS)).isEmpty();
    }
  }

  @Test
  void residentsPagesAreCleanAtADesk() {
    try (var desk = on(1280, 900)) {
      assertThat(wrong(desk, "axe-desk", RESIDENTS)).isEmpty();
    }
  }

  @Test
  void staffScreensAreCleanAtADeskAndOnAPhone() {
    try (var desk = administratorOn(1280, 900); var phone = administratorOn(390, 844)) {
      assertThat(wrong(desk, "axe-staff", STAFF)).isEmpty();
      assertThat(wrong(phone, "axe-staff-phone", STAFF)).isEmpty();
    }
  }

  @Test
  void aRoundIsCleanFromTheQuestionToTheAnswer() {
    for (var elder : List.of("false", "true")) {
      try (var phone = on(390, 844)) {
        var page = phone.newPage();
        page.navigate("/settings/elder?on=" + elder + "&back=/practice");
        page.locator(".mode-quick").click();
        var wrong = new ArrayList<String>();
        look(page, "axe-round-question-" + elder, "", wrong);
        page.locator("form.answer-form input, form.answer-form select").first().waitFor();
        page.locator("form.answer-form input").first().check();
        page.locator(".answer-button").click();
        page.locator(".verdict").waitFor();
        look(page, "axe-round-answer-" + elder, "", wrong);
        assertThat(wrong).isEmpty();
      }
    }
  }
}
