@NullMarked
package org.mingfa.quiz.engine;

import org.jspecify.annotations.NullMarked;
