package org.hearsay.app.desk;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.app.casefile.Addition;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.output.Json;
import org.hearsay.report.Report;

/// What the desk's pages and other programs write.
final class Writes {
  private static final String UNNAMED = "pasted";

  private final CaseWork work;
  private final CorrectionWrites corrections;

  /// One at a time: each ends with the stories up to date.
  private final Object turn = new Object();

  Writes(CaseWork work) {
    this.work = work;
    this.corrections = new CorrectionWrites(work);
  }

  Reply correct(Request request) {
    synchronized (turn) {
      return corrections.add(request);
    }
  }

  Reply undo(Request request, String number) {
    synchronized (turn) {
      return corrections.undo(request, number);
    }
  }

  /// Adds what the body holds: `text/uri-list` one address a line, anything else a file.
  Reply add(Request request) {
    byte[] body = request.body();
    if (body.length == 0) {
      throw Problem.badRequest("the body is empty; expected a report or addresses");
    }
    String type = request.header("Content-Type").orElse("");
    List<Received> received = new ArrayList<>();
    if (type.startsWith("text/uri-list")) {
      for (String line : new String(body, StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          received.addAll(work.fetching().apply(line.strip()));
        }
      }
    } else {
      received.addAll(read(body, name(request)));
    }
    synchronized (turn) {
      return reply(received);
    }
  }

  /// The name that the file has where it was dropped from, percent-encoded, without folders; what
  /// it names is a report, never a path.
  private static String name(Request request) {
    String given = request.header("X-Hearsay-Name").orElse("");
    StringBuilder name = new StringBuilder();
    try {
      URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8)
          .codePoints()
          .filter(c -> !Character.isISOControl(c))
          .forEach(name::appendCodePoint);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(
          "the header X-Hearsay-Name is '" + given + "'; expected percent-encoded UTF-8");
    }
    int folders = Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\"));
    String plain = name.substring(folders + 1).strip();
    return plain.isEmpty() ? UNNAMED : plain;
  }

  /// The kind of a file is told by its bytes: its name, which is outside text, is not asked.
  private static List<Received> read(byte[] body, String name) {
    try (Stream<Received> received =
        Intake.read(
            List.of("-"),
            IntakeOptions.standard().withStandardInput(new ByteArrayInputStream(body), name))) {
      return received.toList();
    }
  }

  /// What became of one report.
  private sealed interface Outcome {
    record Added(Addition addition, Report report) implements Outcome {}

    record Refused(Received.Skipped skipped) implements Outcome {}
  }

  private Reply reply(List<Received> received) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Received each : received) {
      outcomes.add(
          switch (each) {
            case Received.Accepted(Report report) -> new Outcome.Added(work.add(report), report);
            case Received.Skipped skipped -> new Outcome.Refused(skipped);
          });
    }
    boolean any =
        outcomes.stream().anyMatch(o -> o instanceof Outcome.Added a && a.addition.isNew());
    return Reply.of(any ? 201 : 200, Reply.JSON, written(outcomes) + "\n");
  }

  private static String written(List<Outcome> outcomes) {
    StringWriter out = new StringWriter();
    Json.write(
        out,
        json ->
            json.object(() ->
                json.array(
                    "reports",
                    outcomes,
                    each ->
                        json.object(() -> {
                          switch (each) {
                            case Outcome.Added(Addition addition, Report report) -> {
                              json.field("id", addition.id().value());
                              json.field("new", addition.isNew());
                              json.field("title", report.title());
                            }
                            case Outcome.Refused(Received.Skipped skipped) -> {
                              json.field("origin", skipped.origin());
                              json.field("reason", skipped.reason());
                              json.field("detail", skipped.detail());
                            }
                          }
                        }))));
    return out.toString();
  }
}
