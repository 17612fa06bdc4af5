package org.hearsay.intake.fetch;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which media types are worth reading. What a server calls text, or does not name, is looked at:
/// types are often wrong. What it calls a picture, a film or a document of another program is taken
/// at its word and not read at all.
final class MediaTypes {
  private static final List<String> REFUSED =
      List.of(
          "image/",
          "audio/",
          "video/",
          "font/",
          "model/",
          "multipart/",
          "text/css",
          "text/javascript",
          "application/javascript",
          "application/pdf",
          "application/zip",
          "application/msword",
          "application/vnd.",
          "application/wasm");

  private MediaTypes() {}

  /// The type, without parameters, if documents of it are not read; null if they are.
  static @Nullable String refusal(@Nullable String declared) {
    if (declared == null) {
      return null;
    }
    int semicolon = declared.indexOf(';');
    String type =
        (semicolon < 0 ? declared : declared.substring(0, semicolon))
            .strip()
            .toLowerCase(Locale.ROOT);
    return REFUSED.stream().anyMatch(type::startsWith) ? AnswerReader.shown(type) : null;
  }
}
