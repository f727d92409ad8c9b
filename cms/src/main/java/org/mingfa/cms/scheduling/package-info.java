/** Runs reactive work from Quartz, and tells the time. */
@ApplicationModule(id = "scheduling", allowedDependencies = {"refusal"})
@NullMarked
package org.mingfa.cms.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
