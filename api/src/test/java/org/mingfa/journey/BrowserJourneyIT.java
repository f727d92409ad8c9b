package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A resident on a phone and a member of staff at a desk. */
class BrowserJourneyIT extends ChromiumJourney {

  @Test
  void aResidentAsksAndReadsTheAnswerOnAPhone() {
    try (var phone = on(390, 844)) {
      var page = phone.newPage();
      var complaints = complaints(page);
      page.navigate("/");
      picture(page, "phone-home");
      page.locator("input[name=q]").first().fill("老公欠的钱我要还吗");
      page.locator("input[name=q]").first().press("Enter");
      page.waitForURL("**/search**");
      picture(page, "phone-search");
      page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("老公在外面借的钱"))
          .first().click();
      page.waitForURL("**/handbook/entries/**");
      picture(page, "phone-entry");
      assertThat(page.locator("h1").textContent()).contains("老公在外面借的钱");
      assertThat(page.locator("main").textContent()).contains("12348");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void elderModeMakesTheTextLargeAndStays() {
    try (var phone = on(390, 844)) {
      var page = phone.newPage();
      page.navigate("/settings/elder?on=true&back=/");
      assertThat(page.locator("html").getAttribute("class")).contains("elder");
      picture(page, "phone-home-elder");
      page.navigate("/handbook/entries/husband-debt-repay");
      assertThat(page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"))
          .satisfies(size -> assertThat(((Number) size).doubleValue()).isGreaterThanOrEqualTo(18));
      picture(page, "phone-entry-elder");
    }
  }

  @Test
  void staffComeInByTheOneTimeLink() {
    try (var desk = on(1280, 900)) {
      var page = desk.newPage();
      page.navigate("/cms");
      picture(page, "desktop-sign-in");
      assertThat(page.url()).endsWith("/cms/sign-in");
    }
    try (var desk = administratorOn(1280, 900)) {
      var page = desk.newPage();
      var complaints = complaints(page);
      for (var screen : List.of("reviews", "handbook", "handbook/new", "handbook/import", "statutes", "citations",
          "search",
          "search/index", "search/evaluation", "staff", "parked", "quiz/sets")) {
        assertThat(Objects.requireNonNull(page.navigate("/cms/" + screen)).status()).as(screen).isEqualTo(200);
        picture(page, "desktop-cms-" + screen.replace('/', '-'));
      }
      page.navigate("/cms/handbook");
      page.locator("td a").first().click();
      picture(page, "desktop-cms-edition");
      assertThat(complaints).isEmpty();
    }
  }
}
