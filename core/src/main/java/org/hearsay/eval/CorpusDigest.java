package org.hearsay.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// One number for a set of files: any change to a byte or a file name changes it.
final class CorpusDigest {
  private CorpusDigest() {}

  /// SHA-256 over name, length and bytes of each file, by name, so that neither the folder nor the
  /// order of listing matters.
  static String of(List<Path> files) throws IOException {
    MessageDigest digest = sha256();
    List<Path> sorted =
        files.stream()
            .sorted(
                Comparator.comparing((Path p) -> p.getFileName().toString())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (Path file : sorted) {
      byte[] bytes = Files.readAllBytes(file);
      String head = file.getFileName() + "\0" + bytes.length + "\0";
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
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
