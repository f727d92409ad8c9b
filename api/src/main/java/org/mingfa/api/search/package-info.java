/** Finds what residents ask for. */
@ApplicationModule(id = "search", allowedDependencies = {"audit", "command", "database", "refusal", "scheduling",
    "staff",
    "statute",
    "citation", "web"})
@NullMarked
package org.mingfa.api.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
