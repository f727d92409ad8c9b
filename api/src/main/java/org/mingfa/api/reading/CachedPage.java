package org.mingfa.api.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.digest.Sha256;

/**
 * A response ready to be written: the same bytes for every reader, so nothing of a session, token or name may be in it.
 * The arrays are handed out without a copy; whoever writes into one breaks the page for everyone.
 */
public final class CachedPage {

  /** Bodies up to this many bytes leave uncompressed: they fit into one packet anyway. */
  static final int WORTH_COMPRESSING = 1024;

  private static final int OVERHEAD = 512;

  private final String contentType;
  private final byte[] identity;
  private final byte @Nullable [] gzip;
  private final String digest;

  private CachedPage(String contentType, byte[] identity) {
    this.contentType = contentType;
    this.identity = identity;
    this.gzip = compressed(identity);
    this.digest = Sha256.of(identity).base64Url();
  }

  /**
   * Digests and compresses at once: about a millisecond for 100 KiB, so call it where a body of that size may be made.
   *
   * @param body
   *          kept, not copied
   */
  public static CachedPage of(String contentType, byte[] body) {
    return new CachedPage(contentType, body);
  }

  public String contentType() {
    return contentType;
  }

  /** The body as it is. */
  public byte[] identity() {
    return identity;
  }

  /** The body for {@code Content-Encoding: gzip}; null where it would not be smaller. */
  public byte @Nullable [] gzip() {
    return gzip;
  }

  /** Strong, quoted, of the identity body. */
  public String etag() {
    return '"' + digest + '"';
  }

  /** Strong, quoted, of the gzip body: RFC 9110, 8.8.3.3 wants one of its own for each coding. */
  public String gzipEtag() {
    return '"' + digest + "-gzip\"";
  }

  /** Bytes in memory, roughly. */
  int weight() {
    return OVERHEAD + identity.length + (gzip == null ? 0 : gzip.length);
  }

  private static byte @Nullable [] compressed(byte[] body) {
    if (body.length <= WORTH_COMPRESSING) {
      return null;
    }
    var bytes = new ByteArrayOutputStream(body.length / 3);
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size() < body.length ? bytes.toByteArray() : null;
  }
}
