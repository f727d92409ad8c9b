package org.mingfa.cms.statute;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * Takes the main text out of a .docx without trusting it: known by content, not by name; every entry is inflated
 * against a budget, one at a time; nothing is written and no reference followed.
 */
sealed interface DocxArchive {

  int ENTRIES = 2_000;
  int INFLATED = 50 * 1024 * 1024;
  // XML of statutes packs 10 to 30 to one; entries under a megabyte do no harm at any ratio
  int RATIO = 100;
  int HARMLESS = 1024 * 1024;

  /** The XML of the main part, unread. */
  record Main(ByteArrayInputStream xml) implements DocxArchive {
  }

  /** Not read, and why. */
  record Refused(ImportFinding finding) implements DocxArchive {
  }

  static DocxArchive open(byte[] bytes) {
    if (bytes.length == 0) {
      return new Refused(new ImportFinding.Empty());
    }
    if (bytes.length > INFLATED) {
      return new Refused(new ImportFinding.TooLarge("超过50 MB"));
    }
    var other = Signature.other(bytes);
    if (other.isPresent()) {
      return new Refused(new ImportFinding.NotDocx(other.get()));
    }
    if (!Signature.zipEnds(bytes)) {
      return new Refused(new ImportFinding.Damaged("压缩包不完整"));
    }
    try {
      return inflate(bytes);
    } catch (IOException | IllegalArgumentException _) {
      return new Refused(new ImportFinding.Damaged("无法解压"));
    }
  }

  private static DocxArchive inflate(byte[] bytes) throws IOException {
    var types = Optional.<byte[]>empty();
    var main = Optional.<byte[]>empty();
    var left = (long) INFLATED;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      var count = 0;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > ENTRIES) {
          return new Refused(new ImportFinding.TooLarge("压缩包内文件过多"));
        }
        var wanted = entry.getName().equals("word/document.xml") || entry.getName().equals("[Content_Types].xml");
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        var size = 0L;
        for (var n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          size += n;
          left -= n;
          if (left < 0 || (size > HARMLESS && size > (long) RATIO * bytes.length)) {
            return new Refused(new ImportFinding.TooLarge("解压后过大，疑似压缩炸弹"));
          }
          if (wanted) {
            out.write(buffer, 0, n);
          }
        }
        if (entry.getName().equals("word/document.xml")) {
          main = Optional.of(out.toByteArray());
        } else if (wanted) {
          types = Optional.of(out.toByteArray());
        }
      }
    }
    return chosen(types, main);
  }

  private static DocxArchive chosen(Optional<byte[]> types, Optional<byte[]> main) {
    var declared = types.map(t -> new String(t, StandardCharsets.UTF_8)).orElse("");
    if (main.isEmpty() || !declared.contains("wordprocessingml")) {
      return new Refused(new ImportFinding.NotDocx(Signature.kind(declared)));
    }
    return new Main(new ByteArrayInputStream(main.get()));
  }

  /** What first and last bytes tell. */
  final class Signature {

    private static final Pattern MARKUP = Pattern.compile("^\\s*<(?:!doctype|html|\\?xml).*",
        Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final int TAIL = 65_557;

    private Signature() {
    }

    static Optional<String> other(byte[] bytes) {
      var start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
      if (start.startsWith("PK\3\4")) {
        return Optional.empty();
      }
      if (start.startsWith("%PDF")) {
        return Optional.of("PDF");
      }
      if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
        return Optional.of("旧版Word（.doc）");
      }
      if (start.startsWith("{\\rtf")) {
        return Optional.of("RTF");
      }
      return Optional.of(MARKUP.matcher(start).matches() ? "网页或者XML" : "其他文件");
    }

    static boolean zipEnds(byte[] bytes) {
      for (var i = bytes.length - 22; i >= Math.max(0, bytes.length - TAIL); i--) {
        if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
          return true;
        }
      }
      return false;
    }

    static String kind(String contentTypes) {
      if (contentTypes.contains("spreadsheetml")) {
        return "Excel表格";
      }
      return contentTypes.contains("presentationml") ? "幻灯片" : "其他压缩包";
    }
  }
}
