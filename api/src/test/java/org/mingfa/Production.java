package org.mingfa;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;

/** Tells the product's classes from tests, those of other modules included: they come as a jar of their own. */
final class Production {

  private Production() {
  }

  static boolean only(Location location) {
    return !location.contains("test-classes") && !location.contains("-tests.jar");
  }

  static DescribedPredicate<JavaClass> not() {
    return DescribedPredicate.describe("are tests", c -> c.getSource()
        .map(s -> s.getUri().toString()).filter(uri -> uri.contains("test-classes") || uri.contains("-tests.jar"))
        .isPresent());
  }
}
