package org.mingfa.cms.staff;

import org.mingfa.cms.refusal.RefusedException;
import org.mingfa.cms.web.StaffPage;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a one-time link leads: choose a password, or for a demo colleague just come in. Looking spends nothing. */
@StaffPage
class InvitationController {

  record Choice(String password, String again) {
  }

  private final StaffAccounts accounts;
  private final WebSessionServerSecurityContextRepository sessions;

  InvitationController(StaffAccounts accounts, WebSessionServerSecurityContextRepository sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @GetMapping("/cms/invitations/{token}")
  Mono<String> look(@PathVariable String token, Model model) {
    return accounts.invited(new OneTimeToken(token)).doOnNext(member -> model.addAttribute("member", member))
        .thenReturn("cms/staff/invitation");
  }

  @PostMapping("/cms/invitations/{token}")
  Mono<String> accept(@PathVariable String token, @ModelAttribute Choice choice, Model model,
      ServerWebExchange exchange) {
    var link = new OneTimeToken(token);
    return accounts.invited(link)
        .flatMap(member -> member.demo() ? accounts.enterDemo(link) : choose(link, choice))
        .flatMap(member -> enter(member, exchange)).thenReturn("redirect:/cms")
        .onErrorResume(RefusedException.class, e -> e.refusal() == StaffRefusal.WEAK_PASSWORD
            ? look(token, model.addAttribute("refused", e.refusal().code()))
            : Mono.error(e));
  }

  private Mono<StaffMember> choose(OneTimeToken link, Choice choice) {
    return choice.password() != null && choice.password().equals(choice.again())
        ? accounts.choosePassword(link, choice.password())
        : Mono.error(StaffRefusal.WEAK_PASSWORD.asException());
  }

  /** A new session id, so that nobody who planted the old one comes along. */
  private Mono<Void> enter(StaffMember member, ServerWebExchange exchange) {
    return exchange.getSession().flatMap(session -> session.changeSessionId())
        .then(sessions.save(exchange, new SecurityContextImpl(SignIn.authenticated(member))));
  }
}
