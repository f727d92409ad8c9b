package org.mingfa.cms.statute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import org.mingfa.cms.database.DataFolder;
import org.springframework.stereotype.Component;

/**
 * Where uploaded files wait: a folder for each run below the data folder, the files by their place. Their names are
 * kept in the database alone, so that no name becomes a path. Blocking, for a bounded scheduler.
 */
@Component
class ImportSpool {

  private final Path folder;

  ImportSpool(DataFolder data) {
    this.folder = data.folder("statute-imports");
  }

  Path create(UUID run) throws IOException {
    return Files.createDirectory(folder.resolve(run.toString()));
  }

  Path file(UUID run, int position) {
    return folder.resolve(run.toString()).resolve(Integer.toString(position));
  }

  /** Whether the files of the run came to this node. */
  boolean has(UUID run) {
    return Files.isDirectory(folder.resolve(run.toString()));
  }

  void remove(UUID run) {
    try (var files = Files.walk(folder.resolve(run.toString()))) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
