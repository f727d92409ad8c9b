/** Real engines for tests. */
@NullMarked
package org.mingfa.engine;

import org.jspecify.annotations.NullMarked;
