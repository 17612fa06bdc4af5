package org.hearsay.output;

import static org.hearsay.output.Terminal.faint;
import static org.hearsay.output.Terminal.plain;
import static org.hearsay.output.Terminal.strong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hearsay.annotation.Explanation;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionTrace.Alternative;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.figure.Figure;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.Reference;
import org.hearsay.report.Span;
import org.hearsay.text.LexiconFile.Located;
import org.jspecify.annotations.Nullable;

/// An explanation for a terminal: each sentence as it stands, with who, by which words and what
/// marked in it, then the reasons.
final class ExplanationPage {
  private static final String LEGEND =
      "In the sentences below: {who says it}, <the words that show it>, [what is said].";

  /// Words inside a mark, from where on only their beginning and end are shown.
  private static final int LONGEST = 400;

  private static final int SHOWN = 160;

  private final Explanation explanation;
  private final String body;
  private final Terminal terminal;

  private ExplanationPage(Explanation explanation, Settings settings) {
    this.explanation = explanation;
    this.body = explanation.report().report().body();
    this.terminal = new Terminal(settings);
  }

  static String of(Explanation explanation, Settings settings) {
    ExplanationPage page = new ExplanationPage(explanation, settings);
    page.write();
    return page.terminal.toString();
  }

  private void write() {
    String title = explanation.report().report().title();
    terminal.line(
        0,
        2,
        strong(explanation.report().report().id().value()),
        plain(title == null ? "" : ": " + title));
    boolean marks = !explanation.attributions().isEmpty() || !explanation.dropped().isEmpty();
    if (marks) {
      terminal.line(0, 2, faint(LEGEND));
    }
    terminal.blank();
    explanation.attributions().forEach(this::said);
    dropped();
    figures();
    times();
    if (!marks && explanation.figures().isEmpty() && explanation.times().isEmpty()) {
      terminal.line(0, 0, plain("Nothing was found here."));
    }
  }

  private void said(Explanation.Said said) {
    Attribution attribution = said.attribution();
    String within = attribution.within() == null ? "" : ", within " + attribution.within();
    terminal.line(
        0,
        2,
        strong(attribution.id()),
        plain(
            "  "
                + name(attribution.kind())
                + ", "
                + name(attribution.stance())
                + within
                + ", confidence "
                + ExplanationWords.decimal(attribution.confidence())));
    terminal.line(
        2,
        0,
        marked(
            said.sentences(),
            span(attribution.source()),
            attribution.cue() == null ? null : attribution.cue().span(),
            attribution.content()));
    why(said);
    sure(said);
    meant(said);
    others(said);
    alternatives("Other readings, not kept", said.alternatives());
    terminal.blank();
  }

  private void why(Explanation.Said said) {
    Basis basis = said.attribution().basis();
    terminal.line(2, 0, strong("Why it was found"));
    Located rule = said.rule();
    if (rule != null) {
      entry("Rule “" + rule.cells().get(0).replace('_', ' ') + "”", rule.cells().get(1), rule);
    }
    sentence(ExplanationWords.seat(basis.seat()));
    sentence(ExplanationWords.learned(basis));
    for (Located line : said.lexicon()) {
      entry("Word “" + line.cells().get(0) + "”", "", line);
    }
  }

  private void entry(String what, String words, Located line) {
    terminal.line(
        4,
        2,
        plain(what + (words.isEmpty() ? "" : ": " + words)),
        faint(" (" + line.file() + ", line " + line.line() + ")"));
    String example = line.example().replace("\\n", " ");
    terminal.line(6, 2, faint("as in: " + example));
  }

  private void sure(Explanation.Said said) {
    terminal.line(
        2, 0, strong("How sure: " + ExplanationWords.decimal(said.attribution().confidence())));
    Attribution attribution = said.attribution();
    ExplanationWords.steps(attribution.basis(), attribution.kind(), said.steps())
        .forEach(this::sentence);
  }

  private void meant(Explanation.Said said) {
    Attribution.Participant source = said.attribution().source();
    if (source == null) {
      return;
    }
    terminal.line(2, 0, strong("Whom the source means"));
    Explanation.Meant meant = said.meant();
    Reference reference = source.resolution().reference();
    if (meant == null || reference == null) {
      sentence("It is not known who “" + quoted(source.span()) + "” is.");
      return;
    }
    String among = reference.candidates() > 1 ? ", chosen among " + reference.candidates() : "";
    String held = reference.holds() ? "" : "; too unsure to be shown";
    sentence(
        "“"
            + quoted(source.span())
            + "” means "
            + meant.entity().name()
            + ": "
            + ExplanationWords.ground(reference.ground())
            + among
            + " (certainty "
            + ExplanationWords.decimal(reference.confidence())
            + held
            + ").");
    Mention before = meant.before();
    if (before != null) {
      sentence(
          ExplanationWords.mention(before.kind())
              + " before it as “"
              + quoted(before.span())
              + "”.");
    }
    for (Explanation.Rival rival : meant.rivals()) {
      sentence(
          "Not “"
              + quoted(rival.before().span())
              + "” ("
              + name(rival.entity().type())
              + "): "
              + ExplanationWords.rival(rival.reason())
              + ".");
    }
  }

