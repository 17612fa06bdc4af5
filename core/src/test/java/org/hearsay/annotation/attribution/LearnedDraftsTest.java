package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hearsay.annotation.attribution.SpanTagger.Found;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LearnedDraftsTest {
  private static final String TEXT =
      "Mira Lund said that the lock was safe, and the harbour was calm. "
          + "The pilots brood over the loss of the old ferry. "
          + "The council did not brood over the bridge. "
          + "The wardens believe in the toll. "
          + "The old ferry appears to list, and guests were asked to leave. "
          + "Footage appeared to show a gate. "
          + "The mayor will rebuild the dyke, whatever the ministry claims.";

  private final Prose prose = Segmenter.segment(TEXT);
  private final ReadText text =
      new ReadText(prose, MentionFinder.find(prose), DateFinder.find(prose, null));
  private final List<Draft> rules = AttributionFinder.ruled(text);

  private List<Draft> merged(Found... found) {
    return new LearnedDrafts(text, new ClauseReader(text), rules).merge(List.of(found));
  }

  private Found found(@Nullable String source, String cue, String content, double probability) {
    return new Found(
        source == null ? null : range(source), range(cue), List.of(range(content)), probability);
  }

  private TokenRange range(String words) {
    return Ranges.of(prose, words);
  }

  private String words(Draft draft) {
    Span span = draft.content().get(0).in(prose);
    return span.of(TEXT);
  }

  @Test
  void whereBothReadACueTheModelBoundsTheContent() {
    String longer = "that the lock was safe, and the harbour was calm";
    Draft draft = merged(found("Mira Lund", "said", longer, 0.9)).get(0);
    assertThat(words(draft)).isEqualTo(longer);
    assertThat(draft.basis().rule()).isNotNull();
    assertThat(draft.basis().learned()).isEqualTo(0.9);
  }

  private static boolean isLearned(Draft draft) {
    return draft.basis().rule() == null;
  }

  private Draft onlyLearned(Found found) {
    return merged(found).stream().filter(LearnedDraftsTest::isLearned).findFirst().orElseThrow();
  }

  @Test
  void whatTheModelAloneFindsMustBeLikely() {
    assertThat(merged(found("The wardens", "believe in", "the toll", 0.29)))
        .noneMatch(LearnedDraftsTest::isLearned);
    assertThat(merged(found("The wardens", "believe in", "the toll", 0.31)))
        .anyMatch(d -> isLearned(d) && words(d).equals("the toll"));
  }

  @Test
  void cuesThatNoLexiconHasMustBeLikelier() {
    String loss = "the loss of the old ferry";
    assertThat(merged(found("The pilots", "brood over", loss, 0.49)))
        .noneMatch(LearnedDraftsTest::isLearned);
    assertThat(merged(found("The pilots", "brood over", loss, 0.51)))
        .anyMatch(d -> isLearned(d) && words(d).equals(loss));
  }

  @Test
  void whateverSomebodySaysIsNothingThatTheySay() {
    assertThat(merged(found("the ministry", "claims", "will rebuild the dyke", 0.9)))
        .noneMatch(LearnedDraftsTest::isLearned);
  }

  @Test
  void aSingleWordMustBeLikelier() {
    assertThat(merged(found("The wardens", "believe in", "toll", 0.49)))
        .noneMatch(LearnedDraftsTest::isLearned);
    assertThat(merged(found("The wardens", "believe in", "toll", 0.51)))
        .anyMatch(LearnedDraftsTest::isLearned);
  }

  @Test
  void howItSeemsNobodySays() {
    Draft draft = onlyLearned(found("The old ferry", "appears", "to list", 0.9));
    assertThat(draft.source()).isNull();
    assertThat(draft.stance()).isEqualTo(Stance.HEDGES);
  }

  @Test
  void whatAppearsToShowSomethingShowsIt() {
    List<Draft> merged = merged(found("Footage", "appeared to show", "a gate", 0.9));
    assertThat(merged)
        .filteredOn(d -> words(d).equals("a gate"))
        .singleElement()
        .matches(d -> d.source() != null);
  }

  @Test
  void whoIsAskedSaysNothing() {
    assertThat(onlyLearned(found("guests", "were asked", "to leave", 0.9)).source()).isNull();
  }

  @Test
  void whoIsSpokenOfSaysNothing() {
    Draft draft =
        onlyLearned(found("the old ferry", "brood over", "the loss of the old ferry", 0.9));
    assertThat(draft.source()).isNull();
  }

  @Test
  void whatIsNegatedIsNotSaid() {
    assertThat(merged(found("The council", "did not brood over", "the bridge", 0.99))).hasSize(1);
  }

  @Test
  void theModelIsOnRecordWhereItFoundNothing() {
    Draft draft = merged().get(0);
    assertThat(draft.basis().rule()).isNotNull();
    assertThat(draft.basis().isAsked()).isTrue();
    assertThat(draft.basis().isLearned()).isFalse();
  }

  @Test
  void theSubjectSpeaksWhereTheModelNamesNobody() {
    Draft draft = onlyLearned(found(null, "brood over", "the loss of the old ferry", 0.8));
    assertThat(Objects.requireNonNull(draft.source()).in(prose).of(TEXT)).isEqualTo("The pilots");
  }

  @Test
  void ofTwoReadingsOfOneCueTheLikelierStays() {
    List<Draft> merged =
        merged(
            found("The pilots", "brood over", "the loss", 0.5),
            found("The pilots", "brood over", "the loss of the old ferry", 0.6));
    assertThat(merged.stream().filter(d -> d.basis().rule() == null).map(this::words))
        .containsExactly("the loss of the old ferry");
  }
}
