package org.mingfa.api.pages;

/**
 * A handbook entry, as a link.
 *
 * @param title
 *          the question
 * @param teaser
 *          first words of the short answer; empty leaves them out
 * @param topic
 *          name of its topic; empty leaves it out
 */
public record EntryLink(String slug, String title, String teaser, String topic) {

  public String url() {
    return "/handbook/entries/" + slug;
  }
}
