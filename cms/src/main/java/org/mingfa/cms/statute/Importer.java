package org.mingfa.cms.statute;

import java.util.Set;
import org.mingfa.cms.staff.Actor;
import org.mingfa.cms.staff.Role;

/** Who brings a text in, which decides how it enters. */
public sealed interface Importer {

  /** Whoever runs the house, in bulk: adopted, live at once and marked as unsigned. */
  record Operator() implements Importer {
  }

  /** An editor, as the writer of a draft that waits for somebody else's check. */
  record Editor(Actor actor) implements Importer {
  }

  /** Someone whose role was checked when their files came in. */
  static Importer editor(String id) {
    return new Editor(new Actor(id, Set.of(Role.EDITOR)));
  }
}
