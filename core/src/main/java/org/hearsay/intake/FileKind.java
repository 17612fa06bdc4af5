package org.hearsay.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a file is taken for by its name, before a byte of it is read.
enum FileKind {
  TEXT(null),
  PAGE(null),
  LINES(null),
  /// Looked at before it is decided: names without a known ending.
  OPEN(null),
  WARC(null),
  WACZ(null),
  FEED(null),
  XML("XML of another kind; expected a feed, text, HTML or JSON Lines"),
  JSON("one JSON document that is no ninjs and no JSON Feed; expected one object a line, .jsonl"),
  TABLE("a table; expected text, HTML or JSON Lines");

  /// Why files of this kind are not read; null where they are.
  final @Nullable String unsupported;

  FileKind(@Nullable String unsupported) {
    this.unsupported = unsupported;
  }

  static FileKind of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (isPacked(name)) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    int dot = name.lastIndexOf('.');
    return switch (dot < 0 ? "" : name.substring(dot + 1)) {
      case "txt", "text", "md", "markdown" -> TEXT;
      case "html", "htm", "xhtml" -> PAGE;
      case "jsonl", "ndjson" -> LINES;
      case "warc", "arc" -> WARC;
      case "wacz" -> WACZ;
      case "xml", "rss", "atom", "opml" -> FEED;
      case "json" -> JSON;
      case "csv", "tsv" -> TABLE;
      default -> OPEN;
    };
  }

  /// Whether the name says that the file is packed with gzip or xz.
  static boolean isPacked(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".gz") || name.endsWith(".xz");
  }
}
