/** Measures how well the search answers judged questions. */
@NullMarked
package org.mingfa.api.search.evaluation;

import org.jspecify.annotations.NullMarked;
