package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.finding.claim.ClaimMember.Said;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.story.Cast;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;

/// Reads what each attribution of a story says.
final class SayingReader {
  /// An inner attribution with this share of the outer one's weight says nothing else.
  private static final double SAME_WORDS = 0.7;

  /// How far behind a negation the word it turns around is looked for.
  private static final int NEGATION_REACH = 4;

  private static final Set<String> NEGATIONS = new HashSet<>();

  static {
    for (String[] row : LexiconFile.rows(SayingReader.class, "doubts.tsv", 3)) {
      if (row[1].equals("negation")) {
        NEGATIONS.add(row[0]);
      }
    }
  }

  private record Place(ReportId report, String attribution) {}

  private final Vocabulary vocabulary;
  private final Cast cast;
  private final Map<Place, Set<Integer>> families = new HashMap<>();

  SayingReader(Vocabulary vocabulary, Cast cast, List<QuotationFamily> quotations) {
    this.vocabulary = vocabulary;
    this.cast = cast;
    for (int i = 0; i < quotations.size(); i++) {
      for (QuotationFamily.Variant variant : quotations.get(i).variants()) {
        families
            .computeIfAbsent(
                new Place(variant.passage().report().id(), variant.attribution()),
                p -> new HashSet<>())
            .add(i);
      }
    }
  }

  /// The attributions of `reports`, copies of one passage taken together, sorted by key. Left out
  /// is an attribution that stands within another and has all but the same words.
  List<Saying> read(List<AnnotatedReport> reports) {
    TreeMap<String, Saying> byKey = new TreeMap<>();
    for (AnnotatedReport report : reports) {
      for (Attribution attribution : report.attributions()) {
        if (!repeatsOuter(report, attribution)) {
          Saying saying = read(report, attribution);
          byKey.merge(saying.key(), saying, SayingReader::together);
        }
      }
    }
    return List.copyOf(byKey.values());
  }

  /// What a denial denies is kept even so: it is the claim.
  private boolean repeatsOuter(AnnotatedReport report, Attribution inner) {
    Attribution outer = report.attribution(inner.within()).orElse(null);
    if (outer == null || outer.stance() == Stance.DENIES || inner.stance() == Stance.DENIES) {
      return false;
    }
    Terms whole = content(report, outer);
    Terms part = content(report, inner);
    Terms frame = Terms.NONE;
    if (inner.source() != null) {
      frame = frame.plus(vocabulary.terms(report.prose(), inner.source().span()));
    }
    if (inner.cue() != null) {
      frame = frame.plus(vocabulary.terms(report.prose(), inner.cue().span()));
    }
    if (inner.addressee() != null) {
      frame = frame.plus(vocabulary.terms(report.prose(), inner.addressee().span()));
    }
    return whole.without(part).without(frame).isEmpty()
        || vocabulary.weight(part) >= SAME_WORDS * vocabulary.weight(whole);
  }

  private static Saying together(Saying first, Saying copy) {
    List<Said> members = new ArrayList<>(first.members());
    members.addAll(copy.members());
    Set<Integer> families = new HashSet<>(first.families());
    families.addAll(copy.families());
    return new Saying(
        first.key(),
        members,
        first.stance(),
        first.denies(),
        first.source(),
        first.content(),
        first.order(),
        first.negated(),
        first.names(),
        first.ranges(),
        families,
        first.words());
  }

  private Saying read(AnnotatedReport report, Attribution attribution) {
    Prose prose = report.prose();
    List<String> negated = new ArrayList<>();
    List<String> names = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    int words = 0;
    for (Span span : attribution.content()) {
      int first = prose.tokenAt(span.start());
      int end = Voices.endToken(prose, span);
      said.append(Voices.folded(prose, first, end)).append('/');
      for (int i = first; i < end; i++) {
        if (prose.kind(i) != TokenKind.WORD) {
          continue;
        }
        words++;
        if (isNegation(prose.lower(i))) {
          addNegated(prose, i, end, negated);
        }
        if (i > first && Character.isUpperCase(prose.word(i).charAt(0))) {
          names.addAll(Vocabulary.stems(prose, i, i + 1));
        }
      }
    }
    Sentence sentence =
        prose.sentenceOf(
            Math.min(prose.tokenCount() - 1, prose.tokenAt(attribution.content().get(0).start())));
    String source = Voices.castId(cast, report, attribution);
    String key =
        said
            + "\u0001"
            + Voices.folded(prose, sentence.firstToken(), sentence.endToken())
            + '\u0001'
            + source
            + '\u0001'
            + attribution.stance();
    return new Saying(
        key,
        List.of(new Said(report, attribution)),
        attribution.stance(),
        DenialWords.contests(report, attribution),
        source,
        content(report, attribution),
        order(report, attribution),
        vocabulary.terms(negated),
        vocabulary.terms(names),
        measures(report, attribution),
        families.getOrDefault(new Place(report.report().id(), attribution.id()), Set.of()),
        words);
  }

  private Terms content(AnnotatedReport report, Attribution attribution) {
    return vocabulary.terms(stems(report, attribution));
  }

  private List<Integer> order(AnnotatedReport report, Attribution attribution) {
    return stems(report, attribution).stream().map(vocabulary::number).filter(n -> n >= 0).toList();
  }

  private static List<String> stems(AnnotatedReport report, Attribution attribution) {
    List<String> stems = new ArrayList<>();
    for (Span span : attribution.content()) {
      int first = report.prose().tokenAt(span.start());
      stems.addAll(Vocabulary.stems(report.prose(), first, Voices.endToken(report.prose(), span)));
    }
    return stems;
  }

  static boolean isNegation(String lower) {
    return NEGATIONS.contains(lower) || lower.endsWith("n't") || lower.endsWith("n’t");
  }

  private static void addNegated(Prose prose, int negation, int end, List<String> negated) {
    for (int i = negation + 1; i < Math.min(end, negation + 1 + NEGATION_REACH); i++) {
      if (Vocabulary.isContent(prose, i)) {
        negated.addAll(Vocabulary.stems(prose, i, i + 1));
        return;
      }
    }
  }

  private static List<Saying.Measure> measures(AnnotatedReport report, Attribution attribution) {
    List<Saying.Measure> measures = new ArrayList<>();
    for (GivenFigure figure : report.figures()) {
      Range range = Range.of(figure.figure().bounds());
      boolean isInside =
          attribution.content().stream().anyMatch(s -> s.contains(figure.figure().span()));
      if (isInside && range != null) {
        measures.add(new Saying.Measure(figure.figure().unit(), range));
      }
    }
    return measures;
  }
}
