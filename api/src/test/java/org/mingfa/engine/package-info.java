/** Real servers for tests, started on demand. */
@NullMarked
package org.mingfa.engine;

import org.jspecify.annotations.NullMarked;
