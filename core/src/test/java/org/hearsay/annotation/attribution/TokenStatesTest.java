package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.Test;

class TokenStatesTest {
  private static final String TEXT =
      "The quay is closed, the harbourmaster said on 3 May. “The quay will stay closed,” she said.";

  /// A word that comes twice has its letters' sum from the first time, and its own place.
  @Test
  void aStateIsTheSumOfAllRowsOfItsToken() {
    Prose prose = Segmenter.segment(TEXT);
    ReadText read = new ReadText(prose, MentionFinder.find(prose), DateFinder.find(prose, null));
    TokenFeatures features = TaggerFeatures.of(read, AttributionFinder.ruled(read));
    int[][] hashes = features.rows();
    assertThat(hashes.length).isEqualTo(prose.tokenCount());
    int[] keys = Arrays.stream(hashes).flatMapToInt(Arrays::stream).distinct().sorted().toArray();
    int[] some = Arrays.stream(keys).filter(key -> (key & 3) != 0).toArray();
    TaggerModel model = TaggerModel.blank(1, some, new float[0][], 8, 1);
    Random random = new Random(5);
    for (float[] row : model.embedding()) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    Arrays.fill(model.ground(), 0.5f);
    RowIndex index = new RowIndex(some);
    TokenStates states = new TokenStates(model, index, new LetterSums(model, index), features);
    for (int low : List.of(0, 7)) {
      for (int t = 0; t + low < prose.tokenCount(); t++) {
        float[] state = new float[8];
        states.from(low).put(t, state);
        float[] sum = model.ground().clone();
        Rows.addAll(sum, model.embedding(), index.rows(hashes[low + t]));
        assertThat(state).as("token %d", low + t).containsExactly(sum, within(1e-4f));
      }
    }
  }

  @Test
  void lettersComeFirstThenTheRulesAndKinLast() {
    Prose prose = Segmenter.segment(TEXT);
    ReadText read = new ReadText(prose, MentionFinder.find(prose), DateFinder.find(prose, null));
    TokenFeatures features = TaggerFeatures.of(read, AttributionFinder.ruled(read));
    int said = features.spelling()[7];
    int[] row = features.rows()[7];
    assertThat(prose.lower(7)).isEqualTo("said");
    assertThat(Arrays.copyOf(row, 4)).isEqualTo(Arrays.copyOf(features.letters()[said], 4));
    assertThat(Arrays.copyOfRange(row, 4, 6)).isEqualTo(Arrays.copyOf(features.places()[7], 2));
    assertThat(TaggerFeatures.kin(row)).isEqualTo(TaggerFeatures.kin(features.letters()[said]));
  }
}
