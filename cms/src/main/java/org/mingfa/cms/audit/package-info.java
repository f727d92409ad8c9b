/** Keeps a line of every act, and seals the lines. */
@ApplicationModule(id = "audit", allowedDependencies = {"database", "digest", "scheduling", "command"})
@NullMarked
package org.mingfa.cms.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
