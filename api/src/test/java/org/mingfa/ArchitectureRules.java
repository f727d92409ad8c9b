package org.mingfa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.reactivestreams.Publisher;
import org.springframework.transaction.annotation.Transactional;

/** What every class obeys, module boundaries aside. {@link SeededViolationTests} shows that each can be broken. */
@SuppressWarnings("ImmutableEnumChecker") // rules of the library are not marked, and nobody changes them
enum ArchitectureRules {

  /** {@code cms.database} is R2DBC's own room: what it shares is how rows are read and bound. */
  R2DBC(technology(".*Repository|Rows|OffLoop|EditionRows", "io.r2dbc..", "org.springframework.r2dbc..")), //
  LUCENE(technology("Lucene.*", "org.apache.lucene..")), //
  ELASTICSEARCH(technology("Elasticsearch.*", "co.elastic..")), //
  REDIS(technology("Redis.*", "io.lettuce..", "org.springframework.data.redis..")), //
  QUARTZ(technology(".*Job", "org.quartz..")), //

  CMS_KNOWS_NOBODY(noClasses().that().resideInAPackage("org.mingfa.cms..").should().dependOnClassesThat()
      .resideInAnyPackage("org.mingfa.quiz..", "org.mingfa.api..")), //
  QUIZ_KNOWS_CMS_ALONE(noClasses().that().resideInAPackage("org.mingfa.quiz..").should().dependOnClassesThat()
      .resideInAPackage("org.mingfa.api..")), //

  NOBODY_BLOCKS(noClasses().that().doNotHaveSimpleName("ReactiveJob").and().doNotHaveSimpleName("CommandRunner")
      .should().callMethodWhere(describe("leaves the reactive pipeline", ArchitectureRules::leavesThePipeline))), //
  NOBODY_SLEEPS(noClasses().should().callMethod(Thread.class, "sleep", long.class)), //
  TIME_COMES_FROM_THE_CLOCK(
      noClasses().should().callMethodWhere(describe("reads the wall clock", ArchitectureRules::readsTheWallClock))), //
  TRANSACTIONS_ARE_REACTIVE(methods().that().areAnnotatedWith(Transactional.class).should()
      .haveRawReturnType(assignableTo(Publisher.class))), //

  NAMES_SAY_WHAT_A_CLASS_IS_FOR(
      noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|VO)$")), //
  CONTROLLERS_REPOSITORIES_AND_JOBS_STAY_AT_HOME(classes().that().haveNameMatching(".*(Controller|Repository|Job)")
      .and().doNotHaveSimpleName("ReactiveJob").should().bePackagePrivate()), //
  EVERY_PACKAGE_IS_NULL_MARKED(
      classes().that(describe("are not package-info", (JavaClass c) -> !c.getSimpleName().equals("package-info")))
          .should(ArchCondition.from(describe("be in a @NullMarked package", ArchitectureRules::isNullMarked))));

  private final ArchRule rule;

  ArchitectureRules(ArchRule rule) {
    this.rule = rule;
  }

  ArchRule rule() {
    return rule.allowEmptyShould(true);
  }

  /** Only classes whose simple name matches, and configurations, touch these packages. */
  private static ArchRule technology(String names, String... packages) {
    return noClasses().that().haveNameNotMatching(".*\\.(" + names + "|[A-Za-z]*Configuration)(\\$.*)?")
        .should().dependOnClassesThat().resideInAnyPackage(Arrays.copyOf(packages, packages.length));
  }

  private static boolean leavesThePipeline(JavaMethodCall call) {
    return call.getTargetOwner().isAssignableTo(Publisher.class)
        && call.getName().matches("block.*|subscribe|toIterable|toStream|toFuture");
  }

  private static boolean readsTheWallClock(JavaMethodCall call) {
    return call.getName().equals("now") && call.getTargetOwner().getPackageName().equals("java.time")
        && call.getTarget().getRawParameterTypes().isEmpty();
  }

  private static boolean isNullMarked(JavaClass it) {
    return it.getPackage().tryGetPackageInfo().map(info -> info.isAnnotatedWith(NullMarked.class)).orElse(false);
  }
}
