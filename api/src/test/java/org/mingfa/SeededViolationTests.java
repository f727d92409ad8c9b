package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.seeded.SeededController;
import org.mingfa.quiz.seeded.SeededUtil;
import org.mingfatest.seeded.Unmarked;

/** Each rule sees a class that breaks it: a rule that nothing can break says nothing. */
class SeededViolationTests {

  @ParameterizedTest
  @EnumSource
  void theRuleIsBrokenByWhatBreaksIt(ArchitectureRules it) {
    var seeded = new ClassFileImporter().importPackagesOf(SeededController.class, SeededUtil.class, Unmarked.class);
    assertThat(it.rule().evaluate(seeded).hasViolation()).isTrue();
  }

  @Test
  void andByNothingElse() {
    var clean = new ClassFileImporter().importPackagesOf(RefusedException.class);
    for (var it : ArchitectureRules.values()) {
      assertThat(it.rule().evaluate(clean).hasViolation()).as(it.name()).isFalse();
    }
  }
}
