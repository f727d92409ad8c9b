package org.mingfa.cms.statute;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small .docx files made in memory. */
final class DocxFixture {

  static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

  private DocxFixture() {
  }

  static byte[] docx(String... paragraphs) {
    var body = new StringBuilder();
    for (var paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t xml:space=\"preserve\">").append(paragraph).append("</w:t></w:r></w:p>");
    }
    return withBody(body.toString());
  }

  static byte[] withBody(String body) {
    return withXml(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body + "</w:body></w:document>");
  }

  static byte[] withXml(String document) {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("[Content_Types].xml", TYPES.getBytes(UTF_8));
    entries.put("word/document.xml", document.getBytes(UTF_8));
    return zip(entries);
  }

  static byte[] zip(Map<String, byte[]> entries) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
