package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.cms.staff.StaffAccounts;
import org.mingfatest.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One house for all journeys in a real Chromium; skipped where none is installed. Pictures go to target/screens, to be
 * looked at.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChromiumJourney {

  private static final Path SCREENS = Path.of("target", "screens");
  private static final String PASSWORD = "Huancui-2026!";
  /** Cookies of the one administrator, who comes in once. */
  private static @Nullable String administrator;

  @LocalServerPort
  int port;
  @Autowired
  StaffAccounts accounts;

  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    Databases.h2(properties);
  }

  @BeforeAll
  void startChromium() throws Exception {
    var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
        .filter(Files::isExecutable).findFirst();
    assumeTrue(chromium.isPresent(), "no Chromium is installed: browser journeys are skipped");
    Files.createDirectories(SCREENS);
    playwright = Playwright
        .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.orElseThrow())
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")));
  }

  @AfterAll
  void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  private Browser.NewContextOptions options(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height).setBaseURL("http://127.0.0.1:" + port)
        .setLocale("zh-CN");
  }

  BrowserContext on(int width, int height) {
    return Objects.requireNonNull(browser).newContext(options(width, height));
  }

  /** A screen of this size at which the administrator sits. */
  BrowserContext administratorOn(int width, int height) {
    if (administrator == null) {
      try (var desk = on(1280, 900)) {
        comeIn(desk.newPage());
        administrator = desk.storageState();
      }
    }
    return Objects.requireNonNull(browser).newContext(options(width, height).setStorageState(administrator));
  }

  private void comeIn(Page page) {
    page.navigate("/cms/invitations/" + Objects.requireNonNull(accounts.firstAdministrator().block()));
    page.locator("input[name=password]").fill(PASSWORD);
    page.locator("input[name=again]").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("保存并进入")).click();
    page.waitForURL("**/cms");
    assertThat(page.locator("h1").textContent()).isEqualTo("审核与待办");
  }

  /** What the page's console complains about, from now on. */
  static List<String> complaints(Page page) {
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    return complaints;
  }

  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(false));
  }
}
