package org.mingfa.api.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CachedPageTests {

  @Test
  void tagsTheBodyByItsSha256() {
    assertThat(page("abc").etag()).isEqualTo("\"ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0\"");
    assertThat(page("abc").gzipEtag()).isEqualTo("\"ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0-gzip\"");
    assertThat(page("abd").etag()).isNotEqualTo(page("abc").etag());
  }

  @Test
  void compressesOnlyWhatIsLongerThanOneKibibyte() throws IOException {
    assertThat(page("法".repeat(341)).gzip()).isNull();
    var zipped = page("法".repeat(342)).gzip();
    assertThat(zipped).hasSizeLessThan(100);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
        .isEqualTo("法".repeat(342).getBytes(UTF_8));
  }

  @Test
  void keepsNoCompressedBodyThatIsLonger() {
    var noise = new byte[5000];
    new Random(1).nextBytes(noise);
    assertThat(CachedPage.of("image/webp", noise).gzip()).isNull();
  }

  private static CachedPage page(String body) {
    return CachedPage.of("text/plain", body.getBytes(UTF_8));
  }
}
