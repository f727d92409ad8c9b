/** Questions in the file formats of others: read one by one with what is wrong in each, and written. */
@ApplicationModule(id = "exchange", allowedDependencies = {"question", "refusal"})
@NullMarked
package org.mingfa.quiz.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
