package org.mingfa.cms.publishing;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** What publishing does not know: the content of a kind, contributed by its feature so that reviewers can read it. */
public interface EditionContent {

  /** The kind's name. */
  String kind();

  /** Safe HTML, as the public will read it. */
  Mono<String> html(EditionId id);

  /** The same as plain lines, to compare editions. */
  Mono<String> plain(EditionId id);

  /** The page where a document of this kind is edited. */
  String editor(UUID document);
}
