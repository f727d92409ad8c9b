package org.mingfa.api.pages;

/** A link to a neighbour or to what contains a page. */
public record Step(String label, String url) {
}
