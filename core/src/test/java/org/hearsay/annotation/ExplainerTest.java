package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import org.hearsay.annotation.attribution.AttributionTrace.Alternative;
import org.hearsay.annotation.attribution.AttributionTrace.Loss;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.date.Derivation;
import org.hearsay.annotation.date.Tense;
import org.hearsay.text.LexiconFile.Located;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static Explanation explain(String body) {
    return Explainer.explain(SampleReports.report(body), null);
  }

  private static List<String> entries(List<Located> lines) {
    return lines.stream().map(line -> line.file() + ": " + line.cells().get(0)).toList();
  }

  @Test
  void findsWhatIsFoundWithoutAskingWhy() {
    String body =
        "\"We are closed,\" Ada Lint said on Monday. She told the board that at least 14 boats were"
            + " lost, adding that two more were missing. It reportedly rained.";
    Explanation explanation = explain(body);
    AnnotatedReport read = Annotator.annotate(SampleReports.report(body));
    assertThat(explanation.report().attributions()).isEqualTo(read.attributions());
    assertThat(explanation.report().entities()).isEqualTo(read.entities());
    assertThat(explanation.report().figures()).isEqualTo(read.figures());
    assertThat(explanation.report().times()).isEqualTo(read.times());
    assertThat(explanation.attributions())
        .extracting(Explanation.Said::attribution)
        .isEqualTo(explanation.report().attributions());
    assertThat(explanation.figures())
        .extracting(Explanation.Counted::figure)
        .isEqualTo(explanation.report().figures());
    assertThat(explanation.times())
        .extracting(Explanation.Dated::time)
        .isEqualTo(explanation.report().times());
  }

  @Test
  void namesTheLinesOfTheLexiconsThatSpokeForAStatement() {
    Explanation.Said said =
        explain("Ada Lint reportedly called the letter fake.").attributions().get(0);
    assertThat(entries(List.of(Objects.requireNonNull(said.rule()))))
        .containsExactly("annotation/attribution/rules.tsv: predicate");
    assertThat(entries(said.lexicon()))
        .containsExactly(
            "annotation/attribution/cues.tsv: call",
            "annotation/attribution/hedges.tsv: reportedly",
            "annotation/attribution/denying-predicates.tsv: fake");
    assertThat(said.lexicon()).allMatch(line -> line.line() > 1 && !line.example().isBlank());
  }

  @Test
  void saysWhomASourceMeansAndWhoWasNotIt() {
    Explanation.Said said =
        explain(
                "Ada Lint left the harbour in a hurry. She told Otto Lund that Maud Ferrin had"
                    + " lied.")
            .attributions()
            .get(0);
    Explanation.Meant meant = Objects.requireNonNull(said.meant());
    assertThat(meant.entity().name()).isEqualTo("Ada Lint");
    assertThat(meant.before()).isNotNull();
    assertThat(said.others())
        .extracting(other -> other.entity().name(), Explanation.Other::reason)
        .containsExactly(
            tuple("Otto Lund", Explanation.NotSource.ADDRESSEE),
            tuple("Maud Ferrin", Explanation.NotSource.INSIDE_CONTENT));
  }

  @Test
  void saysWhoElseAPronounMightHaveMeant() {
    Explanation.Said said =
        explain(
                "Maud Ferrin owns the lock. Ada Lint, who works for Sund Lines, mends it. She said"
                    + " that the lock was safe.")
            .attributions()
            .get(0);
    Explanation.Meant meant = Objects.requireNonNull(said.meant());
    assertThat(meant.entity().name()).isEqualTo("Ada Lint");
    assertThat(meant.rivals())
        .extracting(
            rival -> rival.entity().name(), Explanation.Rival::sentences, Explanation.Rival::reason)
        .containsExactly(
            tuple("Sund Lines", 1, Explanation.RivalLoss.OTHER_KIND),
            tuple("Maud Ferrin", 2, Explanation.RivalLoss.FARTHER));
  }

  @Test
  void keepsWhatElseWasRead() {
    Explanation explanation = explain("Ada Lint issued a warning that the port would close.");
    assertThat(explanation.report().attributions()).hasSize(1);
    Explanation.Said said = explanation.attributions().get(0);
    assertThat(said.attribution().basis().rule()).isEqualTo(Rule.ISSUED);
    assertThat(said.alternatives())
        .extracting(Alternative::loss, a -> a.basis().rule(), Alternative::source)
        .containsExactly(tuple(Loss.NO_SOURCE, Rule.NOUN, null));
    assertThat(explanation.dropped()).isEmpty();
  }

  @Test
  void namesTheWordsOfAFigureAndThePatternOfADate() {
    Explanation explanation =
        explain("More than twelve barges worth $5m sank on Monday and rents rose 5 percent.");
    assertThat(explanation.figures())
        .extracting(counted -> entries(counted.lexicon()))
        .satisfiesExactly(
            words ->
                assertThat(words)
                    .anyMatch(w -> w.startsWith("annotation/figure/bounds.tsv: more than"))
                    .contains("annotation/figure/number-words.tsv: twelve"),
            words ->
                assertThat(words)
                    .contains("annotation/figure/number-words.tsv: m")
                    .anyMatch(w -> w.startsWith("annotation/figure/units.tsv: $|us $")),
            words ->
                assertThat(words)
                    .anyMatch(w -> w.startsWith("annotation/figure/units.tsv: %|percent"))
                    .anyMatch(w -> w.startsWith("annotation/figure/changes.tsv: rise|")));
    assertThat(explanation.times()).hasSize(1);
    assertThat(explanation.times().get(0).pattern().cells().get(1)).isEqualTo("weekday");
  }

  @Test
  void saysHowTheValueOfADateCameAbout() {
    String body = "The dam at Orlo broke on Saturday. Two days later the valley was cleared.";
    List<Explanation.Dated> times = explain(body).times();
    assertThat(times).extracting(t -> t.time().value()).doesNotContainNull().hasSize(2);
    Derivation first = times.get(0).derivation();
    assertThat(first.ground()).isEqualTo(Derivation.Ground.PUBLICATION);
    assertThat(first.nearest()).isTrue();
    assertThat(first.tense()).isEqualTo(Tense.PAST);
    assertThat(Objects.requireNonNull(first.cue()).of(body)).isEqualTo("broke");
    Derivation second = times.get(1).derivation();
    assertThat(second.ground()).isEqualTo(Derivation.Ground.TOLD);
    assertThat(second.place()).isEqualTo(times.get(0).time().span());
    assertThat(second.anchor()).isEqualTo(times.get(0).time().value());
    assertThat(second.steps()).isEqualTo(2);
    assertThat(second.unit()).isEqualTo("day");
  }

  @Test
  void choosesByIdOrPlace() {
    String body = "Ada Lint said that 14 boats were lost. Otto Lund denied having slept.";
    Explanation explanation = explain(body);
    assertThat(explanation.of("a2")).isPresent();
    assertThat(explanation.of("a3")).isEmpty();
    Explanation at = explanation.at(body.indexOf("14"));
    assertThat(at.attributions()).extracting(s -> s.attribution().id()).containsExactly("a1");
    assertThat(at.figures()).hasSize(1);
    assertThat(explanation.at(body.indexOf("denied")).attributions())
        .extracting(s -> s.attribution().id())
        .containsExactly("a2");
  }
}
