package org.mingfa.api.pages;

/** A part of the site that the navigation leads to. Its name is the message {@code page.nav.NAME}. */
public enum Section {

  HOME("/", "home"), SEARCH("/search", "search"), HANDBOOK("/handbook", "handbook"), STATUTES("/statutes",
      "statutes"), EVENTS("/events", "events"), PRACTICE("/practice", "practice");

  private final String url;
  private final String icon;

  Section(String url, String icon) {
    this.url = url;
    this.icon = icon;
  }

  public String url() {
    return url;
  }

  /** Name of its drawing in {@code icons.svg}. */
  public String icon() {
    return icon;
  }
}
