package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.date.Timex;
import org.hearsay.annotation.date.TimexType;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.finding.claim.ClaimMember.Said;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;

/// Finds reports that give different days to one thing: a memo dated the 4th here and the 14th
/// there.
///
/// Two days are held against each other only where the word they hang on is the same ("dated" and
/// prepositions skipped) and the sentences share enough of their words.
final class DateConflicts {
  private static final double LEAST_CONTAINMENT = 0.3;
  private static final double SURE_CONTAINMENT = 0.6;
  private static final int LEAST_SHARED = 3;
  private static final int ISO_DAY = 10;

  /// A day that is named in a sentence with a statement in it.
  ///
  /// @param anchor number of the stem the day hangs on
  /// @param isDated whether the text says "dated", so that the day belongs to the anchor alone
  private record DatedThing(
      Said said, Passage time, String day, int anchor, boolean isDated, Terms sentence) {}

  /// Two days of one thing.
  record DateConflict(List<ClaimMember> members, Reason explanation) {}

  private final Vocabulary vocabulary;
  private final Mastheads mastheads;

  DateConflicts(Vocabulary vocabulary, Mastheads mastheads) {
    this.vocabulary = vocabulary;
    this.mastheads = mastheads;
  }

  /// The conflicts among `reports`, by their order and place, one for each pair of statements.
  List<DateConflict> find(List<AnnotatedReport> reports) {
    TreeMap<Integer, List<DatedThing>> byAnchor = new TreeMap<>();
    for (AnnotatedReport report : reports) {
      for (DatedThing thing : datedThings(report)) {
        byAnchor.computeIfAbsent(thing.anchor, a -> new ArrayList<>()).add(thing);
      }
    }
    List<DateConflict> conflicts = new ArrayList<>();
    for (List<DatedThing> things : byAnchor.values()) {
      for (int i = 0; i < things.size(); i++) {
        for (int j = i + 1; j < things.size(); j++) {
          conflict(things.get(i), things.get(j)).ifPresent(conflicts::add);
        }
      }
    }
    return conflicts;
  }

  private Optional<DateConflict> conflict(DatedThing a, DatedThing b) {
    boolean sameReport = a.said.report().report().id().equals(b.said.report().report().id());
    Terms shared = a.sentence.and(b.sentence);
    double least = a.isDated && b.isDated ? LEAST_CONTAINMENT : SURE_CONTAINMENT;
    if (sameReport
        || a.day.equals(b.day)
        || shared.size() < LEAST_SHARED
        || vocabulary.containment(a.sentence, b.sentence) < least) {
      return Optional.empty();
    }
    String text =
        "“"
            + a.time.text()
            + "” ("
            + a.day
            + ") in "
            + Voices.label(mastheads, a.time.report())
            + " against “"
            + b.time.text()
            + "” ("
            + b.day
            + ") in "
            + Voices.label(mastheads, b.time.report());
    return Optional.of(
        new DateConflict(List.of(a.said, b.said), new Reason(text, List.of(a.time, b.time))));
  }

  private List<DatedThing> datedThings(AnnotatedReport report) {
    List<DatedThing> things = new ArrayList<>();
    Prose prose = report.prose();
    for (Timex time : report.times()) {
      String value = time.value();
      int token = prose.tokenAt(time.span().start());
      boolean isDay =
          value != null
              && time.type() == TimexType.DATE
              && value.length() == ISO_DAY
              && value.indexOf('W') < 0;
      if (!isDay || value == null || token >= prose.tokenCount()) {
        continue;
      }
      Sentence sentence = prose.sentenceOf(token);
      Optional<Attribution> statement =
          report.attributions().stream()
              .filter(a -> a.within() == null && touches(a, sentence))
              .findFirst();
      int back = token - 1;
      boolean isDated = false;
      while (back >= sentence.firstToken()
          && (!Vocabulary.isContent(prose, back) || prose.is(back, "dated"))) {
        isDated |= prose.is(back, "dated");
        back--;
      }
      if (statement.isEmpty() || back < sentence.firstToken()) {
        continue;
      }
      int anchor = vocabulary.number(WordForms.stem(prose.lower(back)));
      Terms terms = vocabulary.terms(prose, sentence.firstToken(), sentence.endToken());
      if (anchor >= 0) {
        things.add(
            new DatedThing(
                new Said(report, statement.get()),
                report.passage(time.span()),
                value,
                anchor,
                isDated,
                terms));
      }
    }
    return things;
  }

  private static boolean touches(Attribution attribution, Sentence sentence) {
    for (Span span : attribution.content()) {
      if (sentence.span().overlaps(span)) {
        return true;
      }
    }
    return false;
  }
}
