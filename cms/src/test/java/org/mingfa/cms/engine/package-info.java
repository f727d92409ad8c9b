/** The databases and the clock under test. */
@NullMarked
package org.mingfa.cms.engine;

import org.jspecify.annotations.NullMarked;
