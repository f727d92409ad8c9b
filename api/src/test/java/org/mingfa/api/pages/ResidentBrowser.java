package org.mingfa.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A reader without cookies of its own, who follows no redirect. */
final class ResidentBrowser {

  /** How long what the outbox carries may take on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI house;

  ResidentBrowser(int port) {
    house = URI.create("http://127.0.0.1:" + port);
  }

  /** An answer as it came. */
  record Answer(int status, HttpResponse<byte[]> response) {

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    Document page() {
      return Jsoup.parse(text());
    }

    String unzipped() {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Asks for a path; headers by name and value in turn. */
  Answer get(String path, String... headers) {
    return send("GET", path, headers);
  }

  Answer send(String method, String path, String... headers) {
    var request = HttpRequest.newBuilder(house.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks again until the answer shows a text: what follows a publication comes by the outbox. */
  Answer getUntilItShows(String path, String text) {
    var end = Instant.now().plus(PATIENCE);
    var answer = get(path);
    while (!answer.text().contains(text) && Instant.now().isBefore(end)) {
      answer = get(path);
    }
    assertThat(answer.text()).contains(text);
    return answer;
  }
}
