/** Serves pages that are read often from memory, and forgets them when their content changes. */
@ApplicationModule(id = "reading", allowedDependencies = {"citation", "comparison", "digest", "handbook", "outbox",
    "redis",
    "refusal",
    "statute",
    "web"})
@NullMarked
package org.mingfa.api.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
