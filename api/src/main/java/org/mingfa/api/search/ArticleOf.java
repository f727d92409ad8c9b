package org.mingfa.api.search;

import org.jspecify.annotations.Nullable;

/**
 * Where a document stands in a statute.
 *
 * @param statute
 *          full title: 中华人民共和国民法典
 * @param slug
 *          the statute in addresses: {@code minfadian}
 * @param number
 *          the article, as addresses write it: {@code 1064}, {@code 120-1}; null for a statute as a whole
 * @param authority
 *          of the statute
 */
public record ArticleOf(String statute, String slug, @Nullable String number, Authority authority) {
}
