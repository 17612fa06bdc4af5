package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.Attribution.Participant;
import org.hearsay.annotation.mention.Entity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {
  /// Paragraphs of all kinds: nested speech, unnamed sources, descriptions that play no part,
  /// figures with and without a giver, and what is not of the story.
  private static final List<String> PARAGRAPHS =
      List.of(
          "Mayor Ada Lind said the coast guard had told her that 12 sailors were missing.",
          "The ferry carried 40 cars when it sank off Port Ansel on Monday.",
          "“We lost two boats,” Lind told the Harbour Courier on Tuesday. “We will rebuild.”",
          "A lamplighter briefed on the search said 3 buoys had been found.",
          "The captain walked along the quay with a dog.",
          "Minister Boris Kettle denied that the ministry knew of the leak.",
          "According to the Sea Office, at least 300 people waited on the pier.",
          "Photo: 7 boats at dawn.",
          "Tam Oduya is a columnist who has written 9 books. They claim that 2 seas are one.");

  private static String draw(Random random, int paragraphs) {
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      drawn.add(PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size())));
    }
    return String.join("\n\n", drawn);
  }

  private static GivenFigure figure(AnnotatedReport report, String words) {
    return report.figures().stream()
        .filter(f -> f.figure().span().of(report.report().body()).equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static String sourceOf(AnnotatedReport report, Attribution attribution) {
    Participant source = attribution.source();
    return source == null ? "" : source.span().of(report.report().body());
  }

  @Test
  void aFigureIsGivenByTheInnermostAttribution() {
    AnnotatedReport report = SampleReports.annotate(PARAGRAPHS.get(0));
    assertThat(report.attributions()).hasSize(2);
    Attribution giver = Objects.requireNonNull(figure(report, "12").giver());
    assertThat(sourceOf(report, giver)).isEqualTo("the coast guard");
    Attribution outer = report.attribution(giver.within()).orElseThrow();
    assertThat(sourceOf(report, outer)).endsWith("Ada Lind");
  }

  @Test
  void aFigureInTheReportsOwnVoiceHasNoGiver() {
    AnnotatedReport report = SampleReports.annotate(PARAGRAPHS.get(1) + "\n\n" + PARAGRAPHS.get(0));
    assertThat(figure(report, "40").giver()).isNull();
  }

  @Test
  void entitiesAreKeptIfNamedOrIfTheyTakePart() {
    AnnotatedReport report =
        SampleReports.annotate(
            "Ada Lind walked past a captain and a baker.\n\nThe baker said the harbour was shut.");
    assertThat(report.entities()).extracting(Entity::name).contains("Ada Lind");
    assertThat(report.entities())
        .extracting(e -> e.name().toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.contains("baker"))
        .noneMatch(name -> name.contains("captain"));
  }

  @Test
  void nothingIsFoundInWhatIsNotOfTheStory() {
    String story = PARAGRAPHS.get(0) + "\n\n" + PARAGRAPHS.get(2);
    String aside =
        "About the author: Tam Oduya covers ports.\n\nOduya said on Friday that 30 letters came.";
    AnnotatedReport alone = SampleReports.annotate(story);
    AnnotatedReport with = SampleReports.annotate(story + "\n\n" + aside);
    assertThat(with.attributions()).isEqualTo(alone.attributions());
    assertThat(with.figures()).isEqualTo(alone.figures());
    assertThat(with.times()).isEqualTo(alone.times());
    assertThat(with.report().body()).endsWith(aside);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void idsRunWithoutGapsAndAllReferencesHold(long seed) {
    Random random = new Random(seed);
    AnnotatedReport report = SampleReports.annotate(draw(random, 12));
    assertThat(report.entities()).extracting(Entity::id).isEqualTo(ids("e", report.entities()));
    assertThat(report.attributions())
        .extracting(Attribution::id)
        .isEqualTo(ids("a", report.attributions()));
    assertThat(report.figures()).extracting(GivenFigure::id).isEqualTo(ids("f", report.figures()));
    assertThat(report.entities()).extracting(e -> e.mentions().get(0).span().start()).isSorted();
    for (Attribution attribution : report.attributions()) {
      if (attribution.within() != null) {
        assertThat(report.attribution(attribution.within())).isPresent();
        assertThat(attribution.within()).isNotEqualTo(attribution.id());
      }
      checkEntity(report, attribution.source());
      checkEntity(report, attribution.venue());
      checkEntity(report, attribution.addressee());
    }
    for (GivenFigure figure : report.figures()) {
      if (figure.giver() != null) {
        assertThat(report.attributions()).contains(figure.giver());
      }
    }
  }

  /// Whoever takes part is an entity that the words of the participant mention.
  private static void checkEntity(AnnotatedReport report, @Nullable Participant participant) {
    if (participant == null || participant.entity() == null) {
      return;
    }
    Entity entity = report.entity(participant.entity()).orElseThrow();
    assertThat(entity.mentions())
        .as(participant.span().of(report.report().body()))
        .anyMatch(m -> m.span().overlaps(participant.span()));
  }

  private static List<String> ids(String letter, List<?> items) {
    return IntStream.rangeClosed(1, items.size()).mapToObj(i -> letter + i).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameReportGivesTheSameFindings(long seed) {
    String body = draw(new Random(seed), 10);
    AnnotatedReport one = SampleReports.annotate(body);
    AnnotatedReport other = SampleReports.annotate(body);
    assertThat(other.entities()).isEqualTo(one.entities());
    assertThat(other.attributions()).isEqualTo(one.attributions());
    assertThat(other.figures()).isEqualTo(one.figures());
    assertThat(other.times()).isEqualTo(one.times());
    assertThat(other.credits()).isEqualTo(one.credits());
  }
}
