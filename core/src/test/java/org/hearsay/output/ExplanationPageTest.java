package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.annotation.Explainer;
import org.hearsay.annotation.Explanation;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.AttributionTrace.Loss;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Calibration;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.SourceSeat;
import org.hearsay.annotation.mention.Ground;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.junit.jupiter.api.Test;

class ExplanationPageTest {
  private static Explanation explain(String body) {
    return Explainer.explain(
        new Report(
            new ReportId("one"),
            new Provenance("one.txt", null),
            "A port",
            null,
            List.of(),
            PublicationTime.of(LocalDate.of(2031, 6, 12)),
            null,
            body),
        null);
  }

  private static String page(String body) {
    return Output.explanationPage(explain(body), new Settings(200, false));
  }

  @Test
  void marksWhoAndWhatInTheSentenceAsItStands() {
    assertThat(
            page("The port is closed for the winter, the harbourmaster Ada Lint said on Monday."))
        .startsWith("one: A port\n")
        .contains(
            "[The port is closed for the winter], {the harbourmaster Ada Lint} <said> on Monday.");
  }

  @Test
  void saysInPlainWordsWhatSpokeForIt() {
    assertThat(page("Ada Lint left the port, saying that the lock was safe."))
        .contains("Rule “that clause”: Who says it, the verb, \"that\", and what is said.")
        .contains("its source is the subject of the sentence's first verb")
        .contains("Word “say” (annotation/attribution/cues.tsv, line ")
        .contains("as in: The harbourmaster said the crane had failed.")
        .contains("Of all attributions found in marked reports, readers had marked ")
        .contains("“Ada Lint” means Ada Lint: it is the name");
  }

  @Test
  void saysWhoElseAPronounMightHaveMeant() {
    assertThat(page("Maud Ferrin owns the lock. Ada Lint mends it. She said that it was safe."))
        .contains("“She” means Ada Lint: a pronoun, and whoever it most likely stands for")
        .contains("Not “Maud Ferrin” (person): spoken of farther back.");
  }

  @Test
  void showsWhatWasNotKeptAndWhy() {
    assertThat(page("Ada Lint issued a warning that the port would close."))
        .contains("Other readings, not kept")
        .contains("<warning> that [the port would close]")
        .contains("by rule “noun”; it names nobody for the same words.");
  }

  @Test
  void showsFiguresAndTimes() {
    assertThat(page("At least 14 boats sank on Monday."))
        .contains("f1  figure: at least 14".replace("  ", " "))
        .contains("[At least 14] boats sank on Monday.")
        .contains("Word “at least” (annotation/figure/bounds.tsv, line ")
        .contains("Monday time: 2031-06-09")
        .contains("(annotation/date/time-patterns.tsv, line ")
        .contains("the one that fits best with the day of publication, ")
        .contains("looking back")
        .contains("The word that shows it is “sank”.")
        .contains("In EDTF: 2031-06-09.");
  }

  @Test
  void saysThatNothingWasFound() {
    assertThat(page("The port was quiet.")).contains("Nothing was found here.");
  }

  @Test
  void longStatementsAreShownByTheirEnds() {
    String long_ = "the lock " + "and the quay ".repeat(60) + "were safe";
    String page = page("Ada Lint said that " + long_ + ".");
    assertThat(page).contains("[the lock and", " … ", "were safe]");
    assertThat(page.length()).isLessThan(3000);
  }

  @Test
  void hasWordsForEverything() {
    for (SourceSeat seat : SourceSeat.values()) {
      assertThat(ExplanationWords.seat(seat).isEmpty()).isEqualTo(seat == SourceSeat.OWN);
    }
    for (Ground ground : Ground.values()) {
      assertThat(ExplanationWords.ground(ground)).isNotBlank();
    }
    for (Loss loss : Loss.values()) {
      assertThat(ExplanationWords.loss(loss)).isNotBlank();
    }
    assertThat(ExplanationWords.learned(Basis.of(Rule.NOUN))).isEmpty();
    assertThat(ExplanationWords.learned(Basis.learned(0.875))).contains("No rule", "0.88");
    assertThat(
            ExplanationWords.steps(
                Basis.learned(0.9),
                AttributionKind.DIRECT,
                List.of(new Calibration.Step(new Calibration.Tally(0, 0), 0.9))))
        .containsExactly("Nothing found in this way has been counted yet.");
  }
}
