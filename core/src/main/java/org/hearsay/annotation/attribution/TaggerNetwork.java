package org.hearsay.annotation.attribution;

import java.util.List;

/// The network's way forward: from features to the state of every token, and to label scores.
///
/// A residual network of dilated depthwise convolutions with pointwise mixing (Yu and Koltun 2016,
/// Chollet 2017), pre-activation (He et al. 2016), root-mean-square norm (Zhang and Sennrich 2019).
final class TaggerNetwork {
  private static final float TINY = 1e-5f;

  /// What the layers make of a text. While training each layer keeps its own rows, since the way
  /// back needs them; otherwise all layers share them.
  static final class Activations {
    final int tokens;
    final boolean training;
    final float[][][] hidden;
    final float[][][] active;
    final float[][][] convolved;
    final float[][] inverse;

    Activations(TaggerModel model, int tokens, boolean training) {
      int layers = model.blocks().size();
      this.tokens = tokens;
      this.training = training;
      this.hidden = new float[layers + 1][][];
      this.active = new float[layers + 1][][];
      this.convolved = new float[layers][][];
      this.inverse = new float[layers + 1][];
      for (int l = 0; l <= layers; l++) {
        boolean own = training || l == 0;
        hidden[l] = own ? new float[tokens][model.width()] : hidden[0];
        active[l] = own ? new float[tokens][model.width()] : active[0];
        inverse[l] = own ? new float[tokens] : inverse[0];
        if (l < layers) {
          convolved[l] = own ? new float[tokens][model.width()] : convolved[0];
        }
      }
    }

    /// The last layer's states, one row a token.
    float[][] states() {
      return active[active.length - 1];
    }
  }

  /// Which channels are switched off while training.
  interface Dropout {
    /// Scales `row` and sets some of it to zero.
    void apply(float[] row);
  }

  private final TaggerModel model;
  private final float[] silence;

  TaggerNetwork(TaggerModel model) {
    this.model = model;
    this.silence = new float[model.width()];
  }

  /// What a token is to the network.
  ///
  /// @param features rows of the embedding, for every token; negative ones are skipped
  /// @param vectors the row of every token's vector while learning; negative for none
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Input(int[][] features, int[] vectors) {
    int tokens() {
      return features.length;
    }
  }

  void forward(Input input, Activations at, Dropout dropout) {
    int[][] features = input.features;
    float[][] embedding = model.embedding();
    for (int t = 0; t < at.tokens; t++) {
      float[] row = at.hidden[0][t];
      System.arraycopy(model.ground(), 0, row, 0, row.length);
      for (int feature : features[t]) {
        if (feature >= 0) {
          Rows.add(row, embedding[feature]);
        }
      }
      if (model.vectors().length > 0 && input.vectors[t] >= 0) {
        float[] vector = model.vectors()[input.vectors[t]];
        for (int j = 0; j < vector.length; j++) {
          Rows.add(row, model.projection()[j], vector[j]);
        }
      }
    }
    List<TaggerModel.Block> blocks = model.blocks();
    for (int l = 0; l < blocks.size(); l++) {
      TaggerModel.Block block = blocks.get(l);
      activate(at, l, block.gain(), block.shift(), dropout);
      convolve(block, at.active[l], at.convolved[l]);
      float[][] out = at.hidden[l + 1];
      for (int t = 0; t < at.tokens; t++) {
        if (at.training) {
          System.arraycopy(at.hidden[l][t], 0, out[t], 0, out[t].length);
        }
        Rows.add(out[t], block.bias());
      }
      Rows.multiply(out, at.convolved[l], at.tokens, block.weights());
    }
    activate(at, blocks.size(), model.gain(), model.shift(), dropout);
  }

  private static void activate(
      Activations at, int layer, float[] gain, float[] shift, Dropout dropout) {
    for (int t = 0; t < at.tokens; t++) {
      float[] hidden = at.hidden[layer][t];
      float inverse = (float) (1 / Math.sqrt(Rows.dot(hidden, hidden) / hidden.length + TINY));
      at.inverse[layer][t] = inverse;
      cut(at.active[layer][t], hidden, gain, shift, inverse);
      dropout.apply(at.active[layer][t]);
    }
  }

  private static void cut(
      float[] target, float[] hidden, float[] gain, float[] shift, float inverse) {
    for (int j = 0; j < target.length; j++) {
      target[j] = Math.max(0f, hidden[j] * inverse * gain[j] + shift[j]);
    }
  }

  private void convolve(TaggerModel.Block block, float[][] in, float[][] out) {
    int n = in.length;
    int d = block.dilation();
    for (int t = 0; t < n; t++) {
      float[] a = t - 2 * d >= 0 ? in[t - 2 * d] : silence;
      float[] b = t - d >= 0 ? in[t - d] : silence;
      float[] c = t + d < n ? in[t + d] : silence;
      float[] e = t + 2 * d < n ? in[t + 2 * d] : silence;
      float[][] taps = block.taps();
      five(out[t], a, taps[0], b, taps[1], in[t], taps[2], c, taps[3], e, taps[4]);
    }
  }

  private static void five(
      float[] y,
      float[] a,
      float[] wa,
      float[] b,
      float[] wb,
      float[] c,
      float[] wc,
      float[] d,
      float[] wd,
      float[] e,
      float[] we) {
    for (int j = 0; j < y.length; j++) {
      y[j] = a[j] * wa[j] + b[j] * wb[j] + c[j] * wc[j] + d[j] * wd[j] + e[j] * we[j];
    }
  }

  /// Scores of every label for every token.
  float[][] emissions(float[][] states, int from, int to) {
    float[][] scores = new float[to - from][TagLabel.COUNT];
    for (int t = from; t < to; t++) {
      for (int y = 0; y < TagLabel.COUNT; y++) {
        scores[t - from][y] = model.tagBias()[y] + Rows.dot(states[t], model.tagWeights()[y]);
      }
    }
    return scores;
  }
}
