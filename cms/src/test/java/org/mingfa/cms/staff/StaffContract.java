package org.mingfa.cms.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.cms.audit.AuditTrail;
import org.mingfa.cms.refusal.RefusedException;
import org.mingfatest.CmsTest;
import org.mingfatest.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What accounts promise, on every engine. */
@CmsTest
abstract class StaffContract {

  private static final String PASSWORD = "Huancui-2026!";

  @Autowired
  StaffAccounts accounts;
  @Autowired
  StaffRepository rows;
  @Autowired
  SignIn signIn;
  @Autowired
  PasswordVault passwords;
  @Autowired
  AuditTrail audit;
  @Autowired
  MovableClock clock;
  @Autowired
  DatabaseClient database;

  @BeforeEach
  void anEmptyHouse() {
    database.sql("delete from staff_link").then().block();
    database.sql("delete from staff_member").then().block();
  }

  static <T> T now(Mono<T> mono) {
    return Objects.requireNonNull(mono.block(Duration.ofSeconds(60)), "nothing came");
  }

  static Actor administrator() {
    return new Actor(UUID.randomUUID().toString(), Set.of(Role.ADMINISTRATOR));
  }

  /** With the password that all have here. */
  StaffMember aMember(Role... roles) {
    var name = "m" + UUID.randomUUID().toString().substring(0, 8);
    var link = now(accounts.invite(name, "某人", Set.of(roles), administrator()));
    return now(accounts.choosePassword(link, PASSWORD));
  }

  boolean signsIn(StaffMember member, String password) {
    return signsIn(signIn, member, password);
  }

