package org.mingfa.api.search;

/**
 * An article that a document cites.
 *
 * @param statute
 *          full title
 * @param number
 *          as addresses write it: {@code 1064}, {@code 120-1}
 */
public record CitedProvision(String statute, String number) {
}
