package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.Ground;
import org.hearsay.report.Provenance;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.junit.jupiter.api.Test;

final class HandReadingTest {
  private static final String BODY =
      "The dredger had lost both anchors, the pilot, Otto Lund, said on Friday. Maud Ferrin, who"
          + " runs the port, stood on the quay. \"At least 12 men were on board,\" Lund told the"
          + " Varnholt Post. \"None of them is missing,\" he said.";

  private static final AnnotatedReport FOUND =
      Annotator.annotate(
          new Report(
              new ReportId("dredger"),
              new Provenance("dredger.txt", null),
              null,
              null,
              List.of(),
              null,
              "en",
              BODY));

  private static Attribution statement(AnnotatedReport report, String words) {
    return report.attributions().stream()
        .filter(a -> a.contentCover().of(BODY).contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static Span place(String words) {
    int start = BODY.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static AnnotatedReport with(HandReading.Decision... decisions) {
    return new HandReading(List.of(decisions)).apply(FOUND);
  }

  private static Attribution.Participant source(AnnotatedReport report, String words) {
    return Objects.requireNonNull(statement(report, words).source());
  }

  private static String speaker(AnnotatedReport report, String words) {
    Attribution.Participant source = statement(report, words).source();
    return report
        .entity(source == null ? null : source.entity())
        .map(Entity::name)
        .orElse("nobody");
  }

  @Test
  void leavesWhatNobodyCorrected() {
    assertThat(HandReading.NONE.apply(FOUND)).isEqualTo(FOUND);
    assertThat(with(new HandReading.Speaker("a99", place("Maud Ferrin")))).isEqualTo(FOUND);
    assertThat(FOUND.attributions()).noneMatch(Attribution::isSourceByHand);
  }

  @Test
  void givesAStatementToWhomTheWordsName() {
    String id = statement(FOUND, "None of them").id();
    AnnotatedReport corrected = with(new HandReading.Speaker(id, place("Maud Ferrin")));
    Attribution statement = statement(corrected, "None of them");
    assertThat(speaker(corrected, "None of them")).isEqualTo("Maud Ferrin");
    assertThat(statement.isSourceByHand()).isTrue();
    assertThat(
            Objects.requireNonNull(source(corrected, "None of them").resolution().reference())
                .ground())
        .isEqualTo(Ground.HAND);
    assertThat(source(corrected, "None of them").span().of(BODY))
        .as("words that may mean anybody")
        .isEqualTo("he");
    assertThat(speaker(corrected, "12 men")).isEqualTo(speaker(FOUND, "12 men"));
  }

  @Test
  void putsAnotherNameInThePlaceOfAName() {
    String id = statement(FOUND, "12 men").id();
    AnnotatedReport corrected = with(new HandReading.Speaker(id, place("Maud Ferrin")));
    assertThat(source(corrected, "12 men").span()).isEqualTo(place("Maud Ferrin"));
    assertThat(corrected.figures().getFirst().giver()).isEqualTo(statement(corrected, "12 men"));
  }

  @Test
  void takesWordsThatNobodyWasFoundIn() {
    String id = statement(FOUND, "12 men").id();
    AnnotatedReport corrected = with(new HandReading.Speaker(id, place("quay")));
    assertThat(speaker(corrected, "12 men")).isEqualTo("quay");
    assertThat(corrected.entities()).extracting(Entity::id).doesNotHaveDuplicates();
  }

  @Test
  void leavesAStatementToNobody() {
    String id = statement(FOUND, "12 men").id();
    AnnotatedReport corrected =
        with(new HandReading.Speaker(id, place("Maud Ferrin")), new HandReading.Speaker(id, null));
    assertThat(statement(corrected, "12 men").source()).as("the later counts").isNull();
    assertThat(statement(corrected, "12 men").isSourceByHand()).isTrue();
  }

  @Test
  void leavesOutWhatIsDismissed() {
    Attribution statement = statement(FOUND, "12 men");
    String figure = FOUND.figures().getFirst().id();
    AnnotatedReport corrected = with(new HandReading.Dismissal(statement.id()));
    assertThat(corrected.attribution(statement.id())).isEmpty();
    assertThat(corrected.attributions()).hasSize(FOUND.attributions().size() - 1);
    assertThat(corrected.figures().getFirst().giver()).as("who gave the figure").isNull();
    assertThat(with(new HandReading.Dismissal(figure)).figures())
        .hasSize(FOUND.figures().size() - 1);
    Span credit = FOUND.credits().isEmpty() ? new Span(0, 1) : FOUND.credits().getFirst().span();
    assertThat(with(new HandReading.NoCredit(credit)).credits()).isEmpty();
  }
}
