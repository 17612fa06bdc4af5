package org.hearsay.app.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// What makes two reports the same: address, outlet, headline, authors, time and text. Not the file
/// they were read from, nor the name they were given.
public final class ContentDigest {
  private ContentDigest() {}

  /// `sha256:` and 64 hexadecimal digits.
  static String of(Report report) {
    MessageDigest digest = sha256();
    Outlet outlet = report.outlet();
    add(digest, report.provenance().url());
    add(digest, outlet == null ? null : outlet.name());
    add(digest, outlet == null ? null : outlet.host());
    add(digest, report.title());
    add(digest, String.join("\u0000", report.byline()));
    add(digest, report.published());
    add(digest, report.body());
    return text(digest);
  }

  /// The digest of `bytes`, written the same way.
  public static String of(byte[] bytes) {
    MessageDigest digest = sha256();
    digest.update(bytes);
    return text(digest);
  }

  /// Its length goes before each part, so that no two lists of parts give the same bytes.
  private static void add(MessageDigest digest, @Nullable Object part) {
    if (part == null) {
      digest.update((byte) 0);
      return;
    }
    byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
    digest.update((byte) 1);
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (bytes.length >>> shift));
    }
    digest.update(bytes);
  }

  private static String text(MessageDigest digest) {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
