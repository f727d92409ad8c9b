/** Breaks the rules on purpose, for the tests of the rules. */
@NullMarked
package org.mingfa.quiz.seeded;

import org.jspecify.annotations.NullMarked;
