package org.mingfa.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person at the staff's pages: keeps cookies, and sends a form with what stands in it, as a browser would. */
final class StaffClient {

  static final String BOUNDARY = "----files";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies)
      .followRedirects(HttpClient.Redirect.NORMAL).build();
  private final URI house;
  private Document page = Document.createShell("");
  private int status;

  StaffClient(int port) {
    house = URI.create("http://127.0.0.1:" + port);
  }

  /** Opens a path or an address; only its path counts. */
  StaffClient open(String address) {
    return send(HttpRequest.newBuilder(house.resolve(URI.create(address).getPath())).GET().build());
  }

  /** Opens a path with a query, whose value may hold any characters. */
  StaffClient open(String path, String query) {
    var at = query.indexOf('=');
    return send(HttpRequest.newBuilder(
        house.resolve(path + "?" + query.substring(0, at + 1) + encoded(query.substring(at + 1)))).GET().build());
  }

  /** Sends the form of the page that goes to an address ending so, with some of its fields changed. */
  StaffClient submit(String action, Map<String, String> changed) {
    var form = page.select("form").stream().filter(f -> f.attr("action").endsWith(action)).findFirst()
        .orElseThrow(() -> new AssertionError("no form goes to " + action + " on\n" + page.text()));
    var fields = fields(form);
    fields.putAll(changed);
    var body = fields.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(house.resolve(form.attr("action")))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body))
        .build());
  }

  /** Sends a file by the form of the page that goes to such an address and takes files. */
  StaffClient upload(String action, String name, byte[] file) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(HttpRequest.newBuilder(house.resolve(uploading(action)))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
  }

  /** Where the page's form for files goes, with its token. */
  String uploading(String action) {
    return Objects.requireNonNull(page.selectFirst("form[enctype][action^=" + action + "]")).attr("action");
  }

  /** The line by which another connection speaks for the same person. */
  String cookies() {
    return "Cookie: " + cookies.getCookieStore().getCookies().stream().map(c -> c.getName() + "=" + c.getValue())
        .collect(Collectors.joining("; "));
  }

  private static Map<String, String> fields(Element form) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : form.select("input[name], textarea[name], select[name]")) {
      var box = field.attr("type").equals("checkbox");
      if (!box || field.hasAttr("checked")) {
        fields.put(field.attr("name"), field.tagName().equals("textarea")
            ? field.wholeText()
            : field.tagName().equals("select") ? chosen(field) : field.attr("value"));
      }
    }
    return fields;
  }

  private static String chosen(Element select) {
    var option = select.selectFirst("option[selected]");
    return option == null ? select.select("option").attr("value") : option.attr("value");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private StaffClient send(HttpRequest request) {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      status = response.statusCode();
      page = Jsoup.parse(response.body(), response.uri().toString());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  StaffClient answers(int expected) {
    assertThat(status).as(() -> page.text()).isEqualTo(expected);
    return this;
  }

  StaffClient shows(String text) {
    assertThat(page.text()).contains(text);
    return this;
  }

  Document page() {
    return page;
  }

  String address() {
    return page.location();
  }
}
