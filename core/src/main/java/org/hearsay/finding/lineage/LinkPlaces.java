package org.hearsay.finding.lineage;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.LexiconFile;

/// What addresses tell of what stands there, by `link-places.tsv`: a document (a court's file, an
/// office's page, a press release), an article, or neither.
final class LinkPlaces {
  /// What a line of the lexicon says of an address.
  private enum Kind {
    /// A name under which documents stand, and everything that ends so.
    DOCUMENT_SITE,
    /// The first part of the name of a host.
    DOCUMENT_HOST,
    DOCUMENT_FOLDER,
    DOCUMENT_ENDING,
    /// A folder that holds lists, people, offers.
    NO_ARTICLE
  }

  /// An article's address names it by so many words or by a number of so many digits.
  private static final int NAME_WORDS = 3;

  private static final int NUMBER_DIGITS = 4;

  /// What addresses carry to tell where a reader came from.
  private static final List<String> TRAILS =
      List.of("utm_", "fbclid", "gclid", "mc_", "cmp", "ref", "smid", "source", "ito", "partner");

  private static final List<String> HOST_FORMS = List.of("www.", "m.", "amp.", "mobile.");

  private static final Map<Kind, Set<String>> VALUES = read();

  private LinkPlaces() {}

  private static Map<Kind, Set<String>> read() {
    Map<Kind, Set<String>> values = new HashMap<>();
    for (String[] row : LexiconFile.rows(LinkPlaces.class, "link-places.tsv", 3)) {
      Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
      values.computeIfAbsent(kind, k -> new TreeSet<>()).add(row[1]);
    }
    return Map.copyOf(values);
  }

  private static boolean holds(Kind kind, String value) {
    return VALUES.getOrDefault(kind, Set.of()).contains(value);
  }

  /// Whether documents stand on `host`, in lower case.
  static boolean isDocumentHost(String host) {
    for (int dot = -1; ; ) {
      if (holds(Kind.DOCUMENT_SITE, host.substring(dot + 1))) {
        return true;
      }
      int next = host.indexOf('.', dot + 1);
      if (dot < 0 && next > 0 && holds(Kind.DOCUMENT_HOST, host.substring(0, next))) {
        return true;
      }
      if (next < 0) {
        return false;
      }
      dot = next;
    }
  }

  /// Whether a folder of `address` holds documents.
  static boolean isInDocumentFolder(URI address) {
    return folders(address).stream().anyMatch(f -> holds(Kind.DOCUMENT_FOLDER, f));
  }

  /// Whether `address` is a document's.
  static boolean isDocument(URI address) {
    String path = path(address);
    return isDocumentHost(host(address))
        || isInDocumentFolder(address)
        || VALUES.getOrDefault(Kind.DOCUMENT_ENDING, Set.of()).stream().anyMatch(path::endsWith);
  }

  /// Whether `address` looks like that of one article: its last part names it, and no folder says
  /// that it is something else.
  static boolean isArticle(URI address) {
    List<String> folders = folders(address);
    String path = path(address);
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (last.isEmpty() && !folders.isEmpty()) {
      last = folders.get(folders.size() - 1);
    }
    String query = address.getRawQuery();
    boolean numbered = digits(last) >= NUMBER_DIGITS || (query != null && digits(query) > 3);
    boolean named = last.split("[-_]", -1).length >= NAME_WORDS;
    return (numbered || named) && folders.stream().noneMatch(f -> holds(Kind.NO_ARTICLE, f));
  }

  private static int digits(String text) {
    return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  /// The form in which addresses of one page are alike: host and path without the ways by which
  /// sites serve one page twice, and what of the query does not tell where a reader came from.
  static String plain(URI address) {
    String path = path(address);
    for (String end : List.of("/", "/amp", ".amp")) {
      path = path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
    }
    StringBuilder plain = new StringBuilder(host(address)).append(path);
    String query = address.getRawQuery();
    Set<String> kept = new TreeSet<>();
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      String lower = part.toLowerCase(Locale.ROOT);
      if (!part.isEmpty() && TRAILS.stream().noneMatch(lower::startsWith)) {
        kept.add(part);
      }
    }
    kept.forEach(part -> plain.append(plain.indexOf("?") < 0 ? '?' : '&').append(part));
    return plain.toString();
  }

  /// In lower case, without `www.` and the like.
  static String host(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    for (String form : HOST_FORMS) {
      if (host.startsWith(form) && host.indexOf('.', form.length()) > 0) {
        return host.substring(form.length());
      }
    }
    return host;
  }

  private static String path(URI address) {
    return address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
  }

  /// Without the last part, unless the path ends with it as a folder.
  private static List<String> folders(URI address) {
    List<String> folders = new ArrayList<>(List.of(path(address).split("/", -1)));
    if (!folders.isEmpty()) {
      folders.remove(folders.size() - 1);
    }
    folders.removeIf(String::isEmpty);
    return folders;
  }
}
