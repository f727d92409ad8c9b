/** Questions, what makes one sound, and how answers are marked: the same classes on the server and on a machine. */
@ApplicationModule(id = "question", allowedDependencies = {"publishing"})
@NullMarked
package org.mingfa.quiz.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
