package org.mingfatest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** A person at the staff's pages over HTTP, without a script: keeps cookies, sends forms and files. */
public final class StaffBrowser {

  private static final String TOKEN = "name=\"_csrf\" value=\"([^\"]+)\"";
  private static final String BOUNDARY = "----staff";

  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
      .followRedirects(HttpClient.Redirect.NORMAL).build();
  private final int port;

  public StaffBrowser(int port) {
    this.port = port;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  /**
   * Sends a form.
   *
   * @param page
   *          that the form stands on, with its token
   * @param fields
   *          names and values by turns
   */
  public HttpResponse<String> post(String path, String page, String... fields) {
    var form = new StringBuilder("_csrf=").append(encoded(first(TOKEN, page)));
    for (var i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form.toString())));
  }

  /** Sends files to an address that carries its token. */
  public HttpResponse<String> upload(String action, BodyPublisher body) {
    return send(HttpRequest.newBuilder(at(action))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(body));
  }

  /** Whole files, each a {@link #part}. */
  public HttpResponse<String> upload(String action, String parts) {
    return upload(action, BodyPublishers.ofString(parts + "--" + BOUNDARY + "--\r\n"));
  }

  /** One file of an upload. */
  public static String part(String name, String content) {
    return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
  }

  /** The first group of the first place where the pattern matches. */
  public static String first(String pattern, String page) {
    var matcher = Pattern.compile(pattern).matcher(page);
    if (!matcher.find()) {
      throw new AssertionError(pattern + " is not in " + page);
    }
    return matcher.group(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path.replace("&amp;", "&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
