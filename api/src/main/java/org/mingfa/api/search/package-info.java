/** Finds what residents ask for. */
@ApplicationModule(id = "search", allowedDependencies = {"statute", "citation"})
@NullMarked
package org.mingfa.api.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
