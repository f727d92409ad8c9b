package org.mingfa.cms.publishing;

import org.mingfa.cms.outbox.Message;

/** The two messages that publishing sends, by their types. */
public final class EditionMessages {

  /** An edition went live, in place of the one before. */
  public static final String PUBLISHED = "EditionPublished";
  /** The live edition was taken from the public. */
  public static final String WITHDRAWN = "EditionWithdrawn";

  private EditionMessages() {
  }

  static Message published(Edition.Head head, long version) {
    return new Message(PUBLISHED, head.kind().name(), head.id().document(), head.id().number(), version);
  }

  static Message withdrawn(Edition.Head head, long version) {
    return new Message(WITHDRAWN, head.kind().name(), head.id().document(), head.id().number(), version);
  }

  /** Whether the message tells of a change of what the public sees. */
  public static boolean is(String type) {
    return type.equals(PUBLISHED) || type.equals(WITHDRAWN);
  }
}
