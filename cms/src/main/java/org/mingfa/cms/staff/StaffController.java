package org.mingfa.cms.staff;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.web.StaffPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Accounts, for administrators. A link is shown once, on the page that answers its making. */
@StaffPage
class StaffController {

  record NewMember(String username, String displayName, @Nullable Set<Role> roles) {
  }

  record Change(@Nullable Set<Role> roles, @Nullable Boolean active) {
  }

  record NewColleague(Role role, String displayName) {
  }

  private final StaffAccounts accounts;
  private final boolean demo;

  StaffController(StaffAccounts accounts, @Value("${mingfa.demo:true}") boolean demo) {
    this.accounts = accounts;
    this.demo = demo;
  }

  @GetMapping("/cms/staff")
  Mono<String> list(Model model) {
    model.addAttribute("demo", demo);
    model.addAttribute("roles", List.of(Role.values()));
    return accounts.all().collectList().doOnNext(all -> model.addAttribute("members", all))
        .thenReturn("cms/staff/list");
  }

  @PostMapping("/cms/staff")
  Mono<String> invite(@ModelAttribute NewMember form, @AuthenticationPrincipal StaffPrincipal me, Model model,
      ServerWebExchange exchange) {
    return accounts.invite(form.username(), form.displayName(), given(form.roles()), me.actor())
        .flatMap(link -> show(link, model, exchange));
  }

  @PostMapping("/cms/staff/demo")
  Mono<String> inviteDemo(@ModelAttribute NewColleague form, @AuthenticationPrincipal StaffPrincipal me, Model model,
      ServerWebExchange exchange) {
    return accounts.inviteDemo(form.role(), form.displayName(), me.actor())
        .flatMap(link -> show(link, model, exchange));
  }

  @PostMapping("/cms/staff/{id}/links")
  Mono<String> renew(@PathVariable UUID id, @AuthenticationPrincipal StaffPrincipal me, Model model,
      ServerWebExchange exchange) {
    return accounts.renewLink(id, me.actor()).flatMap(link -> show(link, model, exchange));
  }

  @PostMapping("/cms/staff/{id}")
  Mono<String> change(@PathVariable UUID id, @ModelAttribute Change form, @AuthenticationPrincipal StaffPrincipal me) {
    return accounts.change(id, given(form.roles()), form.active() != null, me.actor())
        .thenReturn("redirect:/cms/staff");
  }

  private Mono<String> show(OneTimeToken link, Model model, ServerWebExchange exchange) {
    var address = UriComponentsBuilder.fromUri(exchange.getRequest().getURI()).replaceQuery(null)
        .replacePath("/cms/invitations/" + link.text()).build().toUriString();
    return list(model.addAttribute("link", address));
  }

  private static Set<Role> given(@Nullable Set<Role> roles) {
    return Objects.requireNonNullElse(roles, Set.of());
  }
}
