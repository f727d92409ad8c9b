/** Questions from files: a dry run that says what is wrong in each row, then all or nothing; and out again. */
@ApplicationModule(id = "intake", allowedDependencies = {"audit", "bank", "database", "exchange", "publishing",
    "question",
    "refusal", "scheduling", "staff", "web"})
@NullMarked
package org.mingfa.quiz.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
