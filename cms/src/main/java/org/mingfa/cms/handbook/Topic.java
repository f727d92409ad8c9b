package org.mingfa.cms.handbook;

/**
 * A field of life that entries stand under.
 *
 * @param slug
 *          its name in addresses, such as {@code marriage}
 * @param title
 *          as people read it
 * @param position
 *          its place among the topics, from 1
 */
public record Topic(String slug, String title, int position) {
}
