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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfatest.Databases;
import org.mingfa.cms.staff.StaffAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A resident and a member of staff in a real Chromium, on a phone and at a desk; pictures go to target/screens. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserJourneyIT {

  private static final Path SCREENS = Path.of("target", "screens");

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

  private BrowserContext on(int width, int height) {
    return Objects.requireNonNull(browser).newContext(new Browser.NewContextOptions().setViewportSize(width, height)
        .setBaseURL("http://127.0.0.1:" + port).setLocale("zh-CN"));
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(false));
  }

  @Test
  void aResidentAsksAndReadsTheAnswerOnAPhone() {
    try (var phone = on(390, 844)) {
      var page = phone.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      page.navigate("/");
      picture(page, "phone-home");
      page.locator("input[name=q]").first().fill("老公欠的钱我要还吗");
      page.locator("input[name=q]").first().press("Enter");
      page.waitForURL("**/search**");
      picture(page, "phone-search");
      page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("老公在外面借的钱"))
          .first().click();
      page.waitForURL("**/handbook/entries/**");
      picture(page, "phone-entry");
      assertThat(page.locator("h1").textContent()).contains("老公在外面借的钱");
      assertThat(page.locator("main").textContent()).contains("12348");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void elderModeMakesTheTextLargeAndStays() {
    try (var phone = on(390, 844)) {
      var page = phone.newPage();
      page.navigate("/settings/elder?on=true&back=/");
      assertThat(page.locator("html").getAttribute("class")).contains("elder");
      picture(page, "phone-home-elder");
      page.navigate("/handbook/entries/husband-debt-repay");
      assertThat(page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"))
          .satisfies(size -> assertThat(((Number) size).doubleValue()).isGreaterThanOrEqualTo(18));
      picture(page, "phone-entry-elder");
    }
  }

  @Test
  void staffComeInByTheOneTimeLink() {
    try (var desk = on(1280, 900)) {
      var page = desk.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      page.navigate("/cms");
      picture(page, "desktop-sign-in");
      assertThat(page.url()).endsWith("/cms/sign-in");
      page.navigate("/cms/invitations/" + Objects.requireNonNull(accounts.firstAdministrator().block()));
      page.locator("input[name=password]").fill("Huancui-2026!");
      page.locator("input[name=again]").fill("Huancui-2026!");
      page.getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("保存并进入")).click();
      page.waitForURL("**/cms");
      for (var screen : List.of("reviews", "handbook", "handbook/new", "handbook/import", "statutes", "citations",
          "search",
          "search/index", "staff", "parked")) {
        assertThat(Objects.requireNonNull(page.navigate("/cms/" + screen)).status()).as(screen).isEqualTo(200);
        picture(page, "desktop-cms-" + screen.replace('/', '-'));
      }
      page.navigate("/cms/handbook");
      page.locator("td a").first().click();
      picture(page, "desktop-cms-edition");
      assertThat(complaints).isEmpty();
    }
  }
}
