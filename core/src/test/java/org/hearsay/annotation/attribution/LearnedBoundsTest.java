package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hearsay.annotation.attribution.SpanTagger.Found;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.Test;

/// Where source and content begin and end, when rule and model read one cue differently.
class LearnedBoundsTest {
  private static final String TEXT =
      "Mira Lund said that the lock was safe, and the harbour was calm. The memo noted that cracks"
          + " had opened in the wall and recommended that the pond be lowered. A hotline, meant for"
          + " the sons of deserters, announced that it would close (on Monday). The wardens believe"
          + " in the toll.\n\n"
          + "“Safety is our ore” hung over the gate.";

  private final Prose prose = Segmenter.segment(TEXT);
  private final ReadText text =
      new ReadText(prose, MentionFinder.find(prose), DateFinder.find(prose, null));
  private final List<Draft> rules = AttributionFinder.ruled(text);

  private List<Draft> merged(Found found) {
    return new LearnedDrafts(text, new ClauseReader(text), rules).merge(List.of(found));
  }

  private List<Draft> at(String cue, Found found) {
    return merged(found).stream().filter(d -> range(cue).equals(d.cue())).toList();
  }

  private Found found(String source, String cue, String content, double probability) {
    return new Found(range(source), range(cue), List.of(range(content)), probability);
  }

  private TokenRange range(String words) {
    return Ranges.of(prose, words);
  }

  private String words(Draft draft) {
    return draft.content().get(0).in(prose).of(TEXT);
  }

  @Test
  void whereBothBeginAlikeTheLikelierOneSaysWhereTheWordsEnd() {
    Found cut = found("Mira Lund", "said", "that the lock", 0.2);
    assertThat(at("said", cut))
        .extracting(this::words)
        .singleElement()
        .asString()
        .contains("was safe");
    Found sure = found("Mira Lund", "said", "that the lock", 0.99);
    assertThat(at("said", sure)).extracting(this::words).containsExactly("that the lock");
  }

  /// What the memo asks is no part of what it says.
  @Test
  void anotherCueOfTheSameSourceEndsTheWords() {
    String longer = "that cracks had opened in the wall and recommended that the pond be lowered";
    assertThat(merged(found("The memo", "noted", longer, 0.97)))
        .extracting(this::words)
        .contains("that cracks had opened in the wall")
        .doesNotContain(longer);
  }

  @Test
  void whoDescribesTheRulesSourceIsNotTheSource() {
    Draft draft =
        merged(found("deserters", "announced", "that it would close", 0.9)).stream()
            .filter(d -> words(d).contains("it would close"))
            .findFirst()
            .orElseThrow();
    assertThat(Objects.requireNonNull(draft.source()).in(prose).of(TEXT)).startsWith("A hotline");
  }

  @Test
  void noQuotationOfAnotherParagraphGoesOnWithPlainWords() {
    Found both =
        new Found(
            range("The wardens"),
            range("believe in"),
            List.of(range("the toll"), range("Safety is our ore")),
            0.9);
    assertThat(at("believe in", both))
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.content()).hasSize(1));
  }

  @Test
  void aBracketOpenedInASourceIsClosed() {
    List<Draft> drafts = at("hung over", found("close (on Monday", "hung over", "the gate.", 0.9));
    assertThat(drafts)
        .isNotEmpty()
        .allSatisfy(d ->
            assertThat(Objects.requireNonNull(d.source()).in(prose).of(TEXT)).endsWith("Monday)"));
  }
}
