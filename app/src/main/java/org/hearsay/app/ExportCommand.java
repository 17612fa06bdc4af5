package org.hearsay.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseGrouping;
import org.hearsay.app.casefile.CaseStories;
import org.hearsay.finding.Dossier;
import org.hearsay.output.Comparison;
import org.hearsay.output.Format;
import org.hearsay.output.Output;
import org.hearsay.output.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `hearsay export`: a case, or some of its stories, for other tools.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    header = "Write a case for other tools.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "json, html, markdown, text: as 'hearsay compare' writes them; jsonl: as 'hearsay read'"
          + " does.",
      "jsonld: schema.org, PROV and Web Annotation.",
      "csv, parquet: tables with datapackage.json.",
      "brat: standoff files. csl, bibtex: the reports as a bibliography.",
      "crate: an RO-Crate, one zip with findings, texts, digests and versions.",
      "csv, parquet and brat are folders, crate is a file: name them with --output."
    },
    sortOptions = false)
final class ExportCommand implements Callable<Integer> {
  /// What a case is written as.
  enum ExportFormat {
    JSON,
    JSONL,
    HTML,
    MARKDOWN,
    TEXT,
    JSONLD,
    CSV,
    PARQUET,
    BRAT,
    CSL,
    BIBTEX,
    CRATE
  }

  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      converter = FormatConverter.class,
      description =
          "json, jsonl, html, markdown, text, jsonld, csv, parquet, brat, csl, bibtex or crate.")
  private ExportFormat format = ExportFormat.JSON;

  @Option(
      names = "--story",
      paramLabel = "N",
      description = "Only this one; may be given again. Its number is in its address at the desk.")
  private List<Long> chosen = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there, whole or not at all, instead of to standard output.")
  private @Nullable Path output;

  @Option(names = "--model", paramLabel = "MODEL", description = "As for 'hearsay add'.")
  private @Nullable String model;

  @Mixin private final CaseOptions caseOptions = new CaseOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path target =
        switch (format) {
          case CSV, PARQUET, BRAT -> TableFolder.check(needed());
          case CRATE -> needed();
          case JSON, JSONL, HTML, MARKDOWN, TEXT, JSONLD, CSL, BIBTEX -> null;
        };
    AttributionModel chosenModel = ModelChoice.of(model);
    try (CaseFile file = caseOptions.openToRead()) {
      Comparison comparison = comparison(file, Reading.inCase(file, chosenModel));
      if (target == null) {
        write(comparison);
      } else {
        write(comparison, target);
      }
    }
    return ExitStatus.DONE;
  }

  private void write(Comparison comparison, Path target) {
    switch (format) {
      case CSV -> TableFolder.write(target, Output.tables(comparison));
      case PARQUET -> TableFolder.writeBytes(target, Output.parquet(comparison));
      case BRAT -> TableFolder.write(target, Output.brat(comparison.reports()));
      case CRATE -> zip(target, Output.crate(comparison, about()));
      case JSON, JSONL, HTML, MARKDOWN, TEXT, JSONLD, CSL, BIBTEX ->
          throw new IllegalStateException(format + " is a page");
    }
  }

  private Path needed() {
    if (output == null) {
      throw new Refusal(
          "--format " + format.name().toLowerCase(Locale.ROOT) + " needs --output to name a place");
    }
    return output;
  }

  private Comparison comparison(CaseFile file, Reading reading) {
    CaseStories stories = new CaseStories(file);
    CaseGrouping grouping = new CaseGrouping(file, reading::read);
    List<Long> all = stories.numbers();
    for (Long story : chosen) {
      if (!all.contains(story)) {
        throw new Refusal("there is no story " + story + " in " + caseOptions.file());
      }
    }
    List<Dossier> dossiers = new ArrayList<>();
    OrderedWork.run(
        (chosen.isEmpty() ? all : chosen).iterator(),
        common.threads(),
        grouping::dossier,
        dossiers::add);
    List<AnnotatedReport> reports = new ArrayList<>();
    dossiers.forEach(dossier -> reports.addAll(dossier.reports()));
    return new Comparison(reports, dossiers, List.of());
  }

  private void write(Comparison comparison) {
    try (Destination destination = Destination.of(output, console)) {
      try {
        switch (format) {
          case JSON -> page(Format.JSON, comparison, destination);
          case HTML -> page(Format.HTML, comparison, destination);
          case MARKDOWN -> page(Format.MARKDOWN, comparison, destination);
          case TEXT -> page(Format.TEXT, comparison, destination);
          case JSONL -> {
            for (AnnotatedReport report : comparison.reports()) {
              destination.writer().write(Output.reportLine(report) + "\n");
            }
          }
          case JSONLD -> destination.writer().write(Output.linkedData(comparison));
          case CSL -> destination.writer().write(Output.csl(comparison.reports()));
          case BIBTEX -> destination.writer().write(Output.bibtex(comparison.reports()));
          case CSV, PARQUET, BRAT, CRATE -> throw new IllegalStateException(format + " is no page");
        }
      } catch (IOException e) {
        destination.goesOn(e);
      }
      destination.commit();
    }
  }

  private static void page(Format page, Comparison comparison, Destination destination)
      throws IOException {
    Output.write(page, comparison, Settings.PLAIN, destination.writer());
  }

  private Map<String, String> about() {
    return Map.of("version", HearsayCommand.Version.text(), "model", ModelChoice.digestOf(model));
  }

  /// The same case gives the same bytes: no entry has a time of its own.
  private static void zip(Path target, Map<String, String> files) {
    try {
      Path beside = Targets.beside(Targets.resolve(target));
      try (OutputStream stream = Files.newOutputStream(beside);
          ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8)) {
        for (Map.Entry<String, String> file : files.entrySet()) {
          ZipEntry entry = new ZipEntry(file.getKey());
          entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
          zip.putNextEntry(entry);
          zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        Files.deleteIfExists(beside);
        throw e;
      }
      Targets.move(beside, Targets.resolve(target));
    } catch (IOException e) {
      throw new Failure("cannot write " + target + ": " + Targets.describe(e), e);
    }
  }

  static final class FormatConverter implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String value) {
      return OptionValues.named(value, "format of export", ExportFormat.class);
    }
  }
}
