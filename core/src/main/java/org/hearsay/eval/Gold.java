package org.hearsay.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What careful readers marked in some reports by hand: the measure that findings are held against.
/// One JSON file a story, beside or apart from its reports; `gold/README.md` tells the format.
public final class Gold {
  private final List<Path> files;
  private final List<GoldReport> reports;
  private final GoldStory story;

  Gold(List<Path> files, List<GoldReport> reports, GoldStory story) {
    this.files = List.copyOf(files);
    this.reports = List.copyOf(reports);
    this.story = story;
    Set<String> names = new HashSet<>();
    for (GoldReport report : reports) {
      if (!names.add(report.name())) {
        throw new IllegalArgumentException(
            "two gold reports are named " + report.name() + "; rename one of the files");
      }
    }
  }

  /// Reads one gold file, or every `.json` file of a folder but the floors.
  ///
  /// @throws IOException if a file cannot be read, is not gold, or the folder holds none
  public static Gold read(Path path) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (Stream<Path> entries = Files.list(path)) {
        entries
            .filter(p -> p.getFileName().toString().endsWith(".json"))
            .filter(p -> !p.getFileName().toString().equals(Floors.FILE))
            .sorted()
            .forEach(files::add);
      }
    } else {
      files.add(path);
    }
    if (files.isEmpty()) {
      throw new IOException(path + ": no gold in this folder; expected files named *.json");
    }
    List<GoldReport> reports = new ArrayList<>();
    List<GoldStory> stories = new ArrayList<>();
    for (Path file : files) {
      GoldReader reader = GoldReader.of(file);
      reports.addAll(reader.reports());
      stories.add(reader.story());
    }
    return new Gold(files, reports, GoldStory.all(stories));
  }

  /// The reports that the gold is about, to be read and annotated before scoring.
  public List<Path> reportFiles() {
    return reports.stream().map(GoldReport::file).toList();
  }

  /// The day that relative dates in `report` count from, where the gold states one.
  public Optional<LocalDate> published(Path report) {
    return reports.stream()
        .filter(r -> r.file().equals(report))
        .findFirst()
        .flatMap(r -> Optional.ofNullable(r.published()));
  }

  /// SHA-256 over the gold and the reports, by which floors know what they were measured on.
  public String digest() throws IOException {
    return CorpusDigest.of(Stream.concat(files.stream(), reportFiles().stream()).toList());
  }

  List<GoldReport> reports() {
    return reports;
  }

  /// What holds of the reports together.
  GoldStory story() {
    return story;
  }
}
