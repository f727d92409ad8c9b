/** Carries an edition from draft to the public. */
@ApplicationModule(id = "publishing", allowedDependencies = {"audit", "comparison", "database", "digest", "outbox",
    "refusal",
    "scheduling",
    "staff", "web"})
@NullMarked
package org.mingfa.cms.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
