package org.mingfa.cms.statute;

import java.time.LocalDate;

/** A live version says that a statute ends. */
record Repeal(StatuteTitle title, LocalDate on, String by) {

  /** Nobody repeals a later text of the same name, nor itself. */
  boolean ends(StatuteTitle statute, LocalDate inForceFrom) {
    return title.names(statute) && !by.equals(statute.full()) && on.isAfter(inForceFrom);
  }
}
