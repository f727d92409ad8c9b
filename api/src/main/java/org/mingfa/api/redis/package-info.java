/** Reaches Redis where several nodes share what one node keeps in memory. */
@ApplicationModule(id = "redis", allowedDependencies = {})
@NullMarked
package org.mingfa.api.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
