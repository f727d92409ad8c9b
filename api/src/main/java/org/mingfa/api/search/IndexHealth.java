package org.mingfa.api.search;

/**
 * How an engine fares.
 *
 * @param engine
 *          {@code lucene} or {@code elasticsearch}
 * @param up
 *          whether it answers
 * @param documents
 *          that can be found; -1 where it does not answer
 * @param detail
 *          the generation in use, or what went wrong
 */
public record IndexHealth(String engine, boolean up, long documents, String detail) {
}
