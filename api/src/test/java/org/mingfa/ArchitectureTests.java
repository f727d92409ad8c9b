package org.mingfa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.cms.outbox.Message;
import org.reactivestreams.Publisher;
import org.springframework.transaction.annotation.Transactional;

/** Rules every class obeys, module boundaries aside (see {@link ModularityTests}). */
class ArchitectureTests {

  static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
      .withImportOption(Production::only).importPackages("org.mingfa");

  /** {@code names}: which simple names may touch the technology. */
  record Technology(String label, String names, List<String> packages) {

    static Technology of(String label, String names, String... packages) {
      return new Technology(label, names, List.of(packages));
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** {@code cms.database} is R2DBC's own room: what it shares is how rows are read and bound. */
  static Stream<Technology> technologies() {
    return Stream.of(
        Technology.of("R2DBC", ".*Repository|Rows|OffLoop|EditionRows", "io.r2dbc..", "org.springframework.r2dbc.."),
        Technology.of("Lucene", "Lucene.*", "org.apache.lucene.."),
        Technology.of("Elasticsearch", "Elasticsearch.*", "co.elastic.."),
        Technology.of("Redis", "Redis.*", "io.lettuce..", "org.springframework.data.redis.."),
        Technology.of("Quartz", ".*Job", "org.quartz.."));
  }

  @ParameterizedTest
  @MethodSource("technologies")
  void technologyIsNamedByTheClassThatTouchesIt(Technology t) {
    noClasses().that().haveNameNotMatching(".*\\.(" + t.names() + "|[A-Za-z]*Configuration)(\\$.*)?")
        .should().dependOnClassesThat().resideInAnyPackage(t.packages().toArray(String[]::new)).check(CLASSES);
  }

  @Test
  void seesAllThreeModules() {
    assertThat(CLASSES.stream().map(c -> c.getPackageName().split("\\.", -1)).filter(p -> p.length > 2).map(p -> p[2])
        .collect(Collectors.toSet())).isEqualTo(Set.of("cms", "quiz", "api"));
  }

  @Test
  void upstreamKnowsNothingOfDownstream() {
    noClasses().that().resideInAPackage("org.mingfa.cms..").should().dependOnClassesThat()
        .resideInAnyPackage("org.mingfa.quiz..", "org.mingfa.api..").check(CLASSES);
    noClasses().that().resideInAPackage("org.mingfa.quiz..").should().dependOnClassesThat()
        .resideInAPackage("org.mingfa.api..").allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void nobodyBlocksOrSubscribes() {
    var leavesThePipeline = describe("leaves the reactive pipeline",
        (JavaMethodCall c) -> c.getTargetOwner().isAssignableTo(Publisher.class)
            && c.getName().matches("block.*|subscribe|toIterable|toStream|toFuture"));
    noClasses().that().doNotHaveSimpleName("ReactiveJob").and().doNotHaveSimpleName("CommandRunner").should()
        .callMethodWhere(leavesThePipeline).check(CLASSES);
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(CLASSES);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses().should()
        .callMethodWhere(describe("reads the wall clock", (JavaMethodCall c) -> c.getName().equals("now")
            && c.getTargetOwner().getPackageName().equals("java.time")
            && c.getTarget().getRawParameterTypes().isEmpty()))
        .check(CLASSES);
  }

  @Test
  void transactionsAreReactive() {
    methods().that().areAnnotatedWith(Transactional.class).should().haveRawReturnType(assignableTo(Publisher.class))
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAClassIsFor() {
    noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|VO)$").check(CLASSES);
  }

  @Test
  void controllersRepositoriesAndJobsStayInTheirPackage() {
    classes().that().haveNameMatching(".*(Controller|Repository|Job)").and().doNotHaveSimpleName("ReactiveJob").should()
        .bePackagePrivate().check(CLASSES);
  }

  @Test
  void messagesCarryNoContent() {
    assertThat(Stream.of(Message.class.getRecordComponents()).map(c -> c.getType().getSimpleName()))
        .containsExactly("String", "String", "UUID", "int", "long");
  }

  @Test
  void everyPackageIsNullMarked() {
    classes().that(describe("are not package-info", (JavaClass c) -> !c.getSimpleName().equals("package-info")))
        .should(ArchCondition.from(describe("be in a @NullMarked package", (JavaClass c) -> c.getPackage()
            .tryGetPackageInfo().map(i -> i.isAnnotatedWith(NullMarked.class)).orElse(false))))
        .check(CLASSES);
  }
}
