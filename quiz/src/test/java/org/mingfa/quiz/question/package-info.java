@NullMarked
package org.mingfa.quiz.question;

import org.jspecify.annotations.NullMarked;
