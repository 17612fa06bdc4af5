package org.hearsay.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import org.hearsay.report.Digest;

/// One number for a set of files: any change to a byte or a file name changes it.
final class CorpusDigest {
  private CorpusDigest() {}

  /// SHA-256 over name, length and bytes of each file, by name, so that neither the folder nor the
  /// order of listing matters.
  static String of(List<Path> files) throws IOException {
    MessageDigest digest = Digest.begin();
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
    return Digest.name(digest);
  }
}
