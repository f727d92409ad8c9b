/** One database by its URL: H2 in a file, or PostgreSQL. */
@ApplicationModule(id = "database", allowedDependencies = {})
@NullMarked
package org.mingfa.cms.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
