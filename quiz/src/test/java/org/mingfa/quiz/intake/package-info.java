@NullMarked
package org.mingfa.quiz.intake;

import org.jspecify.annotations.NullMarked;