  static boolean signsIn(SignIn desk, StaffMember member, String password) {
    return now(desk.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(member.username(), password))
        .map(_ -> true).onErrorReturn(BadCredentialsException.class, false));
  }

  void guesses(StaffMember member, int times) {
    IntStream.range(0, times).forEach(i -> assertThat(signsIn(member, "wrong" + i)).isFalse());
  }

  @Test
  void fourWrongPasswordsDoNotLock() {
    var member = aMember(Role.EDITOR);
    guesses(member, 4);
    assertThat(signsIn(member, PASSWORD)).isTrue();
    guesses(member, 4);
    assertThat(signsIn(member, PASSWORD)).isTrue();
  }

  @Test
  void fiveWrongPasswordsLockForAQuarterOfAnHour() {
    var member = aMember(Role.EDITOR);
    guesses(member, 5);
    assertThat(signsIn(member, PASSWORD)).isFalse();
    clock.forward(Duration.ofMinutes(14));
    assertThat(signsIn(member, PASSWORD)).isFalse();
    clock.forward(Duration.ofMinutes(1));
    assertThat(signsIn(member, PASSWORD)).isTrue();
  }

  @Test
  void nothingThatIsTriedDuringTheLockProlongsIt() {
    var member = aMember(Role.EDITOR);
    guesses(member, 5);
    clock.forward(Duration.ofMinutes(14));
    IntStream.range(0, 6).forEach(_ -> assertThat(signsIn(member, PASSWORD)).isFalse());
    guesses(member, 6);
    clock.forward(Duration.ofMinutes(1));
    assertThat(signsIn(member, PASSWORD)).isTrue();
  }

  @Test
  void theLockIsTheAccountsOwn() {
    var member = aMember(Role.EDITOR);
    var other = aMember(Role.EDITOR);
    guesses(member, 5);
    assertThat(signsIn(other, PASSWORD)).isTrue();
  }

  @Test
  void aChosenPasswordEndsEveryOtherLink() {
    var member = aMember(Role.EDITOR);
    var forgotten = now(accounts.renewLink(member.id(), administrator()));
    now(accounts.choosePassword(now(accounts.renewLink(member.id(), administrator())), "Another-2026!"));
    accounts.choosePassword(forgotten, "A-third-2026!").as(StepVerifier::create).expectError(RefusedException.class)
        .verify();
    assertThat(signsIn(member, "Another-2026!")).isTrue();
  }

  @Test
  void theLockEndsWithANewPassword() {
    var member = aMember(Role.EDITOR);
    guesses(member, 5);
    var link = now(accounts.renewLink(member.id(), administrator()));
    now(accounts.choosePassword(link, "Another-2026!"));
    assertThat(signsIn(member, "Another-2026!")).isTrue();
  }

  @Test
  void guessesMadeAtOnceLockAsWell() {
    var member = aMember(Role.EDITOR);
    Flux.range(0, 5).flatMap(i -> Mono.fromCallable(() -> signsIn(member, "wrong" + i))
        .subscribeOn(Schedulers.boundedElastic())).blockLast(Duration.ofSeconds(60));
    assertThat(signsIn(member, PASSWORD)).isFalse();
  }

  /** A guess that was on its way while others locked the account: many at once must not be many guesses. */
  @Test
  void aRightGuessThatComesToItsEndAfterTheLockIsRefused() {
    var member = aMember(Role.EDITOR);
    var slow = new SignIn(new StaffRepository(database) {
      @Override
      Mono<StaffMember> named(String username) {
        return super.named(username)
            .flatMap(seen -> Mono.fromRunnable(() -> guesses(member, 5)).subscribeOn(Schedulers.boundedElastic())
                .thenReturn(seen));
      }
    }, passwords, audit, clock);
    assertThat(signsIn(slow, member, PASSWORD)).isFalse();
  }

  @Test
  void aDisabledAccountDoesNotSignIn() {
    aMember(Role.ADMINISTRATOR);
    var member = aMember(Role.EDITOR);
    accounts.change(member.id(), Set.of(Role.EDITOR), false, administrator()).block();
    assertThat(signsIn(member, PASSWORD)).isFalse();
  }

  @Test
  void everyAttemptLeavesALine() {
    var member = aMember(Role.EDITOR);
    guesses(member, 2);
    signsIn(member, PASSWORD);
    assertThat(audit.about(member.id().toString(), 3).collectList().block()).extracting(l -> l.action())
        .containsExactly("staff.sign-in", "staff.sign-in-refused", "staff.sign-in-refused");
  }

  /** By role, by state, and both. */
  @ParameterizedTest
  @ValueSource(strings = {"EDITOR true", "ADMINISTRATOR false", "EDITOR false"})
  void theLastAdministratorStays(String change) {
    var last = aMember(Role.ADMINISTRATOR);
    aMember(Role.EDITOR);
    var disabled = aMember(Role.ADMINISTRATOR);
    accounts.change(disabled.id(), Set.of(Role.ADMINISTRATOR), false, administrator()).block();
    var to = change.split(" ", -1);
    StepVerifier
        .create(accounts.change(last.id(), Set.of(Role.valueOf(to[0])), Boolean.parseBoolean(to[1]), administrator()))
        .expectErrorMatches(e -> e instanceof RefusedException r && r.refusal() == StaffRefusal.LAST_ADMINISTRATOR)
        .verify();
    assertThat(now(rows.find(last.id())).roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(now(rows.find(last.id())).active()).isTrue();
  }

  @Test
  void ofTwoAdministratorsWhoDisableEachOtherAtOnceOneStays() {
    for (var round = 0; round < 10; round++) {
      anEmptyHouse();
      var two = List.of(aMember(Role.ADMINISTRATOR), aMember(Role.ADMINISTRATOR));
      var refused = Flux.fromIterable(two)
          .flatMap(m -> accounts.change(m.id(), Set.of(), false, administrator()).thenReturn(0)
              .onErrorReturn(RefusedException.class, 1).subscribeOn(Schedulers.boundedElastic()))
          .reduce(0, Integer::sum);
      assertThat(now(refused)).isEqualTo(1);
      assertThat(now(rows.all().filter(StaffMember::active).count())).isEqualTo(1);
    }
  }

  @Test
  void nodesThatStartAtOnceMakeOneFirstAdministrator() {
    for (var round = 0; round < 10; round++) {
      anEmptyHouse();
      var links = Flux.range(0, 3)
          .flatMap(_ -> accounts.firstAdministrator().subscribeOn(Schedulers.boundedElastic())).collectList();
      assertThat(now(links)).hasSize(3).allSatisfy(
          link -> assertThat(now(accounts.invited(new OneTimeToken(link))).username()).isEqualTo("admin"));
      assertThat(now(rows.count())).isEqualTo(1);
    }
  }
}
