package org.mingfa.cms.staff;

import org.mingfa.cms.refusal.Refusal;

/** Why an account is not changed or entered. */
enum StaffRefusal implements Refusal {

  /** One text for all causes: it must not tell which user names exist. */
  SIGN_IN_FAILED("sign-in-failed", 401), LINK_SPENT("link-spent", 410), WEAK_PASSWORD("weak-password",
      400), USERNAME_TAKEN(
          "username-taken", 409), BAD_USERNAME("bad-username", 400), LAST_ADMINISTRATOR("last-administrator",
              409), NOT_IN_DEMO("not-in-demo", 403), NOT_ADMINISTRATOR("not-allowed.administrator", 403);

  private final String code;
  private final int status;

  StaffRefusal(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
