package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  static final ApplicationModules MODULES = ApplicationModules.of(MingfaApplication.class, Production.not());

  @Test
  void modulesKeepToWhatTheyDeclare() {
    MODULES.verify();
  }

  /** An unannotated package is silently no module, so the annotation is asked for. */
  @Test
  void everyPackageBelowAModuleIsAnnotated() {
    var packages = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption(Production::only)
        .importPackages("org.mingfa.cms", "org.mingfa.quiz", "org.mingfa.api").stream()
        .filter(c -> !c.getSimpleName().equals("package-info"))
        .map(c -> c.getPackage()).filter(p -> p.getName().split("\\.", -1).length == 4).distinct();
    assertThat(packages.filter(p -> p.tryGetPackageInfo()
        .map(i -> !i.isAnnotatedWith(ApplicationModule.class)).orElse(true)).map(p -> p.getName())
        .collect(Collectors.toSet())).isEmpty();
  }
}
