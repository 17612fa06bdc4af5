package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FloorsTest {
  private static final String DIGEST = "sha256:1";
  private static final StoryReading NOTHING =
      new StoryReading(List.of(), List.of(), List.of(), List.of(), List.of());

  @TempDir Path folder;

  /// A scorecard on three attributions of which the first `right` were found.
  private static Scorecard card(int right) {
    SmallGold gold =
        new SmallGold("Ada said one thing. Bo said two things. Cy said three things.")
            .says("Ada", "Ada", "said", "one thing")
            .says("Bo", "Bo", "said", "two things")
            .says("Cy", "Cy", "said", "three things");
    List<ReportReading.Said> found =
        List.of(
            gold.found("Ada", "Ada", "one thing", false),
            gold.found("Bo", "Bo", "two things", false),
            gold.found("Cy", "Cy", "three things", false));
    ReportReading reading = gold.reading(found.subList(0, right), List.of());
    return Scorecard.score(gold.gold(), List.of(reading), NOTHING);
  }

  @Test
  void floorsAreRaisedAndHold() {
    Floors low = Floors.none().updated(card(1), DIGEST).floors();
    assertThat(low.of(Layer.CONTENTS)).isEqualTo(50.0);
    assertThat(low.failures(card(1), DIGEST)).isEmpty();
    Floors.Update update = low.updated(card(3), DIGEST);
    assertThat(update.floors().of(Layer.CONTENTS)).isEqualTo(100.0);
    assertThat(update.changes()).contains("attributions: raised from 50.0 to 100.0");
  }

  @Test
  void aScoreBelowItsFloorIsNamed() {
    Floors floors = Floors.none().updated(card(2), DIGEST).floors();
    assertThat(floors.of(Layer.CONTENTS)).as("rounded down to a tenth").isEqualTo(80.0);
    assertThat(floors.failures(card(1), DIGEST))
        .contains("attributions: 50.00 is below its floor of 80.0");
  }

  @Test
  void onTheSameCorpusAFloorNeverFalls() {
    Floors floors = Floors.none().updated(card(2), DIGEST).floors();
    Floors.Update update = floors.updated(card(1), DIGEST);
    assertThat(update.floors().of(Layer.CONTENTS)).isEqualTo(80.0);
    assertThat(update.changes()).contains("attributions: kept at 80.0, though it scored 50.0");
  }

  @Test
  void aChangedCorpusIsAnErrorAndMayLowerAFloorAloud() {
    Floors floors = Floors.none().updated(card(2), DIGEST).floors();
    assertThat(floors.failures(card(2), "sha256:2"))
        .singleElement()
        .asString()
        .contains("sha256:2, not sha256:1")
        .contains("--update-floors");
    Floors.Update update = floors.updated(card(1), "sha256:2");
    assertThat(update.changes())
        .contains("attributions: LOWERED from 80.0 to 50.0, since the corpus has changed");
    assertThat(update.floors().failures(card(1), "sha256:2")).isEmpty();
  }

  @Test
  void floorsSurviveTheDisk() throws IOException {
    assertThat(Floors.read(folder)).isEmpty();
    Floors floors = Floors.none().updated(card(2), DIGEST).floors();
    floors.write(folder);
    floors.write(folder);
    Floors back = Floors.read(folder).orElseThrow();
    assertThat(back.of(Layer.CONTENTS)).isEqualTo(80.0);
    assertThat(back.failures(card(2), DIGEST)).isEmpty();
    assertThat(folder.toFile().list()).containsExactly("floors.json");
    Files.writeString(folder.resolve("floors.json"), "{");
    assertThatThrownBy(() -> Floors.read(folder)).hasMessageContaining("not a file of floors");
  }

  @Test
  void theDigestKnowsNamesAndBytesButNoOrder() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), "one");
    Path b = Files.writeString(folder.resolve("b.txt"), "two");
    String digest = CorpusDigest.of(List.of(a, b));
    assertThat(digest).matches("sha256:[0-9a-f]{64}");
    assertThat(CorpusDigest.of(List.of(b, a))).isEqualTo(digest);
    Files.writeString(b, "twp");
    assertThat(CorpusDigest.of(List.of(a, b))).isNotEqualTo(digest);
    Files.writeString(b, "two");
    Path c = Files.move(b, folder.resolve("c.txt"));
    assertThat(CorpusDigest.of(List.of(a, c))).isNotEqualTo(digest);
  }
}
