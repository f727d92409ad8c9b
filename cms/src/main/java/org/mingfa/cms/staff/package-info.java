/** The people who work here: accounts, roles, signing in. */
@ApplicationModule(id = "staff", allowedDependencies = {"audit", "command", "database", "digest", "refusal",
    "scheduling", "web"})
@NullMarked
package org.mingfa.cms.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