  private void others(Explanation.Said said) {
    if (said.others().isEmpty()) {
      return;
    }
    terminal.line(2, 0, strong("Named near by, and not the source"));
    for (Explanation.Other other : said.others()) {
      sentence(
          "“" + quoted(other.mention()) + "”: " + ExplanationWords.notSource(other.reason()) + ".");
    }
  }

  private void alternatives(String heading, List<Alternative> alternatives) {
    if (alternatives.isEmpty()) {
      return;
    }
    terminal.line(2, 0, strong(heading));
    for (Alternative alternative : alternatives) {
      Span cover = alternative.content().get(0);
      for (Span part : alternative.content()) {
        cover = cover.cover(part);
      }
      for (Span part : new Span[] {alternative.source(), alternative.cue()}) {
        cover = part == null ? cover : cover.cover(part);
      }
      terminal.line(
          4, 2, marked(cover, alternative.source(), alternative.cue(), alternative.content()));
      String rule =
          alternative.basis().rule() == null
              ? "the trained model"
              : "rule “" + name(alternative.basis().rule()) + "”";
      terminal.line(
          6, 2, faint("by " + rule + "; " + ExplanationWords.loss(alternative.loss()) + "."));
    }
  }

  private void dropped() {
    if (!explanation.dropped().isEmpty()) {
      alternatives("Read, and nothing kept in its place", explanation.dropped());
      terminal.blank();
    }
  }

  private void figures() {
    for (Explanation.Counted counted : explanation.figures()) {
      terminal.line(
          0,
          2,
          strong(counted.figure().id()),
          plain("  figure: " + Wording.range(counted.figure().figure())));
      terminal.line(
          2, 0, marked(counted.sentence(), null, null, List.of(counted.figure().figure().span())));
      Located pattern = counted.pattern();
      entry(
          "Pattern “" + pattern.cells().get(0).replace('-', ' ') + "”",
          pattern.cells().get(1),
          pattern);
      counted
          .steps()
          .forEach(step -> sentence("“" + quoted(step.words()) + "”: " + step.says() + "."));
      sentence(whole(counted.figure().figure()));
      for (Located line : counted.lexicon()) {
        entry("Word “" + line.cells().get(0).replace("|", ", ") + "”", "", line);
      }
      terminal.blank();
    }
  }

  /// What the figure counts, and of which whole it is a part.
  private String whole(Figure figure) {
    String of = figure.of() == null ? "" : "of “" + quoted(figure.of()) + "”";
    String part = figure.partOf() == null ? "" : "a part of “" + quoted(figure.partOf()) + "”";
    String both = of + (of.isEmpty() || part.isEmpty() ? "" : ", ") + part;
    return both.isEmpty() ? "" : both + ".";
  }

  private void times() {
    for (Explanation.Dated dated : explanation.times()) {
      String value = dated.time().value();
      terminal.line(
          0,
          2,
          strong(quoted(dated.time().span())),
          plain("  time: " + (value == null ? "value not known" : value)));
      terminal.line(2, 0, marked(dated.sentence(), null, null, List.of(dated.time().span())));
      Located pattern = dated.pattern();
      entry(
          "Pattern “" + pattern.cells().get(0) + "”",
          "",
          new Located(pattern.file(), pattern.line(), List.of(pattern.cells().get(2))));
      DateReasons.words(dated.time(), dated.derivation(), body).forEach(this::sentence);
      sentence(DateReasons.cue(dated.derivation(), body));
      terminal.blank();
    }
  }

  private void sentence(String words) {
    if (!words.isEmpty()) {
      String first = words.substring(0, 1).toUpperCase(Locale.ROOT);
      terminal.line(4, 2, plain(first + words.substring(1)));
    }
  }

  private String quoted(Span span) {
    return Wording.oneLine(span.of(body));
  }

  private static @Nullable Span span(Attribution.@Nullable Participant participant) {
    return participant == null ? null : participant.span();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// A marked part of a text.
  private record Mark(Span span, String open, String close) {}

  /// The text of `whole`, its parts in their marks.
  private List<Terminal.Piece> marked(
      Span whole, @Nullable Span source, @Nullable Span cue, List<Span> content) {
    List<Mark> marks = new ArrayList<>();
    content.forEach(span -> marks.add(new Mark(span, "[", "]")));
    if (source != null) {
      marks.add(new Mark(source, "{", "}"));
    }
    if (cue != null) {
      marks.add(new Mark(cue, "<", ">"));
    }
    marks.sort(Comparator.comparing(Mark::span));
    List<Terminal.Piece> pieces = new ArrayList<>();
    int at = whole.start();
    for (Mark mark : marks) {
      if (mark.span().start() < at) {
        continue;
      }
      pieces.add(plain(shortened(body.substring(at, mark.span().start()))));
      pieces.add(plain(mark.open()));
      pieces.add(strong(shortened(mark.span().of(body))));
      pieces.add(plain(mark.close()));
      at = mark.span().end();
    }
    pieces.add(plain(shortened(body.substring(at, Math.max(at, whole.end())))));
    return pieces;
  }

  private static String shortened(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int from = Math.max(1, words.lastIndexOf(' ', SHOWN));
    int to = Math.max(words.length() - SHOWN, words.indexOf(' ', words.length() - SHOWN));
    return words.substring(0, from) + " … " + words.substring(to);
  }
}
