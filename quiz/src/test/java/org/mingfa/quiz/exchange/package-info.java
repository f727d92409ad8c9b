@NullMarked
package org.mingfa.quiz.exchange;

import org.jspecify.annotations.NullMarked;
