package org.mingfa.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTests {

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "gzip, deflate, br", "br;q=1.0, gzip;q=0.5", "deflate, gzip ; q=0.1", "*",
      "gzip;q=1", "identity;q=0, *"})
  void takesGzipWhereTheReaderDoes(String field) {
    assertThat(AcceptEncoding.takesGzip(field)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0", "gzip ;q = 0.000", "*, gzip;q=0", "*;q=0",
      "notgzip", ",,;"})
  void sendsTheBodyAsItIsOtherwise(String field) {
    assertThat(AcceptEncoding.takesGzip(field)).isFalse();
  }
}
