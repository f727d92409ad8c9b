/** The databases and the clock under test. */
@NullMarked
package org.mingfatest;

import org.jspecify.annotations.NullMarked;
