package org.mingfa.quiz.exchange;

import java.util.Locale;

/**
 * How the two versions of 1EdTech QTI name the same things: responseIdentifier of 2.1 is response-identifier in 3.0.
 */
enum QtiVersion {
  V2_1("http://www.imsglobal.org/xsd/imsqti_v2p1", "http://www.imsglobal.org/xsd/imscp_v1p1", "QTIv2.1 Package",
      "1.0.0", "imsqti_item_xmlv2p1", "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"), V3_0(
          "http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
          "QTI Package", "3.0.0", "imsqti_item_xmlv3p0",
          "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml");

  private static final String PREFIX = "qti-";

  final String namespace;
  final String manifestNamespace;
  final String schema;
  final String schemaVersion;
  final String itemType;
  final String matchCorrect;

  QtiVersion(String namespace, String manifestNamespace, String schema, String schemaVersion, String itemType,
      String matchCorrect) {
    this.namespace = namespace;
    this.manifestNamespace = manifestNamespace;
    this.schema = schema;
    this.schemaVersion = schemaVersion;
    this.itemType = itemType;
    this.matchCorrect = matchCorrect;
  }

  /** An element of 2.1 as this version writes it. */
  String element(String name) {
    return this == V2_1 ? name : PREFIX + attribute(name);
  }

  String attribute(String name) {
    return this == V2_1 ? name : name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The name in 2.1 of an element of any version. */
  static String plainElement(String name) {
    return name.startsWith(PREFIX) ? plain(name.substring(PREFIX.length())) : name;
  }

  static String plain(String name) {
    var plain = new StringBuilder();
    for (var i = 0; i < name.length(); i++) {
      plain.append(name.charAt(i) == '-' && i + 1 < name.length()
          ? Character.toUpperCase(name.charAt(++i))
          : name.charAt(i));
    }
    return plain.toString();
  }
}
