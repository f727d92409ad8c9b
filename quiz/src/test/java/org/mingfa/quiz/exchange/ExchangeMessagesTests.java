package org.mingfa.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExchangeMessagesTests {

  @Test
  void everyFaultFormatAndRefusalHasItsSentence() {
    var keys = ResourceBundle.getBundle("messages-quiz").keySet();
    assertThat(keys).containsAll(
        Stream.of(ExchangeFault.values()).map(fault -> "exchange.fault." + fault.code()).toList());
    assertThat(keys).containsAll(
        Stream.of(ExchangeFormat.values()).map(format -> "exchange.format." + format.name()).toList());
    assertThat(keys).contains("refusal.unknown-format", "refusal.not-excel", "refusal.missing-column",
        "refusal.repeated-column", "refusal.merged-cells", "refusal.too-many-rows", "refusal.unreadable",
        "refusal.not-utf-8");
  }
}
