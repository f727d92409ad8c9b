/** The library of statutes: their versions, provisions and validity in time. */
@ApplicationModule(id = "statute", allowedDependencies = {"audit", "command", "comparison", "database", "outbox",
    "publishing",
    "refusal", "scheduling", "staff", "web"})
@NullMarked
package org.mingfa.cms.statute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
