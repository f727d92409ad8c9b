/** Knows which processes serve from one database, and keeps those apart that cannot work together. */
@ApplicationModule(id = "node", allowedDependencies = {"command", "database", "scheduling"})
@NullMarked
package org.mingfa.cms.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
