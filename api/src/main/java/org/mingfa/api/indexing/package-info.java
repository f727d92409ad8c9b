/** Keeps the search index true to what is published: message by message, and as a whole by comparison. */
@ApplicationModule(id = "indexing", allowedDependencies = {"citation", "command", "database", "handbook", "outbox",
    "refusal",
    "publishing", "scheduling", "search", "staff", "statute", "web"})
@NullMarked
package org.mingfa.api.indexing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
