package org.mingfa.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.cms.staff.StaffAccounts;
import org.mingfa.cms.statute.StatuteImport;
import org.mingfa.cms.statute.StatuteSource;
import org.mingfatest.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One server as shipped, in which a statute of two versions is in force, for all classes that say so. They share its
 * database: none may count on being the only one.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneServer {

  /** Nothing of the inside may leave: traces, classes, paths of this machine. */
  static final Pattern INSIDE = Pattern.compile(
      "(?i)exception|\\bat [a-z]+\\.[a-z]|\\b(?:org|java|reactor|io)\\.[a-z]+\\.|\\.java\\b|/tmp/|"
          + Pattern.quote(System.getProperty("user.dir")));

  /** Comes in once, for all classes. */
  private static @Nullable StaffClient administrator;

  @LocalServerPort
  int port;
  @LocalManagementPort
  int managementPort;
  @Autowired
  StatuteImport statutes;
  @Autowired
  StaffAccounts accounts;

  Wire wire = new Wire(0);

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @BeforeAll
  void aStatuteHasTwoVersions() {
    wire = new Wire(port);
    statutes.take(StatuteSource.of("灯塔法.md", lighthouses("", "灯塔每天天黑以后点亮。").getBytes(UTF_8))).block();
    statutes.take(StatuteSource.of("灯塔法.md",
        lighthouses("2024年3月1日全国人民代表大会常务委员会第九次会议修订\n\n", "灯塔每天日落以前点亮。\n\n雾天不熄灭。").getBytes(UTF_8))).block();
  }

  /** The first administrator, who is an editor as well, signed in. */
  StaffClient administrator() {
    var known = administrator;
    if (known != null) {
      return known;
    }
    var link = "/cms/invitations/" + Objects.requireNonNull(accounts.firstAdministrator().block());
    var signedIn = new StaffClient(port).open(link)
        .submit(link, Map.of("password", "Huancui-2026!", "again", "Huancui-2026!")).shows("审核与待办");
    administrator = signedIn;
    return signedIn;
  }

  private static String lighthouses(String revision, String first) {
    return "# 中华人民共和国灯塔法\n\n2019年3月1日全国人民代表大会常务委员会第一次会议通过\n\n" + revision + "## 第一章　总则\n\n**第一条**　" + first
        + "\n\n**第二条**　本法自" + (revision.isEmpty() ? 2019 : 2024) + "年6月1日起施行。\n";
  }
}
