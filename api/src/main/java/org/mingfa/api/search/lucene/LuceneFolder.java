package org.mingfa.api.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder with generations of the index, {@code index-1}, {@code index-2} …, and a file {@code current} that names the
 * live one. Pointing is one atomic move, so a process killed at any time leaves either the old or the new one.
 */
record LuceneFolder(Path folder) {

  private static final Pattern GENERATION = Pattern.compile("index-(\\d{1,9})");

  Path generation(int number) {
    return folder.resolve("index-" + number);
  }

  /** The number of the live generation; 1 for an empty folder. */
  int current() throws IOException {
    Files.createDirectories(folder);
    var pointer = folder.resolve("current");
    if (!Files.exists(pointer)) {
      point(1);
      return 1;
    }
    var named = GENERATION.matcher(Files.readString(pointer).strip());
    if (!named.matches()) {
      throw new IOException("names no generation: " + pointer);
    }
    return Integer.parseInt(named.group(1));
  }

  void point(int number) throws IOException {
    var written = folder.resolve("current.new");
    Files.writeString(written, "index-" + number + "\n");
    try (var file = FileChannel.open(written, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(written, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes what a rebuild that was killed or has been replaced left behind. */
  void deleteAllBut(int number) throws IOException {
    try (var folders = Files.newDirectoryStream(folder, "index-*")) {
      for (var old : folders) {
        if (!old.equals(generation(number)) && GENERATION.matcher(old.getFileName().toString()).matches()) {
          delete(old);
        }
      }
    }
  }

  static void deleteIfPresent(Path tree) throws IOException {
    if (Files.exists(tree)) {
      delete(tree);
    }
  }

  static void delete(Path tree) throws IOException {
    Files.walkFileTree(tree, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
        if (failure != null) {
          throw failure;
        }
        Files.delete(emptied);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
