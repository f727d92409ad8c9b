package org.mingfa.api.search;

/**
 * What the index knows of a key, for comparison with the database.
 *
 * @param removed
 *          whether only the version is left of it
 */
public record IndexedVersion(String key, long version, boolean removed) {
}
