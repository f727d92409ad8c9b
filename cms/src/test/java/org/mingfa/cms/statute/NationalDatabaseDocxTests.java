package org.mingfa.cms.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NationalDatabaseDocxTests {

  private static final byte[] LIGHTHOUSES = DocxFixture.docx("", "中华人民共和国灯塔法", "",
      "（2001年2月3日第九届全国人民代表大会常务委员会第一次会议通过　2021年5月6日第十三届全国人民代表大会常务委员会第七次会议修订）", "", "目　　录", "第一章　总　　则",
      "第二章　附　　则", "", "第一章　总　　则", "", "第一条　为了照亮海岸，制定本法。", "第二条　看守人应当：", "（一）点灯；", "（二）记录。", "记录保存三年。", "",
      "第二章　附　　则", "", "第三条　本法自2022年1月1日起施行。", "附件一", "灯油标准");

  @Test
  void readsAStatuteAsTheDatabaseDeliversIt() {
    var report = NationalDatabaseDocx.parse("中华人民共和国灯塔法_20210506.docx", LIGHTHOUSES);
    var statute = report.statute().orElseThrow();

    assertThat(report.findings()).extracting(ImportFinding::code).containsExactly("appendix");
    assertThat(statute.title()).isEqualTo("中华人民共和国灯塔法");
    assertThat(statute.versionDate()).hasToString("Optional[2021-05-06]");
    assertThat(statute.inForce()).hasValueSatisfying(f -> assertThat(f.from()).isEqualTo("2022-01-01"));
    assertThat(statute.outline()).extracting(OutlineEntry::heading).containsExactly("第一章 总则", "第二章 附则");
    assertThat(statute.provisions()).extracting(ParsedProvision::text).containsExactly("为了照亮海岸，制定本法。",
        "看守人应当：\n（一）点灯；\n（二）记录。\n记录保存三年。", "本法自2022年1月1日起施行。");
  }

  @Test
  void readsTheSameFromAStream() throws IOException {
    assertThat(NationalDatabaseDocx.parse("灯塔法.docx", new ByteArrayInputStream(LIGHTHOUSES)))
        .isEqualTo(NationalDatabaseDocx.parse("灯塔法.docx", LIGHTHOUSES));
  }

  @Test
  void joinsATitleBrokenOverTwoLines() {
    var docx = DocxFixture.withBody("""
        <w:p><w:r><w:t>中华人民共和国灯塔和</w:t><w:br/><w:t>航标守护人法</w:t></w:r></w:p>
        <w:p><w:r><w:t>第一条　甲。</w:t></w:r></w:p>""");

    assertThat(statute(docx).title()).isEqualTo("中华人民共和国灯塔和航标守护人法");
  }

  @Test
  void readsInsertedTextAndPassesOverDeletedTextFieldsAndBoxes() {
    var docx = DocxFixture.withBody(
        """
            <w:p><w:r><w:t>灯塔法</w:t></w:r></w:p>
            <w:p><w:r><w:t>第一条　灯塔</w:t></w:r><w:del><w:r><w:delText>昼夜</w:delText></w:r></w:del><w:ins><w:r><w:t>夜间</w:t></w:r></w:ins><w:r><w:instrText>HYPERLINK "http://example.invalid"</w:instrText></w:r><w:r><w:t>点灯。</w:t></w:r></w:p>
            <w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>水印</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>""");

    assertThat(statute(docx).provisions()).extracting(ParsedProvision::text).containsExactly("灯塔夜间点灯。");
  }

  @Test
  void takesNoArticleOutOfATable() {
    var docx = DocxFixture.withBody("""
        <w:p><w:r><w:t>关于灯塔的决定</w:t></w:r></w:p>
        <w:p><w:r><w:t>为了照亮海岸，会议决定调整下列规定的适用。</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>第一条　甲。</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""");
    var report = NationalDatabaseDocx.parse("关于灯塔的决定.docx", docx);

    assertThat(report.refused()).isTrue();
    assertThat(report.findings()).extracting(ImportFinding::code).contains("no-articles", "not-understood");
    assertThat(report.statute().orElseThrow().preamble()).contains("为了照亮海岸，会议决定调整下列规定的适用。");
  }

  @Test
  void namesBothTitlesWhereTheFileIsMislabelled() {
    var report = NationalDatabaseDocx.parse("中华人民共和国灯船法.docx", LIGHTHOUSES);

    assertThat(report.findings()).contains(new ImportFinding.TitleMismatch("中华人民共和国灯船法", "中华人民共和国灯塔法"));
  }

  @Test
  void acceptsAFileNamedWithoutTheState() {
    assertThat(NationalDatabaseDocx.parse("灯塔法（2021年修订）.docx", LIGHTHOUSES).findings())
        .extracting(ImportFinding::code).doesNotContain("title-mismatch");
  }

  @Test
  void reportsAFooterBehindTheLastArticle() {
    var report = NationalDatabaseDocx.parse("", DocxFixture.docx("灯塔法", "第一条　甲。", "责任编辑 某某"));

    assertThat(report.findings()).contains(new ImportFinding.NotUnderstood(new SourceLocation("", 3), "责任编辑 某某"));
  }

  @Test
  void resolvesNoEntity() {
    var xml = "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>第一条　&x;</w:t></w:r></w:p></w:body></w:document>";

    assertThat(NationalDatabaseDocx.parse("", DocxFixture.withXml(xml)).findings()).extracting(ImportFinding::code)
        .isEqualTo(List.of("damaged"));
  }

  private static ParsedStatute statute(byte[] docx) {
    return NationalDatabaseDocx.parse("", docx).statute().orElseThrow();
  }
}
