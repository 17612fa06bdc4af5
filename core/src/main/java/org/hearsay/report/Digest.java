package org.hearsay.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// By which bytes are known again: SHA-256 (FIPS 180-4), written as `sha256:` and 64 hexadecimal
/// digits, the way that captures and the program's own files name it.
public final class Digest {
  private Digest() {}

  /// One that takes bytes bit by bit; [#name(MessageDigest)] ends it.
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The 32 bytes of the digest.
  public static byte[] of(byte[] bytes) {
    return begin().digest(bytes);
  }

  /// `sha256:` and the digest of `bytes`.
  public static String name(byte[] bytes) {
    return "sha256:" + hex(bytes);
  }

  /// `sha256:` and the digest of the UTF-8 of `text`.
  public static String name(String text) {
    return name(text.getBytes(StandardCharsets.UTF_8));
  }

  /// `sha256:` and what `digest` has come to; it begins anew.
  public static String name(MessageDigest digest) {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /// The 64 hexadecimal digits alone, for formats that name the algorithm elsewhere.
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }
}
