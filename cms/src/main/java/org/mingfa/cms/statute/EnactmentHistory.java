package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the records of enactment below a title. One line may hold one record, several with an ideographic space between
 * them, or one sentence with several dated acts (根据1988年…通过的《…》、1993年…通过的《…》修正): each date is a record.
 */
final class EnactmentHistory {

  private static final Pattern RECORD = Pattern
      .compile("^[（(]?\\s*(?:根据)?" + ChineseDate.WRITTEN + ".*(?:通过|修正|修订|修改|批准|公布|发布|施行).*", Pattern.DOTALL);
  private static final Pattern BETWEEN = Pattern.compile("[\\s　；;]{1,20}(?=(?:根据)?" + ChineseDate.WRITTEN + ")");
  private static final Pattern QUOTED = Pattern.compile("《[^》]{0,300}》|〈[^〉]{0,300}〉|<[^>]{0,300}>");
  private static final Pattern INSTRUMENT = Pattern.compile("《([^》]{1,200})》");
  private static final Pattern BY = Pattern
      .compile("^[\\s　]{0,20}经?(.{2,60}?(?:次会议|会议|公告|令|国务院)|.{2,40}?(?=通过|修[正订改]|批准|公布|发布))");
  private static final Pattern COMMENCES = Pattern.compile("自(" + ChineseDate.WRITTEN + ")起(?:施行|实施|生效)");

  // the criminal code's record, the longest, has some 900 characters
  private static final int LONGEST = 8_000;

  private EnactmentHistory() {
  }

  static boolean isRecord(String line) {
    return line.length() <= LONGEST && RECORD.matcher(line).matches();
  }

  static List<EnactmentRecord> parse(String line) {
    var records = new ArrayList<EnactmentRecord>();
    if (line.length() > LONGEST) {
      return records;
    }
    for (var sentence : BETWEEN.split(withoutBrackets(line), -1)) {
      records.addAll(sentence(sentence.strip()));
    }
    return records;
  }

  private static String withoutBrackets(String line) {
    var text = line.strip();
    if (text.startsWith("（") || text.startsWith("(")) {
      text = text.substring(1);
    }
    return text.endsWith("）") || text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
  }

  private static List<EnactmentRecord> sentence(String sentence) {
    // decisions carry dates in their names too: those are blotted out, not the positions
    var plain = QUOTED.matcher(sentence).replaceAll(m -> "《".repeat(m.group().length()));
    var commencement = COMMENCES.matcher(plain);
    var from = commencement.find() ? commencement.start() : plain.length();
    var inForce = from < plain.length() ? date(plain.substring(from)) : Optional.<LocalDate>empty();
    var dates = ChineseDate.in(plain.substring(0, from));
    var records = new ArrayList<EnactmentRecord>();
    for (var i = 0; i < dates.size(); i++) {
      var date = dates.get(i);
      var end = i + 1 < dates.size() ? dates.get(i + 1).start() : plain.length();
      var act = act(plain.substring(date.end(), end), plain);
      if (act.isPresent()) {
        var words = sentence.substring(date.end(), end);
        var own = inForce.isEmpty() && words.contains("公布施行") ? Optional.of(date.date()) : inForce;
        records.add(new EnactmentRecord(date.date(), act.get(), by(words), instrument(words), own, sentence));
      }
    }
    return records;
  }

  private static Optional<LocalDate> date(String text) {
    return ChineseDate.in(text).stream().findFirst().map(ChineseDate::date);
  }

  private static Optional<EnactmentAct> act(String own, String sentence) {
    var adopts = own.contains("通过");
    if (!adopts && own.contains("批准")) {
      return Optional.of(EnactmentAct.APPROVED);
    }
    if (!adopts && (own.contains("公布") || own.contains("发布"))) {
      return Optional.of(EnactmentAct.PROMULGATED);
    }
    if (sentence.contains("修正") || sentence.contains("修改")) {
      return Optional.of(EnactmentAct.AMENDED);
    }
    if (sentence.contains("修订")) {
      return Optional.of(EnactmentAct.REVISED);
    }
    return adopts ? Optional.of(EnactmentAct.ADOPTED) : Optional.empty();
  }

  private static String by(String words) {
    var matcher = BY.matcher(words);
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  private static Optional<String> instrument(String words) {
    var matcher = INSTRUMENT.matcher(words);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
