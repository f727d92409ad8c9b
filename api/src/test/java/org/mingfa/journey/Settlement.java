package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Nothing that a dead process held stays where it is. */
final class Settlement {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private Settlement() {
  }

  /**
   * Whether within a minute no message waits, none is parked, and nothing that is due waits for its time.
   *
   * @param staff
   *          an administrator
   */
  static boolean of(StaffClient staff) {
    try {
      Awaitility.await().atMost(LONGEST).pollInSameThread().untilAsserted(() -> {
        staff.open("/cms/parked").answers(200).shows("正在排队的消息：0 条。").shows("没有搁置的消息");
        assertThat(staff.open("/cms/reviews").answers(200).page().select("h2:contains(审完待发布的) .count").text())
            .isEqualTo("0");
      });
      return true;
    } catch (ConditionTimeoutException _) {
      return false;
    }
  }
}
