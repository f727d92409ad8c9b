/** The search index in a folder of this machine. */
@NullMarked
package org.mingfa.api.search.lucene;

import org.jspecify.annotations.NullMarked;
