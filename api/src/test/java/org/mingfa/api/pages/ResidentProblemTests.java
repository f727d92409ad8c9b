package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.cms.web.Problem;

class ResidentProblemTests {

  @ParameterizedTest
  @CsvSource({"404,not-found,NOT_FOUND", "404,not-in-force,NOT_IN_FORCE", "410,withdrawn,WITHDRAWN",
      "429,too-many-requests,BUSY", "400,invalid,MISUNDERSTOOD", "405,wrong-method,MISUNDERSTOOD", "500,fault,FAULT",
      "503,fault,FAULT", "503,unavailable,UNAVAILABLE"})
  void isSaidInWordsThatFit(int status, String code, NoticePage.Kind kind) {
    assertThat(ResidentProblemConfiguration.kind(new Problem(status, code, List.of()))).isEqualTo(kind);
  }
}
