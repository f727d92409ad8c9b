package org.mingfatest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts {@link CmsTestApplication}; the test names its database with {@link Databases}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CmsTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = {
    "spring.quartz.auto-startup=false", "spring.main.web-application-type=reactive", "spring.main.banner-mode=off",
    "spring.messages.basename=messages-cms", "spring.messages.fallback-to-system-locale=false",
    "logging.level.root=warn"})
public @interface CmsTest {
}
