package org.hearsay.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Gives each file of a run a name of its own: its file name, and where several files share one, as
/// many of the folders above it as tell them apart (`monday/report.txt`, `tuesday/report.txt`).
///
/// The names depend on which files are given, never on their order, so that a comparison of the
/// same files is the same in any order. That takes a walk over all names before the first file is
/// read; it keeps eight bytes a file, and whole paths only of files that share a name.
final class FileIds {
  /// Longer names are cut from the left; [org.hearsay.report.ReportId] takes 512.
  private static final int LENGTH_MAX = 480;

  private final Map<Path, String> shared;

  private FileIds(Map<Path, String> shared) {
    this.shared = shared;
  }

  /// Names for all files at and under `inputs`.
  static FileIds of(List<Path> inputs) {
    Hashes hashes = new Hashes();
    walk(inputs, file -> hashes.add(hash(FolderListing.name(file))));
    long[] twice = hashes.seenTwice();
    if (twice.length == 0) {
      return new FileIds(Map.of());
    }
    Map<String, Set<Path>> byName = new HashMap<>();
    walk(
        inputs,
        file -> {
          String name = FolderListing.name(file);
          if (Arrays.binarySearch(twice, hash(name)) >= 0) {
            byName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(absolute(file));
          }
        });
    Map<Path, String> shared = new HashMap<>();
    byName.values().forEach(paths -> tellApart(paths, shared));
    return new FileIds(shared);
  }

  /// The name of `file`.
  String id(Path file) {
    String own = shared.isEmpty() ? null : shared.get(absolute(file));
    return bounded(own != null ? own : FolderListing.name(file));
  }

  /// `id`, cut from the left where it is too long for a name.
  static String bounded(String id) {
    return id.length() <= LENGTH_MAX ? id : id.substring(id.length() - LENGTH_MAX);
  }

  /// Whether another input may be this same file: only then need anyone remember that it was read.
  boolean mayRecur(Path file) {
    return !shared.isEmpty() && shared.containsKey(absolute(file));
  }

  static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static void tellApart(Set<Path> paths, Map<Path, String> into) {
    int deepest = paths.stream().mapToInt(Path::getNameCount).max().orElse(1);
    int parts = 1;
    while (parts < deepest) {
      Set<String> distinct = new HashSet<>();
      for (Path path : paths) {
        distinct.add(tail(path, parts));
      }
      if (distinct.size() == paths.size()) {
        break;
      }
      parts++;
    }
    for (Path path : paths) {
      into.put(path, tail(path, parts));
    }
  }

  private static String tail(Path path, int parts) {
    int count = path.getNameCount();
    StringBuilder tail = new StringBuilder();
    for (int i = Math.max(0, count - parts); i < count; i++) {
      tail.append(tail.isEmpty() ? "" : "/").append(path.getName(i));
    }
    return tail.toString();
  }

  /// Calls `found` for each file. Folders that cannot be read and links in a circle are passed over
  /// in silence here: [Opener] meets them again and says so.
  private static void walk(List<Path> inputs, Consumer<Path> found) {
    for (Path input : inputs) {
      walk(input, new ArrayList<>(), found);
    }
  }

  private static void walk(Path path, List<Path> above, Consumer<Path> found) {
    if (!Files.isDirectory(path)) {
      found.accept(path);
      return;
    }
    try {
      Path real = path.toRealPath();
      if (above.contains(real)) {
        return;
      }
      above.add(real);
      for (Path entry : FolderListing.entries(path)) {
        walk(entry, above, found);
      }
      above.removeLast();
    } catch (IOException e) {
      return;
    }
  }

  /// 64-bit FNV-1a. Two names with one hash only get a folder before them that they did not need.
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static final class Hashes {
    private long[] seen = new long[64];
    private int count;

    void add(long hash) {
      if (count == seen.length) {
        seen = Arrays.copyOf(seen, 2 * count);
      }
      seen[count++] = hash;
    }

    long[] seenTwice() {
      long[] sorted = Arrays.copyOf(seen, count);
      Arrays.sort(sorted);
      int kept = 0;
      for (int i = 1; i < sorted.length; i++) {
        if (sorted[i] == sorted[i - 1] && (kept == 0 || sorted[kept - 1] != sorted[i])) {
          sorted[kept++] = sorted[i];
        }
      }
      return Arrays.copyOf(sorted, kept);
    }
  }
}
