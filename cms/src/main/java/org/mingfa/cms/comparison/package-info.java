/** Lays two texts over each other, so that a reader sees what changed. */
@ApplicationModule(id = "comparison", allowedDependencies = {})
@NullMarked
package org.mingfa.cms.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
