/** The search index in an Elasticsearch cluster. */
@NullMarked
package org.mingfa.api.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
