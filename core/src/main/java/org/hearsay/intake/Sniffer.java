package org.hearsay.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What bytes are, by their first ones.
final class Sniffer {
  private record Signature(int offset, String bytes, String what) {}

  /// Files that people take for documents, named so that the message helps.
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature(0, "%PDF-", "a PDF document"),
          new Signature(0, "PK\u0003\u0004", "a ZIP file, such as a Word or OpenDocument file"),
          new Signature(0, "PK\u0005\u0006", "a ZIP file"),
          new Signature(0, "\u00d0\u00cf\u0011\u00e0", "an old Microsoft Office document"),
          new Signature(0, "{\\rtf", "a Rich Text document"),
          new Signature(0, "\u0089PNG", "a PNG picture"),
          new Signature(0, "\u00ff\u00d8\u00ff", "a JPEG picture"),
          new Signature(0, "GIF8", "a GIF picture"),
          new Signature(0, "RIFF", "a RIFF file (WebP, WAV or AVI)"),
          new Signature(4, "ftyp", "an MP4 video or similar"),
          new Signature(0, "ID3", "an MP3 recording"),
          new Signature(0, "OggS", "an Ogg recording"),
          new Signature(0, "SQLite format 3", "an SQLite database"),
          new Signature(0, "\u001f\u008b", "a gzip file inside another, or without .gz"),
          new Signature(0, "\u00fd7zXZ", "an xz file inside another, or without .xz"),
          new Signature(0, "7z\u00bc\u00af", "a 7-Zip file"),
          new Signature(0, "BZh", "a bzip2 file"),
          new Signature(0, "(\u00b5/\u00fd", "a Zstandard file"),
          new Signature(0, "\u007fELF", "a program"),
          new Signature(0, "MZ\u0090", "a program"));

  private static final List<String> PAGE_BEGINNINGS =
      List.of(
          "<!doctype html",
          "<html",
          "<head",
          "<body",
          "<meta",
          "<title",
          "<script",
          "<article",
          "<div",
          "<p>",
          "<h1");

  private static final Set<String> LISTINGS =
      Set.of("rss", "rdf", "feed", "opml", "urlset", "sitemapindex");

  private static final int HEAD = 4096;

  private Sniffer() {}

  /// @throws NotReadable if `bytes` are empty or begin as a file that is known not to be text
  static void requireText(byte[] bytes) throws NotReadable {
    if (bytes.length == 0) {
      throw new NotReadable(SkipReason.EMPTY, "0 bytes; expected text");
    }
    for (Signature signature : SIGNATURES) {
      if (begins(bytes, signature)) {
        throw new NotReadable(SkipReason.NOT_TEXT, signature.what() + "; expected text");
      }
    }
  }

  private static boolean begins(byte[] bytes, Signature signature) {
    byte[] expected = signature.bytes().getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < signature.offset() + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (bytes[signature.offset() + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /// What a file without a telling name is.
  static FileKind kind(byte[] bytes) {
    String head = head(bytes);
    if (beginsWithObject(bytes)) {
      return FileKind.JSON;
    }
    if (head.startsWith("warc/")) {
      return FileKind.WARC;
    }
    String root = rootElement(head);
    if (LISTINGS.contains(root)) {
      return FileKind.FEED;
    }
    if (head.startsWith("<?xml")) {
      boolean page = root.equals("html") || head.contains("<!doctype html");
      return page ? FileKind.PAGE : FileKind.XML;
    }
    if (PAGE_BEGINNINGS.stream().anyMatch(head::startsWith) || isCommentedPage(head)) {
      return FileKind.PAGE;
    }
    return FileKind.TEXT;
  }

  /// The name of the first element, without its prefix; empty if none begins in `head`.
  private static String rootElement(String head) {
    int at = 0;
    while (at < head.length() && head.charAt(at) == '<') {
      boolean comment = head.startsWith("<!--", at);
      if (!comment && !head.startsWith("<?", at) && !head.startsWith("<!", at)) {
        break;
      }
      int close = head.indexOf('>', at);
      int subset = head.startsWith("<!", at) ? head.indexOf('[', at) : -1;
      String end = comment ? "-->" : subset >= 0 && subset < close ? "]>" : ">";
      int found = head.indexOf(end, at);
      at = found < 0 ? head.length() : found + end.length();
      while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
        at++;
      }
    }
    if (at >= head.length() || head.charAt(at) != '<') {
      return "";
    }
    int start = at + 1;
    int end = start;
    while (end < head.length()
        && (Character.isLetter(head.charAt(end)) || head.charAt(end) == ':')) {
      end++;
    }
    String name = head.substring(start, end);
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean isCommentedPage(String head) {
    return head.startsWith("<!--") && (head.contains("<html") || head.contains("<!doctype html"));
  }

  /// Whether the first character that is no space is an opening brace, followed by a string: a JSON
  /// object, not a text that happens to begin with a brace.
  static boolean beginsWithObject(byte[] bytes) {
    String head = head(bytes);
    if (!head.startsWith("{")) {
      return false;
    }
    String inside = head.substring(1).stripLeading();
    return inside.startsWith("\"") || inside.startsWith("}");
  }

  /// The beginning in lower case, without a byte order mark and leading space.
  private static String head(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return (head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head).stripLeading();
  }
}
