package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Month;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeasonalQuestionsTests {

  private static Set<String> shipped() throws IOException {
    try (var files = Files.walk(SampleFiles.handbook(), 2)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md"))
          .map(name -> name.replace(".md", "")).collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @EnumSource(Month.class)
  void namesOnlyEntriesThatComeWithTheProduct(Month month) throws IOException {
    assertThat(SeasonalQuestions.in(month)).hasSizeGreaterThan(6).doesNotHaveDuplicates().isSubsetOf(shipped());
  }

  @Test
  void speaksOfTheBeachInSummerAndOfWagesInWinter() {
    assertThat(SeasonalQuestions.in(Month.JULY).subList(0, 6)).contains("beachcombing-in-private-sea-farm");
    assertThat(SeasonalQuestions.in(Month.JANUARY).getFirst()).isEqualTo("boss-owes-wages");
  }
}
