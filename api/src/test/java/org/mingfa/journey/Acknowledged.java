package org.mingfa.journey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the product said is done, and how much of it is there. */
final class Acknowledged {

  /** An entry by the round that made it; its title tells the version. */
  record Entry(int round, int number) {

    String slug() {
      return "kill-" + round + "-" + number;
    }

    String title(int version) {
      return "第" + round + "轮第" + number + "篇的第" + version + "版能不能保住？";
    }
  }

  private static final Pattern VERSION = Pattern.compile("的第(\\d+)版能不能保住");

  private final Map<Entry, Integer> saved = new LinkedHashMap<>();
  private final Map<Entry, Integer> live = new LinkedHashMap<>();
  private final Set<String> statutes = new LinkedHashSet<>();
  private final StringBuilder notes = new StringBuilder();

  void saved(Entry entry, int version) {
    saved.put(entry, version);
  }

  /** Live, or signed to go live at a time that comes before anybody looks. */
  void live(Entry entry, int version) {
    live.put(entry, version);
  }

  void statute(String title) {
    statutes.add(title);
  }

  /** Saved drafts, publications and statutes; each entry's newest of either. */
  int count() {
    return saved.size() + live.size() + statutes.size();
  }

  /**
   * How many of them are there. A later version than the acknowledged one is as good: the kill may have come between
   * the commit and the answer.
   */
  int found(Mingfa mingfa, StaffClient staff) {
    var shown = shown(mingfa);
    var found = 0;
    for (var entry : live.entrySet()) {
      found += said(shown.getOrDefault(entry.getKey().slug(), 0) >= entry.getValue(), "live " + entry);
    }
    for (var entry : saved.entrySet()) {
      found += said(shown.getOrDefault(entry.getKey().slug(), 0) >= entry.getValue()
          || working(staff, entry.getKey()) >= entry.getValue(), "saved " + entry);
    }
    var listed = new LinkedHashSet<String>();
    for (var statute : KillNine.json(mingfa, "/api/v1/statutes").path("items")) {
      if (said(statute.path("articles").asInt() == 3, "half " + statute) == 1) {
        listed.add(statute.path("title").asString());
      }
    }
    for (var title : statutes) {
      found += said(listed.contains(title), "statute " + title);
    }
    return found;
  }

  private int said(boolean there, String what) {
    if (!there) {
      note("missing: " + what);
    }
    return there ? 1 : 0;
  }

  /** The version that residents see, by slug. */
  private static Map<String, Integer> shown(Mingfa mingfa) {
    var shown = new HashMap<String, Integer>();
    for (var topic : KillNine.json(mingfa, "/api/v1/handbook/topics").path("items")) {
      topic.path("entries").forEach(
          entry -> shown.put(entry.path("slug").asString(), version(entry.path("title").asString())));
    }
    return shown;
  }

  private static int working(StaffClient staff, Entry entry) {
    var title = entry.title(1);
    return version(staff.open("/cms/handbook", "q=" + title.substring(0, title.indexOf('的') + 1)).page().text());
  }

  private static int version(String text) {
    var matcher = VERSION.matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  void note(String text) {
    notes.append(text).append('\n');
  }

  String notes() {
    return notes.toString();
  }
}
