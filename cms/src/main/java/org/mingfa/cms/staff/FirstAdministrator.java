package org.mingfa.cms.staff;

import org.mingfa.cms.command.AtStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Prints where the house stands, and while nobody can sign in yet, the one-time link of the first administrator. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements AtStart {

  private final StaffAccounts accounts;
  private final String address;

  FirstAdministrator(StaffAccounts accounts, @Value("${mingfa.public-url:http://localhost:8080}") String address) {
    this.accounts = accounts;
    this.address = address;
  }

  @Override
  public Mono<Void> atStart() {
    return accounts.firstAdministrator().map(token -> "\n  管理员首次登录（一次性链接，24 小时内有效）：\n    " + address
        + "/cms/invitations/" + token).defaultIfEmpty("\n  工作台：" + address + "/cms")
        .doOnNext(line -> print("\n明法已启动。\n  居民端：" + address + "/" + line + "\n")).then();
  }

  /** On the console, not in the log: a log is kept and read by others. */
  @SuppressWarnings("SystemOut")
  private static void print(String text) {
    System.out.println(text);
  }
}
