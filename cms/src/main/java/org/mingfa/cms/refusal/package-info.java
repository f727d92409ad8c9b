/** What is said when a command was understood and is refused. */
@ApplicationModule(id = "refusal", allowedDependencies = {})
@NullMarked
package org.mingfa.cms.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
