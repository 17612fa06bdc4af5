package org.hearsay.annotation.mention;

import java.util.List;
import org.hearsay.annotation.mention.Antecedents.Agreement;
import org.hearsay.annotation.mention.Antecedents.Anaphor;
import org.hearsay.annotation.mention.Antecedents.Candidate;
import org.hearsay.annotation.mention.Antecedents.Recent;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// How near at hand an entity is for an anaphor: the weights of a log-linear model over what Lappin
/// and Leass (1994) weigh, recency, subjecthood and frequency, and over who speaks. They stand in
/// `salience.tsv`, a column for each kind of anaphor.
final class Salience {
  /// "he", "she".
  static final Salience PERSON = new Salience(1);

  /// "it".
  static final Salience THING = new Salience(2);

  /// "they".
  static final Salience PLURAL = new Salience(3);

  /// "the singer".
  static final Salience ROLE = new Salience(4);

  /// "the former mayor".
  static final Salience MODIFIED_ROLE = new Salience(5);

  /// "the ministry".
  static final Salience BODY = new Salience(6);

  /// "the company", whose name need not say that it is one.
  static final Salience COMPANY = new Salience(7);

  /// The rows of the table, in its order.
  private static final List<String> TRAITS =
      List.of(
          "candidate",
          "same-sentence",
          "one-sentence-back",
          "two-sentences-back",
          "three-sentences-back",
          "farther-back",
          "paragraph-before",
          "paragraphs-before",
          "subject",
          "quoted",
          "bracketed",
          "nearest",
          "second-nearest",
          "mentions",
          "was-subject",
          "spoke",
          "spoke-near",
          "both-speak",
          "same-pronoun",
          "other-pronoun",
          "named",
          "frequency",
          "opening",
          "gender",
          "person",
          "organization",
          "group",
          "place",
          "work",
          "same-noun",
          "kind",
          "same-modifiers",
          "other-role",
          "known",
          "says",
          "last-speaker",
          "may-speak");

  private static final int MOST_NAMED = 20;
  private static final int OPENING = 40;

  private final double[] weights;

  private Salience(int column) {
    weights = read(column);
  }

  private static double[] read(int column) {
    List<String[]> rows = LexiconFile.rows(Salience.class, "salience.tsv", 9);
    double[] weights = new double[rows.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Double.parseDouble(rows.get(i)[column]);
    }
    return weights;
  }

  /// The names of the rows, for tests.
  static List<String> traits() {
    return TRAITS;
  }

  double of(Candidate candidate, Anaphor anaphor) {
    return recency(candidate, anaphor) + prominence(candidate, anaphor) + agreement(candidate);
  }

  private double recency(Candidate candidate, Anaphor anaphor) {
    Recent last = candidate.nearest();
    int back = Math.min(4, anaphor.sentence() - last.sentence());
    int paragraphs = anaphor.paragraph() - last.paragraph();
    return weights[0]
        + weights[1 + back]
        + (paragraphs == 0 ? 0 : weights[paragraphs == 1 ? 6 : 7])
        + when(8, last.subject())
        + when(9, last.quoted())
        + when(10, last.bracketed())
        + when(11, candidate.rank() == 0)
        + when(12, candidate.rank() == 1)
        + when(22, last.first() < OPENING)
        + when(34, back == 0 && last.speaks() && !last.quoted());
  }

  private double prominence(Candidate candidate, Anaphor anaphor) {
    Recent last = candidate.nearest();
    Recent speaking = candidate.speaking();
    boolean near = speaking != null && anaphor.paragraph() - speaking.paragraph() <= 1;
    int named = Math.min(MOST_NAMED, last.cluster().mentions().size());
    return weights[13] * Math.log(candidate.mentions())
        + when(14, candidate.subjects() > 0)
        + when(15, speaking != null)
        + when(16, near)
        + when(17, near && anaphor.speaks())
        + when(35, candidate.isLastSpeaker() && anaphor.speaks())
        + pronoun(anaphor.pronoun(), last.pronoun())
        + when(20, last.cluster().isNamed())
        + when(36, last.cluster().isNamed() && anaphor.speaks())
        + weights[21] * Math.log(1.0 + named)
        + when(33, last.cluster().isKnown());
  }

  private double pronoun(@Nullable String now, @Nullable String before) {
    return now == null || before == null ? 0 : weights[now.equals(before) ? 18 : 19];
  }

  private double agreement(Candidate candidate) {
    Agreement agreement = candidate.agreement();
    double type =
        switch (candidate.nearest().cluster().type()) {
          case PERSON -> weights[24];
          case ORGANIZATION -> weights[25];
          case GROUP -> weights[26];
          case PLACE -> weights[27];
          case WORK -> weights[28];
          case OTHER -> 0;
        };
    return type
        + when(23, agreement.gender())
        + when(29, agreement.head())
        + when(30, agreement.name())
        + when(31, agreement.modifiers())
        + when(32, agreement.otherRole());
  }

  private double when(int trait, boolean holds) {
    return holds ? weights[trait] : 0;
  }
}
