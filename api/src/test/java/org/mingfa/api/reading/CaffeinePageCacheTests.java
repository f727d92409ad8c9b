package org.mingfa.api.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.api.reading.Pages.source;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CaffeinePageCacheTests extends PageCacheContract {

  private final CaffeinePageCache cache = new CaffeinePageCache(DataSize.ofKilobytes(64), Duration.ofMinutes(10));

  @Override
  PageCache cache() {
    return cache;
  }

  @Test
  void staysWithinItsSize() {
    for (var i = 0; i < 1_000; i++) {
      read("key" + i, source("x".repeat(900)));
    }
    assertThat(cache.weight()).isBetween(32L * 1024, 64L * 1024);
  }

  @Test
  void servesAPageLargerThanItsSize() {
    var noise = source("法".repeat(1 << 16));
    assertThat(read("large", noise)).hasSizeGreaterThan(1 << 16);
    assertThat(cache.weight()).isLessThan(64 * 1024);
  }

  @Test
  void isAlwaysHealthy() {
    assertThat(cache.isHealthy()).isTrue();
  }
}
