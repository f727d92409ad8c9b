package org.mingfa.cms.staff;

import java.util.stream.IntStream;

/** What a password must be (等保二级): 10 to 72 characters, of three of the four sorts, without the user name. */
final class PasswordRule {

  private PasswordRule() {
  }

  static boolean accepts(String password, String username) {
    return password.length() >= 10 && password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 72
        && !password.toLowerCase(java.util.Locale.ROOT).contains(username) && sorts(password) >= 3;
  }

  private static long sorts(String password) {
    return IntStream.of(
        (int) password.chars().filter(Character::isLowerCase).count(),
        (int) password.chars().filter(Character::isUpperCase).count(),
        (int) password.chars().filter(Character::isDigit).count(),
        (int) password.chars().filter(c -> !Character.isLetterOrDigit(c)).count()).filter(n -> n > 0).count();
  }
}
