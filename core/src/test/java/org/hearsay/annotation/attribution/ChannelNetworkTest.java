package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelNetworkTest {
  /// Both layouts must say the same: one is learned with, the other read with.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 7, 12, 13, 443, 444, 445, 449, 451, 888, 889, 1300, 1332, 1333})
  void saysWhatTheNetworkByTokensSays(int tokens) {
    compare(tokens, 4);
  }

  @Test
  void hearsWhatStandsFarAway() {
    compare(1000, 200);
  }

  private static void compare(int tokens, int dilation) {
    Random random = new Random(tokens);
    TaggerModel model =
        TaggerModel.blank(1, new int[] {1, 2, 3, 4, 5}, new float[0][], 8, 1, dilation, 2);
    List<float[]> weights = new ArrayList<>(model.narrow());
    weights.addAll(model.wide());
    weights.addAll(List.of(model.embedding()));
    for (float[] row : weights) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian() / 2;
      }
    }
    int[][] features = new int[tokens][];
    for (int t = 0; t < tokens; t++) {
      features[t] = new int[] {random.nextInt(5), random.nextInt(5), -1};
    }
    TaggerNetwork byTokens = new TaggerNetwork(model);
    TaggerNetwork.Activations at = new TaggerNetwork.Activations(model, tokens, false);
    byTokens.forward(new TaggerNetwork.Input(features, new int[tokens]), at, row -> {});
    ChannelNetwork byChannels =
        ChannelNetwork.of(
            model,
            tokens,
            (token, state) -> {
              System.arraycopy(model.ground(), 0, state, 0, state.length);
              Rows.addAll(state, model.embedding(), features[token]);
            });
    float[][] expected = byTokens.emissions(at.states(), 0, tokens);
    float[][] scores = byChannels.emissions(0, tokens);
    for (int t = 0; t < tokens; t++) {
      for (int y = 0; y < TagLabel.COUNT; y++) {
        assertThat(scores[t][y]).as("token %d", t).isCloseTo(expected[t][y], within(1e-3f));
      }
      assertThat(byChannels.state(t)[3]).isCloseTo(at.states()[t][3], within(1e-3f));
    }
  }
}
