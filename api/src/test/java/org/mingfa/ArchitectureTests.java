package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.cms.outbox.Message;

/** Rules every class obeys, module boundaries aside (see {@link ModularityTests}). */
class ArchitectureTests {

  static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
      .withImportOption(Production::only).importPackages("org.mingfa");

  @ParameterizedTest
  @EnumSource
  void everyClassKeepsTheRule(ArchitectureRules it) {
    it.rule().check(CLASSES);
  }

  @Test
  void seesAllThreeModules() {
    assertThat(CLASSES.stream().map(c -> c.getPackageName().split("\\.", -1)).filter(p -> p.length > 2).map(p -> p[2])
        .collect(Collectors.toSet())).isEqualTo(Set.of("cms", "quiz", "api"));
  }

  @Test
  void messagesCarryNoContent() {
    assertThat(Stream.of(Message.class.getRecordComponents()).map(c -> c.getType().getSimpleName()))
        .containsExactly("String", "String", "UUID", "int", "long");
  }
}
