package org.mingfa.cms.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.citation.CitationMention.Naming;
import org.mingfa.cms.citation.ProvisionReader.Leaf;

/** One pass over one text, remembering which statute an article without a name would belong to. */
final class CitationReading {

  private static final int LONGEST_TITLE = 120;

  private record Name(String named, String statute, Naming naming) {
  }

  private final FoldedText text;
  private final StatuteNames names;
  private final @Nullable Name own;
  private final List<CitationMention> mentions = new ArrayList<>();
  /** The statute last named anywhere before: what 该法 means. */
  private @Nullable Name last;
  /** The statute that an article without a name belongs to here. */
  private @Nullable Name current;
  /** Whether a document that is no statute was named since: its articles cite nothing. */
  private boolean foreign;
  private boolean lineStart = true;

  CitationReading(FoldedText text, StatuteNames names, @Nullable String ownStatute) {
    this.text = text;
    this.names = names;
    this.own = ownStatute == null ? null : name(ownStatute, Naming.OWN);
  }

  private Name name(String written, Naming naming) {
    var spelling = StatuteNames.spelling(written);
    return new Name(spelling, names.canonical(spelling).orElse(spelling), naming);
  }

  List<CitationMention> mentions() {
    var at = 0;
    while (at < text.length() && mentions.size() < CitationParser.LIMIT) {
      var c = text.at(at);
      var next = switch (c) {
        case '\n', '。', '！', '？' -> endSentence(c, at);
        case '《' -> title(at);
        case '第' -> unnamed(at);
        default -> word(at);
      };
      lineStart = c == '\n' || (lineStart && next == at + 1 && " *#>-_".indexOf(c) >= 0);
      at = next;
    }
    return List.copyOf(mentions.size() > CitationParser.LIMIT ? mentions.subList(0, CitationParser.LIMIT) : mentions);
  }

  private int endSentence(char mark, int at) {
    if (mark == '\n' || own != null) {
      current = null;
      foreign = false;
    }
    return at + 1;
  }

  private int title(int open) {
    var close = text.closingOf(open);
    if (close == 0 || close - open > LONGEST_TITLE) {
      return open + 1;
    }
    var spelling = StatuteNames.spelling(text.slice(open + 1, close));
    if (spelling.isEmpty()) {
      return open + 1;
    }
    var known = names.canonical(TitleNote.without(spelling, names)).orElse(null);
    var kind = known == null ? TitleKind.of(spelling) : TitleKind.STATUTE;
    if (kind == TitleKind.PRIVATE) {
      setForeign();
      return close + 1;
    }
    var name = new Name(spelling, known == null ? spelling : known, Naming.TITLE);
    return cite(open, close + 1, name, kind == TitleKind.STATUTE);
  }

  private int word(int at) {
    var pronoun = Pronoun.at(text, at);
    if (pronoun != null) {
      return pronoun(at, pronoun);
    }
    var spelling = names.longestAt(text, at);
    if (spelling == null) {
      return at + 1;
    }
    var end = at + spelling.length();
    if (!Wording.mayBeginName(text, at) || Wording.isLongerWord(text, end)) {
      return end;
    }
    return cite(at, end, name(spelling, Naming.NAME), true);
  }

  /** A statute's name with or without articles behind it. */
  private int cite(int start, int end, Name name, boolean whole) {
    var run = ProvisionReader.read(text, Wording.gapEnd(text, end), true);
    if (run.leaves().isEmpty()) {
      if (whole) {
        remember(name);
      }
      if (whole && (own == null || !own.statute.equals(name.statute))) {
        mentions.add(new CitationMention(start, end, name.named, Citation.ofWhole(name.statute), name.naming, false));
      }
      return end;
    }
    remember(name);
    add(start, run.leaves(), name);
    return run.end();
  }

  private int pronoun(int at, Pronoun pronoun) {
    var run = ProvisionReader.read(text, Wording.gapEnd(text, at + pronoun.word().length()), true);
    if (run.leaves().isEmpty()) {
      return at + 1;
    }
    var name = pronoun.own() ? own : last;
    if (name == null) {
      setForeign();
    } else {
      remember(name);
      add(at, run.leaves(), pronoun.own() ? name : earlier(name));
    }
    return run.end();
  }

  private int unnamed(int at) {
    var run = ProvisionReader.read(text, at, false);
    if (run.leaves().isEmpty()) {
      return Math.max(run.end(), at + 1);
    }
    if (lineStart || Wording.isHeading(text, at, run.end()) || Wording.isCounted(text, run.end())) {
      return run.end();
    }
    if (!Wording.mayBeginNumber(text, at)) {
      setForeign();
    }
    var name = current == null && !foreign ? own : current;
    if (name != null) {
      add(at, run.leaves(), name.equals(own) ? name : earlier(name));
    }
    return run.end();
  }

  private Name earlier(Name name) {
    return new Name(name.statute, name.statute, Naming.EARLIER);
  }

  private void remember(Name name) {
    last = name;
    current = name;
    foreign = false;
  }

  private void setForeign() {
    current = null;
    foreign = true;
  }

  private void add(int start, List<Leaf> run, Name name) {
    var from = run.getFirst().start();
    for (var leaf : ProvisionRange.writtenOut(run)) {
      var citation = new Citation(name.statute, leaf.number(), leaf.paragraph(), leaf.item());
      var first = leaf.start() == from;
      mentions.add(new CitationMention(first ? start : leaf.start(), leaf.end(), name.named, citation,
          first || name.naming == Naming.OWN ? name.naming : Naming.EARLIER, leaf.through()));
    }
  }
}
