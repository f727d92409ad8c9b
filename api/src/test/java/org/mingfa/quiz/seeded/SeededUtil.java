package org.mingfa.quiz.seeded;

import org.mingfa.api.search.SearchQuery;

/** Has a name that says nothing, and knows downstream. */
public abstract class SeededUtil {

  abstract void knows(SearchQuery downstream);
}
