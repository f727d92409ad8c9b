package org.mingfa.cms.statute;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a statute as the national database of laws and regulations (国家法律法规数据库, flk.npc.gov.cn) delivers it: a .docx
 * with title, records in brackets, table of contents, divisions and articles. The file is known by its content,
 * inflated within limits (50 MB in all) and read as it is: nothing it refers to is opened, no macro or field is run.
 * Blocking; for a bounded scheduler. Thread-safe.
 */
public final class NationalDatabaseDocx {

  private NationalDatabaseDocx() {
  }

  /**
   * Reads a statute.
   *
   * @param fileName
   *          its name, 标题_20250311.docx; checked against the title inside; it may be empty
   */
  public static StatuteImportReport parse(String fileName, byte[] content) {
    return switch (DocxArchive.open(content)) {
      case DocxArchive.Refused(var finding) -> StatuteImportReport.refused(finding);
      case DocxArchive.Main(var xml) -> parseXml(SourceName.of(fileName), xml);
    };
  }

  /**
   * Reads a statute from a stream, no more of it than the limit allows; the caller closes it.
   *
   * @throws IOException
   *           if the stream fails, which is no fault of the file
   */
  public static StatuteImportReport parse(String fileName, InputStream content) throws IOException {
    return parse(fileName, content.readNBytes(DocxArchive.INFLATED + 1));
  }

  private static StatuteImportReport parseXml(SourceName name, InputStream xml) {
    try {
      return StatuteTextParser.parse(DocxText.lines(xml), name, List.of());
    } catch (XMLStreamException _) {
      return StatuteImportReport.refused(new ImportFinding.Damaged("正文XML不完整或者不合规"));
    }
  }
}
