package org.hearsay.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.output.Output;
import org.hearsay.report.Report;
import org.hearsay.story.StoryGrouper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `hearsay read` and `hearsay compare` make of inputs, without the tool.
///
/// @param reports a line each
/// @param dossiers a line each, without what names the story
record Laptop(Set<String> reports, Set<String> dossiers) {
  private static final JsonMapper JSON = new JsonMapper();

  static Laptop read(List<String> inputs) {
    Set<String> lines = new TreeSet<>();
    List<AnnotatedReport> reports = new ArrayList<>();
    try (Stream<Received> received = Intake.read(inputs, IntakeOptions.standard())) {
      received.forEach(each -> {
        if (each instanceof Received.Accepted(Report report)) {
          AnnotatedReport annotated = Annotator.annotate(report, AttributionModel.shipped());
          lines.add(Output.reportLine(annotated));
          reports.add(annotated.forComparison());
        }
      });
    }
    Set<String> dossiers = new TreeSet<>();
    StoryGrouper.group(reports).stream()
        .filter(story -> story.reports().size() > 1)
        .forEach(story ->
            dossiers.add(unnamed(Output.dossierLine(DossierCompiler.compile(story), json -> {}))));
    return new Laptop(lines, dossiers);
  }

  /// A dossier without what only its run gave it.
  static String unnamed(String dossierLine) {
    ObjectNode dossier = (ObjectNode) JSON.readTree(dossierLine);
    dossier.remove(List.of("id", "scope", "version", "replaces"));
    return dossier.toString();
  }
}
