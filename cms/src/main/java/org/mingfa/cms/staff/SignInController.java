package org.mingfa.cms.staff;

import org.mingfa.cms.web.StaffPage;
import org.springframework.web.bind.annotation.GetMapping;

@StaffPage
class SignInController {

  @GetMapping("/cms/sign-in")
  String form() {
    return "cms/staff/sign-in";
  }
}
