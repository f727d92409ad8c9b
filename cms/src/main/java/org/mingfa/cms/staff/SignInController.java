package org.mingfa.cms.staff;

import org.mingfa.cms.web.StaffPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;

@StaffPage
class SignInController {

  @GetMapping("/cms/sign-in")
  String form(ServerWebExchange exchange, Model model) {
    var asked = exchange.getRequest().getQueryParams();
    model.addAttribute("failed", asked.containsKey("error"));
    model.addAttribute("left", asked.containsKey("logout"));
    return "cms/staff/sign-in";
  }
}
