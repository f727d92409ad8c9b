package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands before the divisions and articles: title, records, preamble. */
final class HeadReader {

  private static final Pattern CONTENTS = Pattern.compile("^目[\\s\\u3000]*[录次]$");
  private static final Pattern DOCUMENT_NUMBER = Pattern
      .compile(
          "^[（(]?.{0,30}(?:[〔\\[【]\\d{4}[〕\\]】]第?\\d{1,5}号|令[\\s\\u3000]*第?.{1,12}号)[）)]?$|^[（(]\\d{4}年\\d{1,2}月\\d{1,2}日[）)]$");
  private static final int SENTENCE = 15;
  private static final int TITLE_LINES = 3;
  private static final int PARAGRAPHS = 40;

  private final FindingList findings;
  private final List<String> preamble = new ArrayList<>();
  private final List<EnactmentRecord> history = new ArrayList<>();
  private String title = "";
  private int titleLines;
  private final List<String> open = new ArrayList<>();

  HeadReader(FindingList findings) {
    this.findings = findings;
  }

  static boolean isContents(String text) {
    return CONTENTS.matcher(text).matches();
  }

  void add(SourceLine line) {
    var text = line.text();
    if (!open.isEmpty() || EnactmentHistory.isRecord(text)) {
      record(line);
    } else if (history.isEmpty() && titled(line)) {
      title += DivisionHeading.closeUp(text);
      titleLines++;
    } else if (text.length() >= SENTENCE && ends(text)) {
      preamble.add(text);
    } else if (!DOCUMENT_NUMBER.matcher(text).matches()) {
      findings.notUnderstood(line);
    }
  }

  void preamble(String text) {
    preamble.add(text);
  }

  // a record in brackets may run over several paragraphs
  private void record(SourceLine line) {
    open.add(line.text());
    var bracketed = open.getFirst().startsWith("（") || open.getFirst().startsWith("(");
    if (!bracketed || line.text().endsWith("）") || line.text().endsWith(")") || open.size() == PARAGRAPHS) {
      closeRecord();
    }
  }

  private void closeRecord() {
    history.addAll(EnactmentHistory.parse(String.join("　", open)));
    open.clear();
  }

  private boolean titled(SourceLine line) {
    if (line.is(SourceLine.Shape.TABLE) || line.text().length() > 120 || ends(line.text())
        || DOCUMENT_NUMBER.matcher(line.text()).matches()) {
      return false;
    }
    return titleLines == 0
        || (titleLines < TITLE_LINES && !line.is(SourceLine.Shape.HEADING) && !new StatuteTitle(title).plausible());
  }

  private static boolean ends(String text) {
    return text.endsWith("。") || text.endsWith("；") || text.endsWith("：");
  }

  StatuteTitle title() {
    return new StatuteTitle(title);
  }

  List<EnactmentRecord> history() {
    if (!open.isEmpty()) {
      closeRecord();
    }
    return history;
  }

  Optional<String> text() {
    return preamble.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", preamble));
  }
}
