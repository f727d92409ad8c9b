@NullMarked
package org.mingfa.api.practice;

import org.jspecify.annotations.NullMarked;
