package org.mingfa.api.pages;

import java.util.List;

/**
 * Model attribute {@code page} of {@code pages/statutes}.
 *
 * @param filter
 *          words that titles must contain; empty shows all
 * @param groups
 *          by rank, highest first; without empty ones
 * @param changes
 *          of law, newest first; may be empty
 */
public record StatutesPage(String filter, List<StatutesPage.Group> groups, List<LawChange> changes) {

  public StatutesPage {
    groups = List.copyOf(groups);
    changes = List.copyOf(changes);
  }

  /** The statutes of one rank ({@code STATUTE}); its heading is the message {@code page.rank.NAME}. */
  public record Group(String rank, List<StatuteLink> statutes) {

    public Group {
      statutes = List.copyOf(statutes);
    }
  }
}
