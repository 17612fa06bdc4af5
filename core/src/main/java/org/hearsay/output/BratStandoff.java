package org.hearsay.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// Reports as brat's standoff files (Stenetorp et al. 2012): a `.txt` with the text, an `.ann` with
/// what was found in it, and `annotation.conf`, so that the folder opens in brat as it is. Offsets
/// count code points, as brat counts.
///
/// A statement is an event on its cue, or, where it has none, on its content: `Statement:T2
/// Source:T1 Content:T3`. What is tied to no words by itself, such as the stance, is an attribute.
final class BratStandoff {
  private static final String CONFIGURATION =
      """
      [entities]
      Source
      Cue
      Content
      Mention
      Figure
      Time
      Credit

      [relations]
      <OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

      [events]
      Statement Source?:Source, Content*:Content

      [attributes]
      Stance Arg:<EVENT>, Value:asserts|hedges|denies|confirms|asks|expects
      Kind Arg:<EVENT>, Value:direct|indirect|mixed
      """;

  private final AnnotatedReport report;
  private final Places places;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> marks = new LinkedHashMap<>();
  private int events;
  private int attributes;
  private int notes;

  private BratStandoff(AnnotatedReport report) {
    this.report = report;
    this.places = new Places(report.report());
  }

  /// The files of a folder, by name.
  static Map<String, String> of(List<AnnotatedReport> reports) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("annotation.conf", CONFIGURATION);
    for (AnnotatedReport report : reports) {
      String name = FileNames.of(report.report().id().value(), files.keySet(), ".txt");
      files.put(name + ".txt", report.report().body());
      files.put(name + ".ann", new BratStandoff(report).write());
    }
    return files;
  }

  private String write() {
    for (Entity entity : report.entities()) {
      for (Mention mention : entity.mentions()) {
        String id = mark("Mention", List.of(mention.span()));
        note(id, Json.constant(entity.type()) + ": " + entity.name());
      }
    }
    report.attributions().forEach(this::statement);
    for (GivenFigure figure : report.figures()) {
      String id = mark("Figure", List.of(figure.figure().span()));
      note(id, bounds(figure));
    }
    for (Timex time : report.times()) {
      String id = mark("Time", List.of(time.span()));
      note(id, time.type() + (time.value() == null ? "" : " " + time.value()));
    }
    for (Credit credit : report.credits()) {
      note(mark("Credit", List.of(credit.span())), credit.outlet());
    }
    return out.toString();
  }

  private void statement(Attribution attribution) {
    String content = mark("Content", attribution.content());
    Attribution.Cue cue = attribution.cue();
    String trigger = mark("Statement", cue == null ? attribution.content() : List.of(cue.span()));
    Attribution.Participant source = attribution.source();
    String speaker = source == null ? null : mark("Source", List.of(source.span()));
    String event = "E" + ++events;
    out.append(event).append("\tStatement:").append(trigger);
    if (speaker != null) {
      out.append(" Source:").append(speaker);
    }
    out.append(" Content:").append(content).append('\n');
    attribute("Stance", event, Json.constant(attribution.stance()));
    attribute("Kind", event, Json.constant(attribution.kind()));
  }

  /// The id of a text-bound annotation, written once for one type and place.
  private String mark(String type, List<Span> spans) {
    List<Span> lines = new ArrayList<>();
    spans.forEach(span -> addLines(span, lines));
    StringBuilder place = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (Span line : lines) {
      place
          .append(place.isEmpty() ? "" : ";")
          .append(places.at(line.start()))
          .append(' ')
          .append(places.at(line.end()));
      text.append(text.isEmpty() ? "" : " ").append(places.text(line));
    }
    String key = type + " " + place;
    String known = marks.get(key);
    if (known != null) {
      return known;
    }
    String id = "T" + (marks.size() + 1);
    marks.put(key, id);
    out.append(id).append('\t').append(key).append('\t').append(text).append('\n');
    return id;
  }

  /// brat parts a span at each line break.
  private void addLines(Span span, List<Span> lines) {
    String body = report.report().body();
    int start = span.start();
    for (int i = span.start(); i <= span.end(); i++) {
      boolean breaks = i < span.end() && (body.charAt(i) == '\n' || body.charAt(i) == '\r');
      if (i == span.end() || breaks) {
        if (i > start) {
          lines.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
  }

  private void attribute(String name, String of, String value) {
    out.append('A')
        .append(++attributes)
        .append('\t')
        .append(name)
        .append(' ')
        .append(of)
        .append(' ')
        .append(value)
        .append('\n');
  }

  private void note(String of, String text) {
    out.append('#')
        .append(++notes)
        .append("\tAnnotatorNotes ")
        .append(of)
        .append('\t')
        .append(Wording.oneLine(text))
        .append('\n');
  }

  private static String bounds(GivenFigure given) {
    var bounds = given.figure().bounds();
    return (bounds.approximate() ? "about " : "")
        + text(bounds.low())
        + " to "
        + text(bounds.high())
        + (given.figure().unit() == null ? "" : " " + given.figure().unit());
  }

  private static String text(@Nullable BigDecimal number) {
    return number == null ? "?" : number.toPlainString();
  }
}
