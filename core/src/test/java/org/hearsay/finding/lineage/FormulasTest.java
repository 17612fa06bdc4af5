package org.hearsay.finding.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.story.Cast;
import org.hearsay.story.ReportDraft;
import org.hearsay.story.Story;
import org.hearsay.text.LexiconFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormulasTest {
  /// @param speaker who says it; empty if the report does not say
  private static AnnotatedReport says(String id, String speaker, String quote) {
    ReportDraft draft = new ReportDraft(id, speaker + " spoke. “" + quote + "” It rained.");
    return (speaker.isEmpty() ? draft : draft.person(speaker)).quote(speaker, quote).done();
  }

  private static List<QuotationFamily> families(AnnotatedReport... reports) {
    Story story = new Story("s1", List.of(reports));
    return LineageTracer.quotations(story, Cast.of(story));
  }

  @TestFactory
  Stream<DynamicTest> everyLineStandsInItsExample() {
    return LexiconFile.rows(Formulas.class, "formulas.tsv", 2).stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () -> {
                  Wording wording = Wording.of(says("a", "Una Brandt", row[1]));
                  List<Wording.Word> words =
                      Stream.iterate(0, i -> i + 1)
                          .limit(wording.size())
                          .map(wording::word)
                          .toList();
                  assertThat(Formulas.in(words).cardinality())
                      .isGreaterThanOrEqualTo(row[0].split(" ").length);
                }));
  }

  @Test
  void twoPeopleMaySayTheSameFormula() {
    String formula = "Our thoughts and prayers are with their loved ones, first and foremost";
    assertThat(families(says("a", "Una Brandt", formula), says("b", "Ivo Tarrish", formula)))
        .isEmpty();
    assertThat(families(says("a", "Una Brandt", formula), says("b", "Una Brandt", formula)))
        .hasSize(1);
  }

  @Test
  void rareWordsAreOneUtteranceWhoeverSpeaks() {
    String rare = "The harbourmaster juggled seven lanterns while the trombone band capsized";
    assertThat(families(says("a", "Una Brandt", rare), says("b", "Ivo Tarrish", rare))).hasSize(1);
  }
}
