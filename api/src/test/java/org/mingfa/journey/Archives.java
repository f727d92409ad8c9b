package org.mingfa.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that pretend to be documents. */
final class Archives {

  private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
      + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

  private Archives() {
  }

  /** A .docx of some kilobytes that unfolds to many megabytes. */
  static byte[] bomb(int megabytes) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      for (var i = 0; i < megabytes; i++) {
        zip.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
