/** Answers to the questions of life, with the law behind them. */
@ApplicationModule(id = "handbook", allowedDependencies = {"citation", "command", "comparison", "database",
    "publishing", "refusal",
    "staff",
    "web"})
@NullMarked
package org.mingfa.cms.handbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
