package org.mingfa.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mingfatest.CmsTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** {@link CmsTest} with search and its index on top; nothing is indexed or loaded at the start. */
@CmsTest
@Import(IndexedCmsTest.Search.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IndexedCmsTest {

  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan(basePackages = {"org.mingfa.api.search",
      "org.mingfa.api.indexing"}, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests|IT)(\\$.*)?"))
  class Search {
  }
}
