package org.mingfa.api.pages;

import java.util.List;

/**
 * A way to narrow the hits of a search.
 *
 * @param name
 *          {@code kind}, {@code statute} or {@code topic}; its heading is the message {@code page.facet.NAME}
 */
public record Facet(String name, List<Facet.Choice> choices) {

  public Facet {
    choices = List.copyOf(choices);
  }

  /** Whether one of its choices is on. */
  public boolean chosen() {
    return choices.stream().anyMatch(Choice::on);
  }

  /**
   * One value of the facet.
   *
   * @param label
   *          in words
   * @param url
   *          of the page with this choice on, or off where it is on already
   */
  public record Choice(String label, long count, String url, boolean on) {
  }
}
