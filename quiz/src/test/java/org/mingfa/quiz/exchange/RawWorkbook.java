package org.mingfa.quiz.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks and packages part by part, also such as no program writes. */
final class RawWorkbook {

  static final String HEADING = "<row r=\"1\">" + cells("题型", "主题", "难度", "类型", "题干", "选项A", "选项B", "答案", "解析", "法律依据")
      + "</row>";

  private final Map<String, String> parts = new LinkedHashMap<>();

  static RawWorkbook sheet(String sheetData) {
    return new RawWorkbook().with("[Content_Types].xml", "<Types/>")
        .with("xl/workbook.xml", """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>""")
        .with("xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>""")
        .with("xl/worksheets/sheet1.xml", "<worksheet>" + sheetData + "</worksheet>");
  }

  /** The heading and one sound judgement, with something put before its last cell. */
  static RawWorkbook judgement(String extraCells, String afterRows) {
    return sheet("<sheetData>" + HEADING + "<row r=\"2\">" + cells("判断", "婚姻家庭", "1", "生活", "结婚要登记。")
        + "<c r=\"H2\" t=\"inlineStr\"><is><t>对</t></is></c>" + extraCells + "</row></sheetData>" + afterRows);
  }

  static String cells(String... texts) {
    var cells = new StringBuilder();
    for (var text : texts) {
      cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
    return cells.toString();
  }

  RawWorkbook with(String name, String content) {
    parts.put(name, content);
    return this;
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
