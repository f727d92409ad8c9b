package org.mingfa.cms.publishing;

import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.publishing.Edition.Head;

/** Turns rows into editions. */
record EditionRows(ContentKinds kinds) {

  record Row(Head head, String state, @Nullable Instant liveAt, @Nullable Instant endedAt, String reason) {

    EditionId id() {
      return head.id();
    }
  }

  Row row(Readable row) {
    var head = new Head(new EditionId(uuid(row, "document_id"), number(row, "number")), kinds.named(text(row, "kind")),
        text(row, "slug"), text(row, "title"), new ContentHash(text(row, "content_hash")),
        List.of(text(row, "authors").split(" ", -1)),
        big(row, "lock_version"), required(row, "adopted", Boolean.class), row.get("publish_at", Instant.class),
        required(row, "changed_at", Instant.class));
    return new Row(head, text(row, "state"), row.get("live_at", Instant.class), row.get("ended_at", Instant.class),
        Objects.requireNonNullElse(row.get("reason", String.class), ""));
  }

  Edition edition(Row row, List<Signature> signatures) {
    return switch (row.state()) {
      case "DRAFT" -> new Edition.Draft(row.head());
      case "IN_REVIEW" -> new Edition.InReview(row.head(), signatures);
      case "SCHEDULED" -> new Edition.Scheduled(row.head(), signatures, set(row.head().publishAt()));
      case "PUBLISHED" -> new Edition.Published(row.head(), signatures, set(row.liveAt()));
      case "SUPERSEDED" -> new Edition.Superseded(row.head(), set(row.liveAt()), set(row.endedAt()));
      case "WITHDRAWN" -> new Edition.Withdrawn(row.head(), set(row.liveAt()), set(row.endedAt()), row.reason());
      case "DISCARDED" -> new Edition.Discarded(row.head(), row.head().changedAt());
      default -> throw new IllegalStateException("unknown state " + row.state());
    };
  }

  private static Instant set(@Nullable Instant instant) {
    return Objects.requireNonNull(instant, "the state needs its time");
  }

  static LiveEdition live(Readable row) {
    return new LiveEdition(new EditionId(uuid(row, "document_id"), number(row, "number")), text(row, "slug"),
        big(row, "version"), text(row, "title"), required(row, "adopted", Boolean.class),
        required(row, "live_at", Instant.class));
  }
}
