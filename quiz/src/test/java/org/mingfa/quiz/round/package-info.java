@NullMarked
package org.mingfa.quiz.round;

import org.jspecify.annotations.NullMarked;
