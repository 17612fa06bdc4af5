package org.hearsay.output;

import java.util.List;
import org.hearsay.annotation.Explanation;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionTrace.Alternative;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.Reference;
import org.hearsay.report.Span;
import org.hearsay.text.LexiconFile.Located;
import org.jspecify.annotations.Nullable;

/// An explanation as JSON: what was found as in the report itself, each with a `why`. All offsets
/// are Unicode code points into the report's `text`, which is not repeated here.
final class JsonExplanation {
  private final Json json;
  private final Explanation explanation;
  private final String body;
  private final CodePoints codePoints;

  private JsonExplanation(Json json, Explanation explanation) {
    this.json = json;
    this.explanation = explanation;
    this.body = explanation.report().report().body();
    this.codePoints = CodePoints.of(body);
  }

  static void write(Json json, Explanation explanation) {
    JsonExplanation writer = new JsonExplanation(json, explanation);
    json.object(writer::content);
  }

  private void content() {
    json.field("id", explanation.report().report().id().value());
    json.field("origin", explanation.report().report().provenance().origin());
    json.array("attributions", explanation.attributions(), this::writeSaid);
    json.array(
        "figures",
        explanation.figures(),
        counted ->
            JsonReport.writeFigure(
                json,
                explanation.report(),
                counted.figure(),
                () -> json.object("why", () -> why(counted))));
    json.array(
        "times",
        explanation.times(),
        dated ->
            JsonReport.writeTime(
                json,
                explanation.report(),
                dated.time(),
                () -> {
                  writeWhy(dated.sentence(), List.of(dated.pattern()));
                  json.object(
                      "derivation", () -> DateReasons.write(json, dated.derivation(), this::place));
                }));
    json.array("dropped", explanation.dropped(), this::writeAlternative);
  }

  private void writeWhy(Span sentence, List<Located> lexicon) {
    json.object(
        "why",
        () -> {
          json.object("sentences", () -> place(sentence));
          json.array("lexicon", lexicon, this::writeEntry);
        });
  }

  private void why(Explanation.Counted counted) {
    json.object("sentences", () -> place(counted.sentence()));
    json.object(
        "pattern",
        () -> {
          json.field("name", counted.pattern().cells().get(0));
          json.field("words", counted.pattern().cells().get(1));
          entry(counted.pattern());
        });
    json.array(
        "steps",
        counted.steps(),
        step ->
            json.object(() -> {
              place(step.words());
              json.field("says", step.says());
            }));
    json.array("lexicon", counted.lexicon(), this::writeEntry);
  }

  private void writeSaid(Explanation.Said said) {
    JsonReport.writeAttribution(
        json, explanation.report(), said.attribution(), () -> json.object("why", () -> why(said)));
  }

  private void why(Explanation.Said said) {
    Basis basis = said.attribution().basis();
    json.object("sentences", () -> place(said.sentences()));
    Located rule = said.rule();
    if (rule != null) {
      json.object(
          "rule",
          () -> {
            json.field("name", rule.cells().get(0));
            json.field("words", rule.cells().get(1));
            entry(rule);
          });
    }
    writeLearned(basis);
    json.field("seat", basis.seat());
    json.array("lexicon", said.lexicon(), this::writeEntry);
    json.array(
        "confidenceSteps",
        said.steps(),
        step ->
            json.object(() -> {
              json.field("right", step.tally().right());
              json.field("found", step.tally().found());
              json.field("confidence", Math.round(step.confidence() * 1000) / 1000.0);
            }));
    writeMeant(said);
    json.array("alternatives", said.alternatives(), this::writeAlternative);
    json.array(
        "otherSources",
        said.others(),
        other ->
            json.object(() -> {
              place(other.mention());
              json.field("entity", other.entity().id());
              json.field("reason", other.reason());
            }));
  }

  private void writeLearned(Basis basis) {
    if (basis.isLearned()) {
      json.field("learned", basis.learned());
    }
  }

  private void writeMeant(Explanation.Said said) {
    Attribution.Participant source = said.attribution().source();
    Reference reference = source == null ? null : source.resolution().reference();
    Explanation.Meant meant = said.meant();
    if (reference == null || meant == null) {
      return;
    }
    json.object(
        "source",
        () -> {
          json.field("entity", meant.entity().id());
          json.field("name", meant.entity().name());
          json.field("ground", reference.ground());
          json.field("confidence", reference.confidence());
          json.field("candidates", reference.candidates());
          json.field("shown", reference.holds());
          Mention before = meant.before();
          part("before", before == null ? null : before.span());
          json.array("rivals", meant.rivals(), this::writeRival);
        });
  }

  private void writeRival(Explanation.Rival rival) {
    json.object(() -> {
      place(rival.before().span());
      json.field("entity", rival.entity().id());
      json.field("sentencesBack", rival.sentences());
      json.field("reason", rival.reason());
    });
  }

  private void writeAlternative(Alternative alternative) {
    json.object(() -> {
      json.field("rule", alternative.basis().rule());
      writeLearned(alternative.basis());
      part("source", alternative.source());
      part("cue", alternative.cue());
      json.array("content", alternative.content(), span -> json.object(() -> place(span)));
      json.field("reason", alternative.loss());
    });
  }

  private void part(String name, @Nullable Span span) {
    if (span != null) {
      json.object(name, () -> place(span));
    }
  }

  private void writeEntry(Located entry) {
    json.object(() -> {
      json.field("entry", entry.cells().get(0));
      entry(entry);
    });
  }

  private void entry(Located entry) {
    json.field("file", entry.file());
    json.field("line", entry.line());
    json.field("example", entry.example());
  }

  private void place(Span span) {
    json.field("start", codePoints.at(span.start()));
    json.field("end", codePoints.at(span.end()));
    json.field("text", span.of(body));
  }
}
