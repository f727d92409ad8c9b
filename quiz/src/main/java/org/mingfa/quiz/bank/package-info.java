/** Questions and how they are marked. */
@ApplicationModule(id = "bank", allowedDependencies = {})
@NullMarked
package org.mingfa.quiz.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
