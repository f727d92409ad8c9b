package org.mingfa.cms.handbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes an entry as the Markdown file that authors exchange: front matter with title, topic and wordings,
 * then the sections 简短回答, 怎么办, 留好证据, 去哪里求助, 法律依据. What is written reads back as the same entry. A section with another
 * heading is refused, because no page would show it. Collects every fault before it refuses.
 */
final class HandbookMarkdown {

  /** The largest file, in bytes. */
  static final int LARGEST = 64 * 1024;

  private static final String FENCE = "---";

  private HandbookMarkdown() {
  }

  /** Reads a file whose name, without .md, is the entry's slug. */
  static EntryReading read(String slug, byte[] file) {
    if (file.length > LARGEST) {
      return refused(EntryFault.TOO_LARGE);
    }
    try {
      return read(slug, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException _) {
      return refused(EntryFault.NOT_UTF8);
    }
  }

  /** Whether what is written of the entry may be a file. */
  static boolean fitsFile(HandbookEntry entry) {
    return write(entry).getBytes(StandardCharsets.UTF_8).length <= LARGEST;
  }

  private static EntryReading refused(EntryFault fault) {
    return new EntryReading.Refused(List.of(EntryFinding.whole(fault)));
  }

  /** Reads what was accepted once and stored, however long it is. */
  static EntryReading read(String slug, String text) {
    var lines = withoutMark(text).lines().toList();
    var end = lines.isEmpty() || !lines.getFirst().strip().equals(FENCE) ? -1 : endOfFrontMatter(lines);
    if (end < 0) {
      return refused(EntryFault.FRONT_MATTER_MISSING);
    }
    var findings = new ArrayList<EntryFinding>();
    var front = FrontMatter.read(String.join("\n", lines.subList(1, end)), findings);
    var body = EntryBody.read(lines.subList(end + 1, lines.size()), end + 2, findings);
    var entry = new HandbookEntry(slug, front.title(), front.topic(), front.wordings(), body.answer(),
        body.list(EntrySection.STEPS), body.list(EntrySection.EVIDENCE), body.list(EntrySection.HELP),
        body.list(EntrySection.BASIS));
    findings.addAll(EntryRules.check(entry));
    return findings.isEmpty() ? new EntryReading.Accepted(entry) : new EntryReading.Refused(findings);
  }

  /** Windows editors put a byte order mark before the first line. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int endOfFrontMatter(List<String> lines) {
    for (var i = 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(FENCE)) {
        return i;
      }
    }
    return -1;
  }

  /** The file of an entry, without its slug. */
  static String write(HandbookEntry entry) {
    var front = new FrontMatter(entry.title(), entry.topic(), entry.wordings());
    return FENCE + "\n" + front.written() + FENCE + "\n" + EntryBody.written(entry);
  }
}
