package org.mingfa.quiz.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats of files that questions come in and go out in. */
public enum ExchangeFormat {
  /** A workbook as {@link ExcelTemplate} makes it. Says everything. */
  EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** Moodle's GIFT. No ordering, no case. */
  GIFT("gift", "text/plain"),
  /** Aiken: single choice, and of that only stem, choices and key. */
  AIKEN("txt", "text/plain"),
  /** A package of 1EdTech QTI 2.1 items, or one item as XML. No case. */
  QTI_2_1("zip", "application/zip"),
  /** The same in QTI 3.0. When reading, either of the two reads both. */
  QTI_3_0("zip", "application/zip"),
  /** One JSON object a line, as the bank stores questions. Says everything. */
  JSON_LINES("jsonl", "application/jsonl");

  /** How many bytes of a file's beginning tell its format. */
  public static final int TELLING = 8192;

  private static final Pattern AIKEN_ANSWER = Pattern.compile("(?im)^[ \\t]*ANSWER[ \\t]*:[ \\t]*[A-Z][ \\t]*$");
  private static final Pattern AIKEN_CHOICE = Pattern.compile("(?m)^[ \\t]*[A-Z][.)]\\s");
  private static final Pattern GIFT_ANSWERS = Pattern.compile("(?<!\\\\)\\{");
  private static final Pattern ARCHIVED_NAME = Pattern.compile("PK\3\4.{26}([ -~]{0,40})", Pattern.DOTALL);

  private final String extension;
  private final String mediaType;

  ExchangeFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** For the name of a file that is written, without dot. */
  public String extension() {
    return extension;
  }

  /** For the response that carries one. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Which format a file has: by its content, then by its name.
   *
   * @param firstBytes
   *          its first {@value #TELLING} bytes, or all where it has fewer
   * @throws org.mingfa.cms.refusal.RefusedException
   *           {@code unknown-format}
   */
  public static ExchangeFormat of(String fileName, byte[] firstBytes) {
    // one character a byte: all the marks are ASCII, whatever the encoding
    var start = new String(firstBytes, 0, Math.min(firstBytes.length, TELLING), StandardCharsets.ISO_8859_1);
    var name = fileName.toLowerCase(Locale.ROOT);
    return byContent(start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start, name)
        .or(() -> byName(name)).orElseThrow(ExchangeRefusal::unknownFormat);
  }

  private static Optional<ExchangeFormat> byContent(String start, String name) {
    if (start.startsWith("PK\3\4")) {
      return Optional.of(archive(start, name));
    }
    var text = start.stripLeading();
    if (text.startsWith("<")) {
      return markup(text);
    }
    if (text.startsWith("{\"") || text.startsWith("{ \"")) {
      return Optional.of(JSON_LINES);
    }
    if (start.chars().anyMatch(c -> c == 0) || start.startsWith("%PDF")) {
      return Optional.empty();
    }
    if (AIKEN_ANSWER.matcher(text).find() && AIKEN_CHOICE.matcher(text).find()) {
      return Optional.of(AIKEN);
    }
    return name.endsWith(".txt") && GIFT_ANSWERS.matcher(text).find() ? Optional.of(GIFT) : Optional.empty();
  }

  private static ExchangeFormat archive(String start, String name) {
    var entries = ARCHIVED_NAME.matcher(start).results().map(entry -> entry.group(1)).toList();
    var workbook = entries.stream()
        .anyMatch(entry -> entry.startsWith("xl/") || entry.startsWith("[Content_Types].xml"));
    if (workbook || (name.endsWith(".xlsx") && entries.stream().noneMatch(entry -> entry.startsWith("imsmanifest")))) {
      return EXCEL;
    }
    return start.contains("v3p0") ? QTI_3_0 : QTI_2_1;
  }

  private static Optional<ExchangeFormat> markup(String text) {
    if (text.contains("imsqtiasi_v3p0") || text.contains("<qti-assessment-item")) {
      return Optional.of(QTI_3_0);
    }
    return text.contains("imsqti") || text.contains("<assessmentItem") ? Optional.of(QTI_2_1) : Optional.empty();
  }

  private static Optional<ExchangeFormat> byName(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "xlsx", "xls" -> Optional.of(EXCEL);
      case "gift" -> Optional.of(GIFT);
      case "txt" -> Optional.of(AIKEN);
      case "jsonl" -> Optional.of(JSON_LINES);
      default -> Optional.empty();
    };
  }
}
