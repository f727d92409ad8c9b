package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.mingfa.cms.web.Days;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteSummary;
import org.mingfa.cms.statute.StatuteVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists of statutes: all by rank, those people read most, and what changed of late. */
@Component
class StatuteLists {

  private static final int RECENT_DAYS = 400;
  private static final int MOST_READ = 8;
  /** What people look up; the library shows those it has. */
  private static final List<String> WELL_KNOWN = List.of("民法典", "劳动合同法", "消费者权益保护法", "治安管理处罚法", "道路交通安全法",
      "未成年人保护法", "老年人权益保障法", "反家庭暴力法", "妇女权益保障法", "个人信息保护法", "法律援助法", "宪法");

  private final StatuteLibrary library;
  private final Days days;

  StatuteLists(StatuteLibrary library, Days days) {
    this.library = library;
    this.days = days;
  }

  /** All of them whose titles contain the words, as on a day. */
  Mono<StatutesPage> page(LocalDate on, String filter) {
    var words = filter.strip();
    return Mono.zip(library.all(on).filter(s -> s.title().contains(words)).collectList(), changes(10))
        .map(found -> new StatutesPage(words, groups(found.getT1()), found.getT2()));
  }

  private List<StatutesPage.Group> groups(List<StatuteSummary> statutes) {
    var byRank = new LinkedHashMap<String, List<StatuteLink>>();
    statutes.forEach(s -> byRank.computeIfAbsent(s.rank().name(), _ -> new ArrayList<>()).add(link(s)));
    return byRank.entrySet().stream().map(e -> new StatutesPage.Group(e.getKey(), e.getValue())).toList();
  }

  private static StatuteLink link(StatuteSummary s) {
    return new StatuteLink(s.slug(), s.title(), s.shortTitle(), Force.of(s.validity()), s.inForceFrom(), s.articles());
  }

  /** The best known first, filled up with others in force. */
  Mono<List<StatuteLink>> mostRead() {
    var order = Comparator.comparingInt((StatuteLink s) -> {
      var place = WELL_KNOWN.indexOf(s.shortTitle());
      return place < 0 ? WELL_KNOWN.size() : place;
    });
    return library.all(days.today()).map(StatuteLists::link).filter(s -> s.force() == Force.IN_FORCE).sort(order)
        .take(MOST_READ).collectList();
  }

  /** What came into force or ceased within {@value #RECENT_DAYS} days, or will; newest first, new law before old. */
  Mono<List<LawChange>> changes(int most) {
    return library.versions().collectList().map(versions -> {
      var bySlug = new HashMap<String, List<StatuteVersion>>();
      versions.forEach(v -> bySlug.computeIfAbsent(v.slug(), _ -> new ArrayList<>()).add(v));
      return bySlug.values().stream().flatMap(some -> new LawChanges(some, days.today()).since(RECENT_DAYS))
          .sorted(Comparator.comparing(LawChange::day).reversed().thenComparing(LawChange::kind)
              .thenComparing(change -> change.statute().slug()))
          .limit(most).toList();
    });
  }
}
