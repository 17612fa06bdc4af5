package org.hearsay.app.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.hearsay.report.Digest;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// What makes two reports the same: address, outlet, headline, authors, time and text. Not the file
/// they were read from, nor the name they were given. Nor what a page says of its outlet beside its
/// name (sub-brand, owner): that is no part of what was published, and is worded anew while an
/// article stays as it is.
final class ContentDigest {
  private ContentDigest() {}

  /// `sha256:` and 64 hexadecimal digits.
  static String of(Report report) {
    MessageDigest digest = Digest.begin();
    Outlet outlet = report.outlet();
    add(digest, report.provenance().url());
    add(digest, outlet == null ? null : outlet.name());
    add(digest, outlet == null ? null : outlet.host());
    add(digest, report.title());
    add(digest, String.join("\u0000", report.byline()));
    add(digest, report.published());
    add(digest, report.body());
    return Digest.name(digest);
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
}
