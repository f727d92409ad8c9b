package org.mingfa.cms.statute;

import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.text;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mingfa.cms.database.Rows;
import org.mingfa.cms.publishing.EditionId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The articles of every edition as rows. */
@Repository
class ProvisionRepository {

  private static final String SELECT = """
      select number, position, heading, body from statute_provision
      where document_id = :document and edition = :edition\s""";

  private final DatabaseClient database;

  ProvisionRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> add(EditionId id, List<Provision> provisions) {
    return Rows.batch(database, """
        insert into statute_provision (document_id, edition, number, position, heading, body)
        values ($1, $2, $3, $4, $5, $6)""", provisions.stream().map(p -> row(id, p)).toList()).then();
  }

  private static List<Object> row(EditionId id, Provision provision) {
    return List.of(id.document(), id.number(), provision.number().toString(), provision.position(),
        String.join("\n", provision.heading()), provision.body());
  }

  Flux<Provision> all(UUID document, int edition) {
    return of(document, edition, "order by position");
  }

  Flux<Provision> numbered(UUID document, int edition, Collection<ProvisionNumber> numbers) {
    return numbers.isEmpty()
        ? Flux.empty()
        : select(document, edition, "and number in (:numbers) order by position")
            .bind("numbers", numbers.stream().map(ProvisionNumber::toString).toList())
            .map(ProvisionRepository::provision)
            .all();
  }

  /** The articles before and after a place. */
  Flux<Provision> around(UUID document, int edition, int position) {
    return select(document, edition, "and position in (:before, :after) order by position").bind("before", position - 1)
        .bind("after", position + 1).map(ProvisionRepository::provision).all();
  }

  private Flux<Provision> of(UUID document, int edition, String rest) {
    return select(document, edition, rest).map(ProvisionRepository::provision).all();
  }

  private DatabaseClient.GenericExecuteSpec select(UUID document, int edition, String rest) {
    return database.sql(SELECT + rest).bind("document", document).bind("edition", edition);
  }

  Mono<Void> remove(EditionId id) {
    return database.sql("delete from statute_provision where document_id = :document and edition = :edition")
        .bind("document", id.document()).bind("edition", id.number()).then();
  }

  private static Provision provision(Readable row) {
    var number = ProvisionNumber.parse(text(row, "number"))
        .orElseThrow(() -> new IllegalStateException("no article number: " + text(row, "number")));
    return new Provision(number, number(row, "position"), text(row, "heading").lines().toList(),
        Provision.paragraphsOf(text(row, "body")));
  }
}
