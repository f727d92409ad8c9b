/** Sets of questions on their way from staff to the public, and the bank that rounds draw from. */
@ApplicationModule(id = "bank", allowedDependencies = {"citation", "command", "comparison", "database", "publishing",
    "question", "refusal", "staff", "web"})
@NullMarked
package org.mingfa.quiz.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
