package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.finding.claim.ClaimMember.Counted;
import org.hearsay.finding.claim.ClaimMember.Said;
import org.hearsay.report.Passage;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;

/// Chooses the words a claim is shown by: always a piece of one report, as it stands there.
///
/// Of the candidates (the content of a statement, or the sentence of a figure) the one most like
/// the others is taken, less so if it starts with a pronoun or is very short or long.
final class ClaimText {
  private static final int FEWEST_ALONE = 3;
  private static final int FEWEST_WORDS = 5;
  private static final int MOST_WORDS = 40;
  private static final double PENALTY = 0.3;

  private final Vocabulary vocabulary;
  private final Map<ReportId, Integer> reportOrder;

  private record Candidate(Passage passage, Terms terms, double clarity) {}

  ClaimText(Vocabulary vocabulary, Map<ReportId, Integer> reportOrder) {
    this.vocabulary = vocabulary;
    this.reportOrder = reportOrder;
  }

  String of(DraftClaim draft) {
    List<ClaimMember> members = draft.assertions();
    List<Tally> steps = FigureConflicts.steps(draft.tallies());
    if (steps.size() > 1) {
      // Of a count that went on, the last state is what a reader wants.
      return words(List.copyOf(steps.get(steps.size() - 1).members()), false);
    }
    return words(members.isEmpty() ? draft.members() : members, !draft.sayings().isEmpty());
  }

  /// @param statementsOnly whether figures are no candidates
  private String words(List<ClaimMember> members, boolean statementsOnly) {
    List<Candidate> candidates = new ArrayList<>();
    for (ClaimMember member : members) {
      switch (member) {
        case Said said -> candidates.add(candidate(said.report(), saidSpan(said)));
        case Counted counted -> {
          if (!statementsOnly) {
            candidates.add(candidate(counted.report(), countedSpan(counted)));
          }
        }
      }
    }
    Comparator<Candidate> best =
        Comparator.comparingDouble((Candidate c) -> -centrality(c, candidates))
            .thenComparingInt(c -> reportOrder.getOrDefault(c.passage.report().id(), 0))
            .thenComparing(Candidate::passage);
    return candidates.stream().min(best).map(c -> c.passage.text()).orElseThrow();
  }

  private Candidate candidate(AnnotatedReport report, Span span) {
    Prose prose = report.prose();
    int words = Voices.endToken(prose, span) - prose.tokenAt(span.start());
    double clarity = 0;
    clarity -= Voices.startsWithPronoun(prose, span) ? PENALTY : 0;
    clarity -= words < FEWEST_WORDS || words > MOST_WORDS ? PENALTY : 0;
    return new Candidate(report.passage(span), vocabulary.terms(prose, span), clarity);
  }

  /// Mean likeness to the other candidates. Rounded, so that sums taken in another order rank
  /// alike.
  private double centrality(Candidate candidate, List<Candidate> all) {
    double sum = 0;
    for (Candidate other : all) {
      sum += vocabulary.likeness(candidate.terms, other.terms);
    }
    return Math.rint(1e6 * (sum / all.size() + candidate.clarity));
  }

  /// The content, of an interrupted one the longest part, without the marks around it; the sentence
  /// where the content is too short to be understood alone ("denies this").
  private static Span saidSpan(Said said) {
    Prose prose = said.report().prose();
    Span content =
        said.attribution().content().stream()
            .max(Comparator.comparingInt(Span::length).thenComparingInt(c -> -c.start()))
            .orElseThrow();
    int first = prose.tokenAt(content.start());
    boolean isShort = Voices.endToken(prose, content) - first < FEWEST_ALONE;
    return isShort && first < prose.tokenCount()
        ? prose.sentenceOf(first).span()
        : trimmed(said.report(), content);
  }

  /// What the giver of the figure says, where that is one sentence or less; else the sentence.
  private static Span countedSpan(Counted counted) {
    Prose prose = counted.report().prose();
    Span figure = counted.passage().span();
    Span sentence = prose.sentenceOf(prose.tokenAt(figure.start())).span();
    Attribution giver = counted.figure().giver();
    if (giver != null) {
      for (Span content : giver.content()) {
        boolean isLong =
            Voices.endToken(prose, content) - prose.tokenAt(content.start()) >= FEWEST_WORDS;
        if (content.contains(figure) && isLong && sentence.contains(content)) {
          return trimmed(counted.report(), content);
        }
      }
    }
    return sentence;
  }

  private static Span trimmed(AnnotatedReport report, Span span) {
    String body = report.report().body();
    int start = span.start();
    int end = span.end();
    while (start < end && isTrimmed(body.charAt(start), false)) {
      start++;
    }
    while (end > start && isTrimmed(body.charAt(end - 1), true)) {
      end--;
    }
    return start == end ? span : new Span(start, end);
  }

  /// White space, and a comma at the end, where a cue followed.
  private static boolean isTrimmed(char c, boolean atEnd) {
    return Character.isWhitespace(c) || (atEnd && c == ',');
  }
}
