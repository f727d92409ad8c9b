package org.mingfa.cms.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts {@link CmsTestApplication}; the test names its database with {@link Databases}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CmsTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.quartz.auto-startup=false", "spring.main.web-application-type=none"})
public @interface CmsTest {
}
