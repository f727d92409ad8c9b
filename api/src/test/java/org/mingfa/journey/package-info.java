/** Whole journeys over HTTP and in a real browser. */
@NullMarked
package org.mingfa.journey;

import org.jspecify.annotations.NullMarked;
