package org.mingfa.cms.staff;

import org.jspecify.annotations.Nullable;
import org.mingfa.cms.web.StaffPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;

@StaffPage
class SignInController {

  /** Whoever is in already has no use for it. */
  @GetMapping("/cms/sign-in")
  String form(@AuthenticationPrincipal @Nullable StaffPrincipal me, ServerWebExchange exchange, Model model) {
    if (me != null) {
      return "redirect:/cms";
    }
    var asked = exchange.getRequest().getQueryParams();
    model.addAttribute("failed", asked.containsKey("error"));
    model.addAttribute("left", asked.containsKey("logout"));
    return "cms/staff/sign-in";
  }
}
