package org.hearsay.intake;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Capture;
import org.hearsay.report.Capture.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A capture as `hearsay read` prints it, read again. Other members are passed over.
final class JsonCapture {
  private static final int STATUS_MIN = 100;
  private static final int STATUS_MAX = 999;

  private @Nullable String url;
  private @Nullable String requested;
  private @Nullable String date;
  private @Nullable String digest;
  private @Nullable String recordId;
  private @Nullable Long status;
  private @Nullable Long offset;
  private @Nullable Boolean verified;
  private final List<Header> headers = new ArrayList<>();

  private JsonCapture() {}

  /// Reads the value at which `parser` stands; null if it is no capture that names address and
  /// moment.
  static @Nullable Capture read(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return null;
    }
    JsonCapture capture = new JsonCapture();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      capture.take(member, parser);
    }
    return capture.capture();
  }

  private void take(String member, JsonParser parser) {
    switch (member) {
      case "url" -> url = text(parser);
      case "requested" -> requested = text(parser);
      case "date" -> date = text(parser);
      case "digest" -> digest = text(parser);
      case "record" -> recordId = text(parser);
      case "status" -> status = number(parser);
      case "offset" -> offset = number(parser);
      case "verified" -> verified = truth(parser);
      case "headers" -> takeHeaders(parser);
      default -> parser.skipChildren();
    }
  }

  private void takeHeaders(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      String name = null;
      String value = null;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = parser.currentName();
        parser.nextToken();
        switch (member) {
          case "name" -> name = text(parser);
          case "value" -> value = text(parser);
          default -> parser.skipChildren();
        }
      }
      if (name != null && value != null) {
        headers.add(new Header(name, value));
      }
    }
    while (parser.currentToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
      parser.skipChildren();
      parser.nextToken();
    }
  }

  private static @Nullable String text(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    parser.skipChildren();
    return null;
  }

  private static @Nullable Long number(JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    parser.skipChildren();
    return null;
  }

  private static @Nullable Boolean truth(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE;
    }
    parser.skipChildren();
    return null;
  }

  private @Nullable Capture capture() {
    URI address = Outlets.address(url);
    Instant moment = moment();
    if (address == null || moment == null) {
      return null;
    }
    Integer known =
        status != null && status >= STATUS_MIN && status <= STATUS_MAX
            ? Math.toIntExact(status)
            : null;
    return new Capture(
        address,
        moment,
        known,
        digest,
        verified,
        recordId,
        offset != null && offset >= 0 ? offset : null,
        Outlets.address(requested),
        headers);
  }

  private @Nullable Instant moment() {
    try {
      return date == null ? null : Instant.parse(date);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
