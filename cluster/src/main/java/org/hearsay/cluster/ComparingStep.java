package org.hearsay.cluster;

import java.util.List;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.DossierCompiler;
import org.hearsay.output.Output;
import org.hearsay.output.SkippedInput;
import org.hearsay.story.Story;

/// Compares the reports of a story, as `hearsay compare` does.
final class ComparingStep extends ProcessFunction<ToldStory, String> {
  private static final long serialVersionUID = 1;

  @Override
  public void processElement(ToldStory told, Context context, Collector<String> out) {
    List<AnnotatedReport> reports = told.reports().stream().map(AnnotatedReports::unpack).toList();
    Dossier dossier;
    try {
      dossier = DossierCompiler.compile(new Story(told.id(), reports));
    } catch (RuntimeException | StackOverflowError e) {
      SkippedInput skipped =
          new SkippedInput("story " + told.id(), "internal error", e + "; please report it");
      context.output(Lines.SKIPPED, Output.skippedLine(skipped));
      return;
    }
    out.collect(
        Output.dossierLine(
            dossier,
            json -> {
              json.field("scope", told.scope());
              json.field("version", (Number) told.version());
              json.array("replaces", told.replaces(), json::text);
            }));
  }
}
