/** Finds citations of statutes in any text and keeps them bound to the version in force. */
@ApplicationModule(id = "citation", allowedDependencies = {"audit", "comparison", "database", "outbox", "publishing",
    "refusal",
    "scheduling", "staff", "statute", "web"})
@NullMarked
package org.mingfa.cms.citation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
