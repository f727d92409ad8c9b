package org.mingfa.cms.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a statute out of lines, wherever they come from. It goes through head, table of contents, preamble, articles
 * and appendices in that order; a line that fits nowhere is reported, never dropped in silence.
 */
final class StatuteTextParser {

  private enum Part {
    HEAD, CONTENTS, PREAMBLE, BODY, APPENDIX
  }

  private static final Pattern APPENDIX = Pattern
      .compile("^附[\\s\\u3000]*(?:[件表录图]|[件表录图]?[〇零一二三四五六七八九十\\d]{1,3})?(?:[：:\\s\\u3000].{0,80})?$");

  private final FindingList findings = new FindingList();
  private final HeadReader head = new HeadReader(findings);
  private final BodyReader body = new BodyReader(findings);
  private final List<Appendix> appendices = new ArrayList<>();
  private final List<DivisionHeading> contents = new ArrayList<>();
  private Part part = Part.HEAD;
  private String appendixTitle = "";
  private final List<String> appendix = new ArrayList<>();
  private @Nullable String file;

  private StatuteTextParser() {
  }

  /**
   * Reads the lines.
   *
   * @param name
   *          what the file's or folder's name claims
   * @param earlier
   *          what was noticed before the lines were known
   */
  static StatuteImportReport parse(List<SourceLine> lines, SourceName name, List<ImportFinding> earlier) {
    var parser = new StatuteTextParser();
    earlier.forEach(parser.findings::add);
    if (lines.stream().allMatch(SourceLine::blank)) {
      return StatuteImportReport.refused(new ImportFinding.Empty());
    }
    lines.stream().filter(line -> !line.blank()).forEach(parser::line);
    return parser.report(name);
  }

  private void line(SourceLine line) {
    var entersFile = !line.where().file().equals(file);
    file = line.where().file();
    var appended = part == Part.APPENDIX && !entersFile;
    var article = appended ? Optional.<BodyReader.Opening>empty() : body.opening(line);
    if (article.isPresent()) {
      enterBody();
      body.article(line, article.get());
      return;
    }
    var division = appended || line.is(SourceLine.Shape.TABLE)
        ? Optional.<DivisionHeading>empty()
        : DivisionHeading.parse(line.text());
    if (division.isPresent()) {
      division(division.get());
    } else if (startsAppendix(line)) {
      closeAppendix();
      part = Part.APPENDIX;
      appendixTitle = DivisionHeading.closeUp(line.text());
    } else {
      text(line);
    }
  }

  private void division(DivisionHeading heading) {
    if (part == Part.CONTENTS && (contents.isEmpty() || !contents.getFirst().equals(heading))) {
      contents.add(heading);
      return;
    }
    contents.clear();
    enterBody();
    body.division(heading);
    if (heading.preamble()) {
      part = Part.PREAMBLE;
    }
  }

  private void enterBody() {
    // a table of contents whose first entry never came again was no table but the headings themselves
    contents.forEach(body::division);
    contents.clear();
    closeAppendix();
    part = Part.BODY;
  }

  private boolean startsAppendix(SourceLine line) {
    return body.started() && (line.is(SourceLine.Shape.HEADING) || APPENDIX.matcher(line.text()).matches());
  }

  private void text(SourceLine line) {
    switch (part) {
      case HEAD -> {
        if (HeadReader.isContents(line.text())) {
          part = Part.CONTENTS;
        } else {
          head.add(line);
        }
      }
      case CONTENTS -> head.add(line);
      case PREAMBLE -> head.preamble(line.text());
      case BODY -> body.text(line);
      case APPENDIX -> appendix.add(line.text());
    }
  }

  private void closeAppendix() {
    if (!appendix.isEmpty()) {
      appendices.add(new Appendix(appendixTitle, appendix));
      findings.add(new ImportFinding.AppendixKept(appendixTitle, appendix.size()));
      appendix.clear();
    }
  }

  private StatuteImportReport report(SourceName name) {
    closeAppendix();
    var articles = body.articles();
    if (!articles.isEmpty() && articles.getLast().trails()) {
      findings.notUnderstood(articles.getLast().lastWhere(), articles.getLast().lastText());
    }
    var provisions = articles.stream().map(ArticleReader::close).toList();
    var history = head.history();
    var title = head.title();
    var inForce = Commencement.of(history, provisions);
    var statute = new ParsedStatute(title.full(), Rank.guess(title.full(), history), history, head.text(),
        body.outline(), provisions, appendices, inForce);
    NumberingCheck.of(articles, findings);
    new IdentityCheck(name, statute).report(findings);
    return new StatuteImportReport(Optional.of(statute), findings.toList());
  }
}
