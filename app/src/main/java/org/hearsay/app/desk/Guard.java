package org.hearsay.app.desk;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who may ask. The desk listens on this machine, where every page in every browser tab can reach
/// it too: other sites must neither read from it nor write to it.
///
/// - The `Host` must be one of ours, so that no name of another site that was bent to this address
///   (DNS rebinding) gets an answer.
/// - A request that another site makes is refused by `Origin` and `Sec-Fetch-Site` (W3C Fetch
///   Metadata).
/// - A write needs the token that was drawn at the start and that only our own pages know: in a
///   header, or in the field `token` of a form, so that forms work without script.
/// - Answers forbid all that our pages do not need (Content Security Policy 3).
final class Guard {
  static final String TOKEN = "X-Hearsay-Token";

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  static final Map<String, String> HEADERS =
      new TreeMap<>(
          Map.of(
              "Content-Security-Policy", POLICY,
              "X-Content-Type-Options", "nosniff",
              "X-Frame-Options", "DENY",
              "Referrer-Policy", "same-origin",
              "Cross-Origin-Opener-Policy", "same-origin",
              "Cross-Origin-Resource-Policy", "same-origin",
              "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
              "Cache-Control", "no-store"));

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private final Set<String> hosts = new TreeSet<>();
  private final String token;
  private final @Nullable Password password;

  /// Lets requests in that name `address`, or, where it is this machine's own, `localhost`.
  Guard(InetSocketAddress address, String host, @Nullable Password password) {
    this.password = password;
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    this.token = HexFormat.of().formatHex(random);
    int port = address.getPort();
    hosts.add(host.toLowerCase(Locale.ROOT) + ":" + port);
    if (address.getAddress().isLoopbackAddress()) {
      hosts.add("localhost:" + port);
      hosts.add("127.0.0.1:" + port);
      hosts.add("[::1]:" + port);
    }
  }

  String token() {
    return token;
  }

  /// Lets `request` pass.
  ///
  /// @throws Problem if it may not
  void check(Request request) {
    boolean isUndo =
        request.method().equals("DELETE")
            && request.segments().size() == 3
            && request.segments().subList(0, 2).equals(List.of("api", "corrections"));
    if (!METHODS.contains(request.method()) && !isUndo) {
      throw new Problem(
          405, "Method not allowed", request.method() + "; expected GET, HEAD or POST");
    }
    String host = request.header("Host").orElse("").toLowerCase(Locale.ROOT);
    if (!hosts.contains(host)) {
      throw new Problem(
          421, "Wrong host", "'" + host + "' is not this desk; expected one of " + hosts);
    }
    if (password != null && !password.opens(request.header("Authorization").orElse(""))) {
      throw new Problem(401, "Password needed", "this desk asks for a password");
    }
    String site = request.header("Sec-Fetch-Site").orElse("none");
    boolean fromElsewhere = !site.equals("same-origin") && !site.equals("none");
    boolean isFollowedLink =
        !request.isWrite()
            && request.header("Sec-Fetch-Mode").orElse("").equals("navigate")
            && request.header("Sec-Fetch-Dest").orElse("").equals("document");
    if (fromElsewhere && !isFollowedLink) {
      throw new Problem(403, "Another site's request", "Sec-Fetch-Site is " + site);
    }
    String origin = request.header("Origin").orElse("");
    if (!origin.isEmpty() && !isOurs(origin)) {
      throw new Problem(403, "Another site's request", "Origin is " + origin);
    }
    if (request.isWrite()
        && !isToken(request.header(TOKEN).or(() -> request.field("token")).orElse(""))) {
      throw new Problem(
          403, "No token", "a write needs the header " + TOKEN + ", which 'hearsay serve' printed");
    }
  }

  private boolean isOurs(String origin) {
    String lower = origin.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") && hosts.contains(lower.substring("http://".length()));
  }

  /// In a time that does not tell how much of it was right.
  private boolean isToken(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
