package org.mingfa.cms.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.mingfa.cms.database.StartRefusedException;

/**
 * Who a node is: the same after a restart from the same data folder, which one process holds at a time. So a node that
 * was killed comes back at once, and does not take its own row for another's.
 */
final class NodeIdentity {

  private NodeIdentity() {
  }

  /** The identity in a folder, made up by the first who asks. */
  static UUID in(Path folder) {
    var file = folder.resolve("id");
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, UUID.randomUUID().toString());
      }
      return UUID.fromString(Files.readString(file).strip());
    } catch (IOException e) {
      throw new StartRefusedException("不能读写 " + file + " (cannot be read or written)");
    } catch (IllegalArgumentException e) {
      throw new StartRefusedException(file + " 的内容不对，请删除它 (is damaged, delete it)");
    }
  }
}
