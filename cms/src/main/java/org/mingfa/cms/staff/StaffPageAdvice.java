package org.mingfa.cms.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.cms.web.StaffMenu;
import org.mingfa.cms.web.StaffPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the frame of every staff page needs. */
@ControllerAdvice(annotations = StaffPage.class)
class StaffPageAdvice {

  private final List<StaffMenu> menu;

  StaffPageAdvice(List<StaffMenu> menu) {
    this.menu = menu.stream().sorted(Comparator.comparingInt(StaffMenu::order)).toList();
  }

  @ModelAttribute("me")
  @Nullable
  StaffPrincipal me(@AuthenticationPrincipal @Nullable StaffPrincipal me) {
    return me;
  }

  @ModelAttribute("menu")
  List<StaffMenu> menu(@AuthenticationPrincipal @Nullable StaffPrincipal me) {
    var held = me == null ? Set.<String>of() : me.roles().stream().map(Role::name).collect(Collectors.toSet());
    return me == null ? List.of() : menu.stream().filter(entry -> entry.visibleTo(held)).toList();
  }

  @ModelAttribute("path")
  String path(ServerWebExchange exchange) {
    return exchange.getRequest().getPath().value();
  }

  /** Forms written with {@code th:action} get the token from here. */
  @ModelAttribute("formToken")
  Mono<CsrfToken> formToken(ServerWebExchange exchange) {
    Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
    return token.doOnSuccess(
        t -> exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, t));
  }
}
