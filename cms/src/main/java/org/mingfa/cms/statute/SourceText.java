package org.mingfa.cms.statute;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text out of bytes of unknown encoding: UTF-8, else GB18030 if that reads as Chinese law, else refused. */
sealed interface SourceText {

  /** Bytes beyond which no statute goes; the longest code has half a million. */
  int LIMIT = 5 * 1024 * 1024;

  /** Read; without byte order mark. */
  record Read(String text, boolean converted) implements SourceText {
  }

  /** Not read, and why. */
  record Refused(ImportFinding finding) implements SourceText {
  }

  static SourceText of(byte[] bytes) {
    if (bytes.length > LIMIT) {
      return new Refused(tooLarge());
    }
    if (wide(bytes)) {
      return new Refused(new ImportFinding.WrongEncoding("看来是UTF-16"));
    }
    for (var b : bytes) {
      if (b == 0) {
        return new Refused(new ImportFinding.WrongEncoding("含有二进制内容"));
      }
    }
    var utf8 = decode(bytes, StandardCharsets.UTF_8).map(t -> t.startsWith("\uFEFF") ? t.substring(1) : t);
    if (utf8.isPresent()) {
      return checked(utf8.get(), false);
    }
    var text = decode(bytes, Charset.forName("GB18030")).filter(SourceText::lawful);
    return text.isPresent() ? checked(text.get(), true) : new Refused(new ImportFinding.WrongEncoding("无法解码"));
  }

  static ImportFinding tooLarge() {
    return new ImportFinding.TooLarge("超过5 MB");
  }

  private static SourceText checked(String text, boolean converted) {
    if (text.indexOf('\uFFFD') >= 0) {
      return new Refused(new ImportFinding.Damaged("有文字已丢失（U+FFFD）"));
    }
    var control = text.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f').count();
    return control > 0
        ? new Refused(new ImportFinding.WrongEncoding("含有控制字符"))
        : new Read(text, converted);
  }

  private static boolean wide(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    var mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF;
  }

  // nearly any bytes are some GB18030; Big5 and Latin-1 come out as rare characters without these
  private static boolean lawful(String text) {
    return text.indexOf('第') >= 0 && (text.indexOf('条') >= 0 || text.indexOf('法') >= 0);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
