package org.mingfa.quiz.exchange;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of an archive that nobody vouches for: inflated one at a time against a budget for all of them; nothing is
 * written, and a name is only ever compared.
 */
final class ZipParts implements Closeable {

  static final long INFLATED = 200L * 1024 * 1024;
  // sheets pack 5 to 40 to one; parts under a megabyte do no harm at any ratio
  private static final long RATIO = 100;
  private static final long HARMLESS = 1024 * 1024;
  private static final int ENTRIES = 25_000;

  private final ZipFile zip;
  private long left = INFLATED;

  private ZipParts(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * @throws IOException
   *           where it is no archive, or a damaged one
   */
  static ZipParts open(Path file) throws IOException {
    var zip = new ZipFile(file.toFile());
    if (zip.size() > ENTRIES || declared(zip) > INFLATED) {
      zip.close();
      throw ExchangeRefusal.tooLarge();
    }
    return new ZipParts(zip);
  }

  private static long declared(ZipFile zip) {
    return zip.stream().mapToLong(ZipEntry::getSize).filter(size -> size > 0).limit(ENTRIES)
        .reduce(0, (all, size) -> Math.min(INFLATED + 1, all + size));
  }

  List<String> names() {
    return Collections.list(zip.entries()).stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName)
        .toList();
  }

  /** The bytes of a part; empty where there is none of that name. Reading it may be refused as {@code too-large}. */
  Optional<InputStream> part(String name) throws IOException {
    var entry = zip.getEntry(name);
    return entry == null || entry.isDirectory()
        ? Optional.empty()
        : Optional.of(new Budgeted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Ends the reading when the part or the archive has given too much. */
  private final class Budgeted extends FilterInputStream {

    private final long packed;
    private long given;

    Budgeted(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var n = super.read(buffer, offset, length);
      given += Math.max(0, n);
      left -= Math.max(0, n);
      if (left < 0 || (given > HARMLESS && given > RATIO * packed)) {
        throw ExchangeRefusal.tooLarge();
      }
      return n;
    }

    // what is passed over is inflated all the same
    @Override
    public long skip(long n) throws IOException {
      var passed = read(new byte[Math.clamp(n, 0, 8192)]);
      return Math.max(0, passed);
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
