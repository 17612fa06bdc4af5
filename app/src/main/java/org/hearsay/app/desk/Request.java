package org.hearsay.app.desk;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One request: its address decoded, its body bounded.
final class Request {
  /// What may be sent at once: a page, a paste, a document.
  static final int BODY_MAX = 20_000_000;

  /// What a form may hold.
  private static final int FORM_MAX = 100_000;

  private static final int ADDRESS_MAX = 8_000;
  private static final List<String> SUFFIXES = List.of("json", "csv", "atom");

  private final HttpExchange exchange;
  private final List<String> segments;
  private final String suffix;
  private final Map<String, String> parameters;
  private final Map<String, List<String>> form;

  Request(HttpExchange exchange) {
    this.exchange = exchange;
    String path = exchange.getRequestURI().getRawPath();
    String query = exchange.getRequestURI().getRawQuery();
    if (path.length() + (query == null ? 0 : query.length()) > ADDRESS_MAX) {
      throw new Problem(414, "Address too long", "expected at most " + ADDRESS_MAX + " characters");
    }
    List<String> found = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        found.add(decoded(segment.replace("+", "%2B")));
      }
    }
    String ending = "";
    if (!found.isEmpty()) {
      String last = found.getLast();
      for (String known : SUFFIXES) {
        if (last.endsWith("." + known)) {
          ending = known;
          found.set(found.size() - 1, last.substring(0, last.length() - known.length() - 1));
        }
      }
    }
    this.segments = List.copyOf(found);
    this.suffix = ending;
    this.parameters = parameters(query);
    this.form =
        isForm() ? formFields(new String(body(FORM_MAX), StandardCharsets.UTF_8)) : Map.of();
  }

  private boolean isForm() {
    return method().equals("POST")
        && header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
  }

  private static Map<String, List<String>> formFields(String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decoded(pair.substring(0, equals)), k -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  /// What a form has in the fields of that name, blank ones left out.
  List<String> fields(String name) {
    return form.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  /// The first of them.
  Optional<String> field(String name) {
    return fields(name).stream().findFirst();
  }

  /// Whether a page's form was sent, and a page is expected.
  boolean isFromPage() {
    return isForm() && header("Accept").orElse("").contains("text/html");
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        found.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return found;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("'" + text + "' is no part of an address: " + e.getMessage());
    }
  }

  String method() {
    return exchange.getRequestMethod();
  }

  boolean isWrite() {
    return !method().equals("GET") && !method().equals("HEAD");
  }

  /// The parts of the path, decoded, none of them empty.
  List<String> segments() {
    return segments;
  }

  /// `json`, `csv` or `atom` where the path ends so, and taken off its last part; else empty.
  String suffix() {
    return suffix;
  }

  /// The address as given, for links back.
  String address() {
    return exchange.getRequestURI().toString();
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  /// A whole number among the parameters.
  ///
  /// @throws Problem if it is none or out of range
  int number(String name, int least, int most, int otherwise) {
    String value = parameters.get(name);
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of range
    }
    throw Problem.badRequest(name + "=" + value + "; expected " + least + " to " + most);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /// Reads the body.
  ///
  /// @throws Problem if it is longer than [#BODY_MAX]
  byte[] body() {
    return body(BODY_MAX);
  }

  private byte[] body(int most) {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new Problem(413, "Too large", "expected at most " + most + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
