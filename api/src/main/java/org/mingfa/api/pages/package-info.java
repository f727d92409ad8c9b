/** The resident web app: what its pages show, and in which words. */
@ApplicationModule(id = "pages", allowedDependencies = {"citation", "comparison", "digest", "handbook", "reading",
    "refusal",
    "search",
    "statute",
    "web"})
@NullMarked
package org.mingfa.api.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
