package org.mingfa.cms.publishing;

import java.util.List;
import org.mingfa.cms.staff.Role;

/**
 * A kind of document and its review policy. A feature contributes one as a bean.
 *
 * @param name
 *          stable, lower case: part of addresses, messages and the database
 * @param stages
 *          who signs, in order; each stage by another person, none of them the author
 */
public record ContentKind(String name, List<Role> stages) {

  /** 三审三校. */
  public static final List<Role> THREE_REVIEWS = List.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER,
      Role.FINAL_REVIEWER);
  /** For what is agreed beforehand, such as an event. */
  public static final List<Role> TWO_REVIEWS = List.of(Role.FIRST_REVIEWER, Role.FINAL_REVIEWER);
  /** For what is transcribed, such as the text of a statute. */
  public static final List<Role> ONE_CHECK = List.of(Role.FIRST_REVIEWER);

  public ContentKind {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("nothing is published unread: " + name);
    }
  }
}
