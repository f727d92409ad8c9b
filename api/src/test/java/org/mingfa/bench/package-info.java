/** What the product costs, each figure beside a bare one taken in the same run; nothing here asserts a time. */
@NullMarked
package org.mingfa.bench;

import org.jspecify.annotations.NullMarked;
