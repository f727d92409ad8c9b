package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A round on a phone, and what is asked again. */
class PracticeJourneyIT extends ChromiumJourney {

  @Test
  void whatWasWrongIsKeptOnThePhoneAndOfferedWhenItIsDue() {
    try (var phone = on(390, 844)) {
      var page = phone.newPage();
      var complaints = complaints(page);
      page.navigate("/practice");
      picture(page, "phone-practice");
      assertThat(page.locator("[data-again]").isHidden()).isTrue();
      page.locator(".mode-challenge").click();
      for (var step = 0; step < 50 && page.locator(".is-wrong").count() == 0; step++) {
        page.locator("form.answer-form input").last().check();
        picture(page, "phone-round-question");
        page.locator(".answer-button").click();
        page.locator(".verdict").waitFor();
        picture(page, "phone-round-answer");
        if (page.locator(".is-right").count() == 1) {
          page.locator(".feedback .button").click();
        }
      }
      page.locator(".feedback .button").click();
      assertThat(page.locator(".result h1").textContent()).isEqualTo("这一轮答完了");
      picture(page, "phone-round-result");
      page.navigate("/practice");
      assertThat(page.locator("[data-again]").isHidden()).as("it is due tomorrow").isTrue();
      page.evaluate(
          """
              () => { const key = 'mingfa.practice'; const cards = JSON.parse(localStorage.getItem(key));
                for (const card of Object.values(cards)) card.due -= 1; localStorage.setItem(key, JSON.stringify(cards)); }""");
      page.navigate("/practice");
      assertThat(page.locator("[data-again]").innerText()).contains("1", "错题再练");
      picture(page, "phone-practice-again");
      page.locator("[data-again] button").click();
      assertThat(page.locator("form.answer-form").count()).isEqualTo(1);
      assertThat(complaints).isEmpty();
    }
  }

  /** The example that implementations of FSRS-5 agree on: days to the next answer, six right, two wrong, five right. */
  @Test
  void theScheduleIsThatOfFsrs5() {
    try (var phone = on(390, 844)) {
      var page = phone.newPage();
      page.navigate("/practice");
      var days = page.evaluate("""
          async () => {
            const { review } = await import('/js/fsrs.js');
            const days = [];
            let card, today = 20000;
            for (const grade of [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]) {
              card = review(card, grade, today);
              const next = days.length === 0 || grade === 1 ? today : card.due;
              days.push(next - today);
              today = next;
            }
            return days;
          }""");
      assertThat(days).isEqualTo(List.of(0, 4, 14, 44, 125, 328, 0, 0, 7, 16, 34, 71, 142));
    }
  }
}
