package org.mingfa.api.search;

/**
 * How far a rebuild is.
 *
 * @param written
 *          documents so far
 * @param finished
 *          whether the new index is the live one
 */
public record RebuildProgress(long written, boolean finished) {
}
