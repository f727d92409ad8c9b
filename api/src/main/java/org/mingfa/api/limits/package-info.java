/** Keeps one client from taking what is there for all. */
@ApplicationModule(id = "limits", allowedDependencies = {"redis", "refusal"})
@NullMarked
package org.mingfa.api.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
