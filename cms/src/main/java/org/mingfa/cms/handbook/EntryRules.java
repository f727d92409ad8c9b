package org.mingfa.cms.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an entry must keep to, wherever it comes from. Finds every fault, not only the first. */
final class EntryRules {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");
  private static final Pattern LINK = Pattern.compile("]\\(|]\\[|<?https?://");
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#");
  private static final int LONGEST_SLUG = 80;
  private static final int LONGEST_TITLE = 60;
  private static final int MOST_WORDINGS = 10;
  private static final int MOST_ITEMS = 20;
  private static final int LONGEST_ANSWER = 2000;
  private static final int LONGEST_ITEM = 500;

  private final List<EntryFinding> findings = new ArrayList<>();

  private EntryRules() {
  }

  /** The faults of an entry in the order of its parts; empty if it may be published. */
  static List<EntryFinding> check(HandbookEntry entry) {
    var rules = new EntryRules();
    rules.front(entry);
    for (var section : EntrySection.values()) {
      rules.section(section, section.of(entry));
    }
    return List.copyOf(rules.findings);
  }

  private void front(HandbookEntry entry) {
    find(!isSlug(entry.slug()), EntryFault.SLUG_INVALID, "网址名");
    find(entry.title().isEmpty(), EntryFault.TITLE_MISSING, "标题");
    find(length(entry.title()) > LONGEST_TITLE, EntryFault.TITLE_TOO_LONG, "标题");
    find(!isSlug(entry.topic()), EntryFault.TOPIC_INVALID, "主题");
    find(entry.wordings().size() > MOST_WORDINGS, EntryFault.TOO_MANY_WORDINGS, "其他问法");
    find(entry.wordings().stream().anyMatch(w -> length(w) > LONGEST_TITLE), EntryFault.WORDING_TOO_LONG, "其他问法");
    text(entry.title(), "标题");
    entry.wordings().forEach(wording -> text(wording, "其他问法"));
  }

  private void section(EntrySection section, List<String> texts) {
    var where = section.heading();
    var longest = section == EntrySection.ANSWER ? LONGEST_ANSWER : LONGEST_ITEM;
    find(texts.isEmpty(), EntryFault.SECTION_EMPTY, where);
    // elsewhere a # stands behind the mark of a list item and opens nothing
    find(section == EntrySection.ANSWER && HEADING.matcher(String.join("", texts)).find(), EntryFault.HEADING, where);
    find(texts.size() > MOST_ITEMS, EntryFault.TOO_MANY_ITEMS, where);
    for (var i = 0; i < texts.size(); i++) {
      var place = section == EntrySection.ANSWER ? where : where + "第 " + (i + 1) + " 项";
      find(length(texts.get(i)) > longest, EntryFault.TEXT_TOO_LONG, place);
      text(texts.get(i), place);
    }
  }

  private void text(String text, String where) {
    find(text.codePoints().anyMatch(EntryRules::isInvisible), EntryFault.CONTROL_CHARACTER, where);
    find(TAG.matcher(text).find(), EntryFault.HTML, where);
    find(LINK.matcher(text).find(), EntryFault.LINK, where);
  }

  private void find(boolean fault, EntryFault kind, String where) {
    if (fault) {
      findings.add(new EntryFinding(kind, where));
    }
  }

  private static boolean isSlug(String text) {
    return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Control and format characters: the latter can turn the direction of a text or hide words from a search. */
  static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n';
      case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }
}
