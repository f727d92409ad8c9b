/** Drawing a round of questions and playing it. */
@ApplicationModule(id = "round", allowedDependencies = {"bank", "database", "digest", "publishing", "question",
    "refusal",
    "scheduling"})
@NullMarked
package org.mingfa.quiz.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
