/** Finds what residents ask for. */
@ApplicationModule(id = "search", allowedDependencies = {"command", "database", "refusal", "scheduling", "staff",
    "statute",
    "citation", "web"})
@NullMarked
package org.mingfa.api.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
