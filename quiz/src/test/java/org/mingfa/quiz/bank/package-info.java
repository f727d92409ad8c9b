@NullMarked
package org.mingfa.quiz.bank;

import org.jspecify.annotations.NullMarked;
