/** Carries messages from a committed change to everyone who follows it. */
@ApplicationModule(id = "outbox", allowedDependencies = {"audit", "command", "database", "refusal", "scheduling",
    "staff", "web"})
@NullMarked
package org.mingfa.cms.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
