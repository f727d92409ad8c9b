package org.mingfa.api.pages;

import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list stands among its pages.
 *
 * @param number
 *          of this page, from 1
 * @param of
 *          how many there are, at least 1
 * @param previous
 *          address of the page before; null on the first
 * @param next
 *          address of the page after; null on the last
 */
public record Paging(int number, int of, @Nullable String previous, @Nullable String next) {

  public static final Paging ONE = new Paging(1, 1, null, null);
}
