package org.hearsay.app;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.casefile.CaseGrouping;
import org.hearsay.app.casefile.Correction;
import org.hearsay.app.casefile.CorrectionFault;
import org.hearsay.app.casefile.Corrections;
import org.hearsay.app.casefile.Proposal;
import org.hearsay.output.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay correct`: what the program got wrong in a case, put right by hand.
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    header = "Put right what was found in a case; list and undo corrections.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "Corrections are kept with their date, applied again when reports are read again, and shown"
          + " as",
      "made by hand. Ids are those of the desk and of 'hearsay export'. WHAT is one of:",
      "  list            all corrections, undone ones too",
      "  undo N          takes number N back",
      "  speaker         --report R --finding a1, --words NAME of the report or --nobody",
      "  dismiss         --report R --finding a1 (statement), f1 (figure) or 12-40 (credit)",
      "  claim-dismiss   --story N --finding k1",
      "  person-merge    --story N --with c1,c2      claim-merge   --story N --with k1,k2",
      "  person-split    --story N --report R --finding e1",
      "  claim-split     --story N --report R --finding a1",
      "  story-merge     --story N --with M          story-split   --with R,R"
    },
    sortOptions = false)
final class CorrectCommand implements Callable<Integer> {
  /// For a reader, or for programs.
  enum CorrectFormat {
    TEXT,
    JSON
  }

  private final Console console;

  @Parameters(index = "0", paramLabel = "WHAT", description = "What to do; see above.")
  private String what = "list";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "N",
      description = "The number of the correction to undo.")
  private @Nullable Long number;

  @Option(names = "--report", paramLabel = "ID", description = "The report it is about.")
  private @Nullable String report;

  @Option(names = "--finding", paramLabel = "ID", description = "What it is about there.")
  private @Nullable String finding;

  @Option(names = "--story", paramLabel = "N", description = "The story it is about.")
  private @Nullable Long story;

  @Option(
      names = "--with",
      paramLabel = "ID,ID…",
      split = ",",
      description = "What is put together or taken out.")
  private List<String> with = new ArrayList<>();

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = "Who says it, in words of the report.")
  private @Nullable String words;

  @Option(names = "--nobody", description = "The report does not say who says it.")
  private boolean nobody;

  @Option(names = "--by", paramLabel = "NAME", description = "Who corrects; kept with it.")
  private @Nullable String hand;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why; kept with it.")
  private @Nullable String note;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "Of the list: text (the default) or json.")
  private CorrectFormat format = CorrectFormat.TEXT;

  @Option(names = "--model", paramLabel = "MODEL", description = "As for 'hearsay add'.")
  private @Nullable String model;

  @Mixin private final CaseOptions caseOptions = new CaseOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  CorrectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      return what.equals("list") ? list() : change();
    } catch (CorrectionFault e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  private int list() {
    try (CaseFile file = caseOptions.openToRead();
        Destination destination = Destination.of(null, console)) {
      List<Correction> corrections = Corrections.all(file);
      try {
        destination
            .writer()
            .write(format == CorrectFormat.JSON ? json(corrections) : text(corrections));
      } catch (IOException e) {
        destination.goesOn(e);
      }
      destination.commit();
    }
    return ExitStatus.DONE;
  }

  private static String text(List<Correction> corrections) {
    StringBuilder text = new StringBuilder();
    for (Correction each : corrections) {
      StringBuilder line = new StringBuilder();
      line.append(each.number()).append('\t').append(each.state()).append('\t');
      line.append(each.made().toString(), 0, 10).append('\t').append(each.said());
      if (each.hand() != null) {
        line.append(" [").append(each.hand()).append(']');
      }
      if (each.note() != null) {
        line.append(": ").append(each.note());
      }
      text.append(Console.shown(line.toString().replace('\t', ' '))).append('\n');
    }
    return corrections.isEmpty() ? "Nothing has been corrected.\n" : text.toString();
  }

  private static String json(List<Correction> corrections) {
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json ->
            json.object(() -> json.array("corrections", corrections, each -> write(json, each))));
    return out + "\n";
  }

  private static void write(Json json, Correction each) {
    json.object(() -> {
      json.field("number", Long.valueOf(each.number()));
      json.field("made", each.made().toString());
      json.field("by", each.hand());
      json.field("kind", each.kind().text());
      json.field("says", each.said());
      json.field("note", each.note());
      json.field("state", each.state());
      json.field("undone", each.undone() == null ? null : each.undone().toString());
      json.field("undoneBy", each.undoneBy());
    });
  }

  private int change() {
    AttributionModel chosen = ModelChoice.of(model);
    Correction.Kind kind = what.equals("undo") ? null : Correction.Kind.of(what);
    if (kind == Correction.Kind.SPEAKER && (words == null) != nobody) {
      throw new Refusal("speaker needs either --words or --nobody");
    }
    try (CaseFile file = caseOptions.openThere(ModelChoice.digestOf(model))) {
      CaseOptions.tellUnread(file, console);
      Reading reading = Reading.inCase(file, chosen);
      CaseGrouping grouping = new CaseGrouping(file, reading::read);
      grouping.update(common.threads());
      if (kind == null) {
        if (number == null) {
          throw new Refusal(
              "undo needs the number of a correction; 'hearsay correct list' shows them");
        }
        grouping.undo(number, hand, note, common.threads());
        console.say("correction " + number + " taken back");
      } else {
        Proposal proposal = new Proposal(kind, report, finding, story, with, words);
        console.say(
            "correction " + grouping.correct(proposal, hand, note, common.threads()) + " made");
      }
    }
    return ExitStatus.DONE;
  }

  static final class FormatConverter implements ITypeConverter<CorrectFormat> {
    @Override
    public CorrectFormat convert(String value) {
      return OptionValues.named(value, "format of correct", CorrectFormat.class);
    }
  }
}
