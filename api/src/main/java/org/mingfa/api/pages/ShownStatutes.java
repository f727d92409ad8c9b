package org.mingfa.api.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.web.Days;
import org.mingfa.cms.refusal.InputRefusal;
import org.mingfa.cms.statute.StatuteLibrary;
import org.mingfa.cms.statute.StatuteVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the version that a reader asks for. */
@Component
class ShownStatutes {

  private final StatuteLibrary library;
  private final Days days;

  ShownStatutes(StatuteLibrary library, Days days) {
    this.library = library;
    this.days = days;
  }

  /**
   * The statute by the version in force on the day. Without a day, a statute that is not in force today is shown by its
   * newest version; with one it is refused as {@code not-in-force}. Empty for a statute that the library does not have.
   */
  Mono<ShownStatute> find(String slug, @Nullable String on) {
    var asked = on == null || on.isBlank() ? null : days.on(on);
    return library.versions(slug).collectList().filter(versions -> !versions.isEmpty())
        .map(versions -> new ShownStatute(shown(versions, asked), versions, asked, days.today()));
  }

  private StatuteVersion shown(List<StatuteVersion> versions, @Nullable LocalDate asked) {
    var day = asked == null ? days.today() : asked;
    return versions.stream().filter(v -> v.inForceOn(day)).reduce((_, later) -> later).orElseGet(() -> {
      if (asked != null) {
        throw new InputRefusal("not-in-force", 404, List.of(asked.toString())).asException();
      }
      return versions.getLast();
    });
  }
}
