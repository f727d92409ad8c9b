/** Rounds of questions for residents, as JSON and as pages, without an account. */
@ApplicationModule(id = "practice", allowedDependencies = {"bank", "citation", "pages", "question", "publishing",
    "refusal", "round", "statute", "web"})
@NullMarked
package org.mingfa.api.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
