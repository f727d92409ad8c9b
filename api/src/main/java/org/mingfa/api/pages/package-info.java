/** The residents' web app. */
@ApplicationModule(id = "pages", allowedDependencies = {"refusal", "web"})
@NullMarked
package org.mingfa.api.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
