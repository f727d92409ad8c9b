package org.mingfa.cms.staff;

import static org.mingfa.cms.database.Rows.big;
import static org.mingfa.cms.database.Rows.number;
import static org.mingfa.cms.database.Rows.required;
import static org.mingfa.cms.database.Rows.text;
import static org.mingfa.cms.database.Rows.uuid;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class StaffRepository {

  private final DatabaseClient database;

  StaffRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Long> count() {
    return database.sql("select count(*) as n from staff_member").map(row -> big(row, "n")).one();
  }

  /** The count says whether the user name was free; another node's insert is waited for. */
  Mono<Long> add(StaffMember member, Instant now) {
    return database
        .sql(
            """
                insert into staff_member (id, username, display_name, roles, active, demo, credentials, failed_attempts, created_at)
                values (:id, :username, :name, :roles, true, :demo, 1, 0, :now) on conflict do nothing""")
        .bind("id", member.id()).bind("username", member.username()).bind("name", member.displayName())
        .bind("roles", written(member.roles())).bind("demo", member.demo()).bind("now", now).fetch().rowsUpdated();
  }

  Mono<StaffMember> named(String username) {
    return database.sql("select * from staff_member where username = :username").bind("username", username)
        .map(StaffRepository::member).one();
  }

  Mono<StaffMember> find(UUID id) {
    return database.sql("select * from staff_member where id = :id").bind("id", id).map(StaffRepository::member).one();
  }

  Flux<StaffMember> all() {
    return database.sql("select * from staff_member order by created_at, id").map(StaffRepository::member).all();
  }

  Mono<Long> password(UUID id, String hash) {
    return database.sql("""
        update staff_member set password_hash = :hash, credentials = credentials + 1, failed_attempts = 0,
          locked_until = null where id = :id and active""")
        .bind("hash", hash).bind("id", id).fetch().rowsUpdated();
  }

  Mono<Long> change(UUID id, Set<Role> roles, boolean active) {
    return database.sql("""
        update staff_member set roles = :roles, active = :active, credentials = credentials + 1 where id = :id""")
        .bind("roles", written(roles)).bind("active", active).bind("id", id).fetch().rowsUpdated();
  }

  /**
   * In the database, so that no number of nodes gives more guesses. A lock that holds is left as it is: nobody's tries
   * prolong it.
   */
  Mono<Void> failed(UUID id, int most, Instant now, Duration locked) {
    return database.sql("""
        update staff_member set failed_attempts = failed_attempts + 1
        where id = :id and (locked_until is null or locked_until <= :now)""")
        .bind("id", id).bind("now", now).then().then(database.sql("""
            update staff_member set failed_attempts = 0, locked_until = :until
            where id = :id and failed_attempts >= :most""").bind("until", now.plus(locked)).bind("id", id)
            .bind("most", most).then());
  }

  /** The count says whether the account still was as it was read, and open: it may have been locked meanwhile. */
  Mono<Long> succeeded(StaffMember seen, Instant now) {
    return database.sql("""
        update staff_member set failed_attempts = 0, locked_until = null
        where id = :id and active and credentials = :credentials and (locked_until is null or locked_until <= :now)""")
        .bind("id", seen.id()).bind("credentials", seen.credentials()).bind("now", now).fetch().rowsUpdated();
  }

  /** Until the transaction ends nobody else changes an administrator; in one order, so that nobody waits in a ring. */
  Flux<UUID> holdAdministrators() {
    return database
        .sql("select id from staff_member where active and roles like :role order by id for update")
        .bind("role", "%" + Role.ADMINISTRATOR + "%").mapValue(UUID.class).all();
  }

  Mono<Void> addLink(String hash, UUID member, Instant expires) {
    return database.sql("insert into staff_link (token_hash, member_id, expires_at) values (:hash, :member, :expires)")
        .bind("hash", hash).bind("member", member).bind("expires", expires).then();
  }

  Mono<UUID> linked(String hash, Instant now) {
    return database
        .sql("select member_id from staff_link where token_hash = :hash and used_at is null and expires_at > :now")
        .bind("hash", hash).bind("now", now).map(row -> uuid(row, "member_id")).one();
  }

  /** The count says whether this use was the first. */
  Mono<Long> useLink(String hash, Instant now) {
    return database.sql("""
        update staff_link set used_at = :now where token_hash = :hash and used_at is null and expires_at > :now""")
        .bind("now", now).bind("hash", hash).fetch().rowsUpdated();
  }

  /** Links that nobody has used end. */
  Mono<Void> endLinks(UUID member, Instant now) {
    return database.sql("update staff_link set used_at = :now where member_id = :member and used_at is null")
        .bind("now", now).bind("member", member).then();
  }

  private static String written(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
  }

  private static StaffMember member(Readable row) {
    var roles = Arrays.stream(text(row, "roles").split(" ", -1)).filter(r -> !r.isEmpty()).map(Role::valueOf)
        .collect(Collectors.toSet());
    @Nullable
    Instant locked = row.get("locked_until", Instant.class);
    return new StaffMember(uuid(row, "id"), text(row, "username"), text(row, "display_name"),
        row.get("password_hash", String.class), roles, required(row, "active", Boolean.class),
        required(row, "demo", Boolean.class), number(row, "credentials"), number(row, "failed_attempts"), locked);
  }
}
