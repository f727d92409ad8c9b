/** Fingerprints of content. */
@ApplicationModule(id = "digest", allowedDependencies = {})
@NullMarked
package org.mingfa.cms.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
