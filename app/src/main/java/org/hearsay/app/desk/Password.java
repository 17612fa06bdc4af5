package org.hearsay.app.desk;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.hearsay.report.Digest;

/// The one password of a desk that others can reach, known by its bcrypt hash alone (Provos and
/// Mazières 1999). Asked for by the browser itself (RFC 7617).
public final class Password {
  private static final String SCHEME = "Basic ";

  private final String hash;

  /// Digest of the header that was right last: bcrypt is slow on purpose, and pages have parts.
  private final AtomicReference<String> known = new AtomicReference<>("");

  /// Takes a hash as `htpasswd -nB` writes it, with or without the user's name before it.
  ///
  /// @throws IllegalArgumentException if it is none
  public Password(String line) {
    String stripped = line.strip();
    this.hash = stripped.substring(stripped.indexOf(':') + 1);
    if (!hash.matches("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}")) {
      throw new IllegalArgumentException(
          "expected a bcrypt hash such as 'htpasswd -nB editor' prints, beginning with $2");
    }
  }

  /// Whether the value of an `Authorization` header holds the password, whatever the user's name.
  boolean opens(String authorization) {
    if (!authorization.startsWith(SCHEME) || authorization.length() > 1_000) {
      return false;
    }
    String digest = Digest.name(authorization);
    if (MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.UTF_8), known.get().getBytes(StandardCharsets.UTF_8))) {
      return true;
    }
    try {
      String pair =
          new String(
              Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip()),
              StandardCharsets.UTF_8);
      char[] given = pair.substring(pair.indexOf(':') + 1).toCharArray();
      boolean right = BCrypt.verifyer().verify(given, hash).verified;
      if (right) {
        known.set(digest);
      }
      return right;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
