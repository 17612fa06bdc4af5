package org.hearsay.intake.fetch;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// An http or https address in the one form in which it is asked for, compared and kept: scheme and
/// host in lower case, no default port, no fragment, everything that RFC 3986 does not allow
/// percent-encoded, hosts in other scripts by UTS 46 (`https://bürger.example/ä` is
/// `https://xn--brger-kva.example/%C3%A4`).
///
/// Names and passwords are refused: they would be sent to whoever the address leads to.
///
/// @param scheme `http` or `https`
/// @param host a name, or an IP address, IPv6 in brackets
/// @param target path and query, beginning with a slash
record WebAddress(String scheme, String host, int port, String target) {
  private static final int LENGTH_MAX = 4096;
  private static final int HOST_MAX = 253;

  private static final String UNSAFE = "\"<>\\^`{|}[] ";

  private static final IDNA NAMES =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /// Reads an address as a user or a server writes it.
  ///
  /// @throws FetchFailure if it is none that may be asked
  static WebAddress of(String written) throws FetchFailure {
    String text = withoutFragment(checked(written.strip()));
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw bad(scheme.isEmpty() ? "no scheme" : "scheme '" + scheme + "'", "http or https");
    }
    if (!text.startsWith("//", colon + 1)) {
      throw bad("no '//' after the scheme", scheme + "://HOST/…");
    }
    int from = colon + 3;
    int to = endOfAuthority(text, from);
    String authority = text.substring(from, to);
    if (authority.indexOf('@') >= 0) {
      throw bad("a user name in it", "an address without one");
    }
    int portAt = portAt(authority);
    int port = portAt < 0 ? -1 : port(authority.substring(portAt + 1));
    String host = host(portAt < 0 ? authority : authority.substring(0, portAt));
    String target = escaped(text.substring(to));
    return new WebAddress(
        scheme,
        host,
        port > 0 ? port : scheme.equals("https") ? 443 : 80,
        target.startsWith("/") ? target : "/" + target);
  }

  /// What `reference` means on this page: RFC 3986, 5.2.
  ///
  /// @throws FetchFailure if it leads to no address that may be asked
  WebAddress resolve(String reference) throws FetchFailure {
    String text = withoutFragment(checked(reference.strip()));
    if (hasScheme(text)) {
      return of(text);
    }
    if (text.startsWith("//")) {
      return of(scheme + ":" + text);
    }
    if (text.isEmpty()) {
      return this;
    }
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    if (text.startsWith("?")) {
      return of(origin() + path + text);
    }
    int questionMark = text.indexOf('?');
    String asked = questionMark < 0 ? text : text.substring(0, questionMark);
    String tail = questionMark < 0 ? "" : text.substring(questionMark);
    String merged =
        asked.startsWith("/") ? asked : path.substring(0, path.lastIndexOf('/') + 1) + asked;
    return of(origin() + withoutDots(merged) + tail);
  }

  /// Scheme, host and port: what one robots.txt speaks for.
  String origin() {
    return scheme + "://" + authority();
  }

  /// Host and port, as the `Host` field names them.
  String authority() {
    boolean usual = port == (isSecure() ? 443 : 80);
    return usual ? host : host + ":" + port;
  }

  boolean isSecure() {
    return scheme.equals("https");
  }

  /// The host without the brackets of an IPv6 address.
  String bareHost() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /// Whether the host is an IPv4 or IPv6 address rather than a name.
  boolean isNumeric() {
    return host.startsWith("[") || isNumber(host);
  }

  URI toUri() {
    return URI.create(toString());
  }

  @Override
  public String toString() {
    return origin() + target;
  }

  private static String checked(String text) throws FetchFailure {
    if (text.length() > LENGTH_MAX) {
      throw bad(text.length() + " characters", LENGTH_MAX + " at most");
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw bad("a control character", "none");
      }
    }
    return text;
  }

  private static FetchFailure bad(String met, String expected) {
    return new FetchFailure(FetchFault.BAD_ADDRESS, met + "; expected " + expected);
  }

  private static String withoutFragment(String text) {
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }

  private static boolean hasScheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i > 0;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.');
      if (!letter && !other) {
        return false;
      }
    }
    return false;
  }

  private static int endOfAuthority(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '/' && text.charAt(at) != '?') {
      at++;
    }
    return at;
  }

  private static int portAt(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? colon : -1;
  }

  private static int port(String digits) throws FetchFailure {
    if (digits.isEmpty()) {
      return -1;
    }
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i > 4) {
        throw bad("port '" + digits + "'", "1 to 65535");
      }
      port = 10 * port + digit;
    }
    if (port < 1 || port > 65_535) {
      throw bad("port " + port, "1 to 65535");
    }
    return port;
  }

  private static String host(String written) throws FetchFailure {
    if (written.isEmpty() || written.equals(".")) {
      throw bad("no host", "one");
    }
    if (written.startsWith("[")) {
      return bracketed(written);
    }
    String name = written;
    if (!written.chars().allMatch(c -> c < 0x80)) {
      IDNA.Info info = new IDNA.Info();
      name = NAMES.nameToASCII(written, new StringBuilder(), info).toString();
      if (info.hasErrors()) {
        throw bad("host '" + written + "'", "a name by UTS 46");
      }
    }
    name = name.toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      // the root that every name ends in; TLS and most servers want it left out
      name = name.substring(0, name.length() - 1);
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean good =
          (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
      if (!good) {
        throw bad("host '" + written + "'", "letters, digits, hyphens and dots");
      }
    }
    if (name.length() > HOST_MAX || name.startsWith(".") || name.contains("..")) {
      throw bad("host '" + written + "'", "a name of at most " + HOST_MAX + " characters");
    }
    if (isNumber(name) && !isDottedQuad(name)) {
      // 0177.0.0.1, 127.1, 0x7f000001: programs do not agree on which machine these mean
      throw bad("host '" + written + "'", "a name, or four numbers from 0 to 255");
    }
    return name;
  }

  /// Whether a host can only be meant as a number: its last part is one (the URL Standard, "ends in
  /// a number").
  private static boolean isNumber(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1);
    return last.chars().allMatch(c -> c >= '0' && c <= '9') || last.startsWith("0x");
  }

  private static boolean isDottedQuad(String host) {
    String[] parts = host.split("\\.", -1);
    for (String part : parts) {
      boolean plain =
          !part.isEmpty()
              && part.length() <= 3
              && part.chars().allMatch(c -> c >= '0' && c <= '9')
              && (part.length() == 1 || part.charAt(0) != '0')
              && Integer.parseInt(part) <= 255;
      if (!plain) {
        return false;
      }
    }
    return parts.length == 4;
  }

  private static String bracketed(String written) throws FetchFailure {
    String inside = written.endsWith("]") ? written.substring(1, written.length() - 1) : "";
    boolean good =
        inside.indexOf(':') >= 0
            && inside
                .chars()
                .allMatch(c -> c == ':' || c == '.' || Character.digit((char) c, 16) >= 0);
    if (!good || !inside.chars().allMatch(c -> c < 0x80)) {
      throw bad("host '" + written + "'", "an IPv6 address without a zone");
    }
    return "[" + inside.toLowerCase(Locale.ROOT) + "]";
  }

  /// `text` with everything percent-encoded that may not stand in a path or query.
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean encodes = c >= 0x80 || UNSAFE.indexOf(c) >= 0 || (c == '%' && !isEncoded(text, i));
      if (encodes) {
        for (byte b : text.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
          out.append('%')
              .append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xF, 16)))
              .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
        }
      } else {
        out.append((char) c);
      }
      i = next;
    }
    return out.toString();
  }

  private static boolean isEncoded(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at + 1) < 0x80
        && text.charAt(at + 2) < 0x80
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  /// A path without `.` and `..`: RFC 3986, 5.2.4.
  private static String withoutDots(String path) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < path.length()) {
      int slash = path.indexOf('/', at + 1);
      int end = slash < 0 ? path.length() : slash;
      String segment = path.substring(at, end);
      boolean last = end == path.length();
      if (segment.equals("/..")) {
        out.setLength(Math.max(0, out.lastIndexOf("/")));
        out.append(last ? "/" : "");
      } else if (segment.equals("/.")) {
        out.append(last ? "/" : "");
      } else {
        out.append(segment);
      }
      at = end;
    }
    return out.toString();
  }
}
