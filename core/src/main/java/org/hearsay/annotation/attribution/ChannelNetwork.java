package org.hearsay.annotation.attribution;

/// The same way forward as [TaggerNetwork], for reading only: a row is one channel along the text,
/// not one token across the channels, so that the inner loops are long and the compiler makes
/// vector instructions of them.
final class ChannelNetwork {
  private static final float TINY = 1e-5f;

  /// So many tokens' rows stay in the nearest cache while a block mixes them.
  private static final int TILE = 512;

  /// So many tokens are embedded together; a part of [#TILE].
  private static final int RUN = 16;

  private final TaggerModel model;
  private final int tokens;
  private final int width;
  private final int margin;

  /// By tile, channel and token in the tile.
  private final float[][][] hidden;

  /// By channel and token, with a margin of silence on both sides.
  private final float[][] active;

  private ChannelNetwork(TaggerModel model, int tokens) {
    this.model = model;
    this.tokens = tokens;
    this.width = model.width();
    this.margin =
        TaggerModel.TAPS
            / 2
            * model.blocks().stream().mapToInt(TaggerModel.Block::dilation).max().orElse(0);
    this.hidden = new float[(tokens + TILE - 1) / TILE][][];
    for (int tile = 0; tile < hidden.length; tile++) {
      hidden[tile] = new float[width][Math.min(TILE, tokens - tile * TILE)];
    }
    this.active = new float[width][tokens + 2 * margin];
  }

  /// What the network starts from.
  interface Start {
    /// Writes the state of a token, before any layer, into `state`.
    void put(int token, float[] state);
  }

  /// Runs the network over a text of so many tokens.
  static ChannelNetwork of(TaggerModel model, int tokens, Start start) {
    ChannelNetwork network = new ChannelNetwork(model, tokens);
    network.embed(start);
    for (TaggerModel.Block block : model.blocks()) {
      network.activate(block.gain(), block.shift());
      network.mix(block);
    }
    network.activate(model.gain(), model.shift());
    return network;
  }

  /// The last layer's state of one token.
  float[] state(int token) {
    float[] state = new float[width];
    for (int c = 0; c < width; c++) {
      state[c] = active[c][margin + token];
    }
    return state;
  }

  /// Scores of every label for the tokens `from` to `to`, one row a token.
  float[][] emissions(int from, int to) {
    int length = to - from;
    float[][] scores = new float[length][TagLabel.COUNT];
    float[][] rows = new float[TagLabel.COUNT][length];
    float[] channel = new float[length];
    for (int c = 0; c < width; c++) {
      System.arraycopy(active[c], margin + from, channel, 0, length);
      for (int y = 0; y < TagLabel.COUNT; y++) {
        Rows.add(rows[y], channel, model.tagWeights()[y][c]);
      }
    }
    for (int t = 0; t < length; t++) {
      for (int y = 0; y < TagLabel.COUNT; y++) {
        scores[t][y] = rows[y][t] + model.tagBias()[y];
      }
    }
    return scores;
  }

  /// Tokens are summed up each by itself, and laid out along the text a few at a time: a channel's
  /// row is then written in runs, not a float here and a float there.
  private void embed(Start start) {
    float[][] sums = new float[RUN][width];
    for (int from = 0; from < tokens; from += RUN) {
      int length = Math.min(RUN, tokens - from);
      for (int t = 0; t < length; t++) {
        start.put(from + t, sums[t]);
      }
      float[][] tile = hidden[from / TILE];
      int at = from % TILE;
      for (int c = 0; c < width; c++) {
        float[] row = tile[c];
        for (int t = 0; t < length; t++) {
          row[at + t] = sums[t][c];
        }
      }
    }
  }

  private void activate(float[] gain, float[] shift) {
    for (int tile = 0; tile < hidden.length; tile++) {
      float[][] rows = hidden[tile];
      int length = rows[0].length;
      float[] inverse = new float[length];
      for (int c = 0; c < width; c += 4) {
        Rows.addSquares(inverse, rows[c], rows[c + 1], rows[c + 2], rows[c + 3]);
      }
      for (int t = 0; t < length; t++) {
        inverse[t] = (float) (1 / Math.sqrt(inverse[t] / width + TINY));
      }
      float[] cut = new float[length];
      for (int c = 0; c < width; c++) {
        cut(cut, rows[c], inverse, gain[c], shift[c]);
        System.arraycopy(cut, 0, active[c], margin + tile * TILE, length);
      }
    }
  }

  private static void cut(
      float[] target, float[] hidden, float[] inverse, float gain, float shift) {
    for (int t = 0; t < target.length; t++) {
      target[t] = Math.max(0f, hidden[t] * inverse[t] * gain + shift);
    }
  }

  /// Four channels at a time are convolved along the text and added to all channels.
  private void mix(TaggerModel.Block block) {
    float[][] w = block.weights();
    for (int tile = 0; tile < hidden.length; tile++) {
      float[][] rows = hidden[tile];
      int length = rows[0].length;
      float[][] four = new float[4][length];
      float[][] shifted = new float[TaggerModel.TAPS][length];
      for (int o = 0; o < width; o++) {
        addConstant(rows[o], block.bias()[o]);
      }
      for (int c = 0; c < width; c += 4) {
        for (int k = 0; k < 4; k++) {
          convolve(four[k], shifted, margin + tile * TILE, block, c + k);
        }
        for (int o = 0; o < width; o += 2) {
          addFour(
              rows[o],
              rows[o + 1],
              four[0],
              four[1],
              four[2],
              four[3],
              w[c][o],
              w[c + 1][o],
              w[c + 2][o],
              w[c + 3][o],
              w[c][o + 1],
              w[c + 1][o + 1],
              w[c + 2][o + 1],
              w[c + 3][o + 1]);
        }
      }
    }
  }

  private static void addConstant(float[] row, float value) {
    for (int t = 0; t < row.length; t++) {
      row[t] += value;
    }
  }

  /// @param shifted room for the channel as each tap sees it: loops over distinct arrays at one
  ///   index become vector instructions
  private void convolve(
      float[] target, float[][] shifted, int at, TaggerModel.Block block, int channel) {
    float[][] taps = block.taps();
    for (int k = 0; k < TaggerModel.TAPS; k++) {
      int offset = (k - TaggerModel.TAPS / 2) * block.dilation();
      System.arraycopy(active[channel], at + offset, shifted[k], 0, target.length);
    }
    five(
        target,
        shifted[0],
        shifted[1],
        shifted[2],
        shifted[3],
        shifted[4],
        taps[0][channel],
        taps[1][channel],
        taps[2][channel],
        taps[3][channel],
        taps[4][channel]);
  }

  private static void five(
      float[] y,
      float[] a,
      float[] b,
      float[] c,
      float[] d,
      float[] e,
      float wa,
      float wb,
      float wc,
      float wd,
      float we) {
    for (int t = 0; t < y.length; t++) {
      y[t] = a[t] * wa + b[t] * wb + c[t] * wc + d[t] * wd + e[t] * we;
    }
  }

  private static void addFour(
      float[] y0,
      float[] y1,
      float[] v0,
      float[] v1,
      float[] v2,
      float[] v3,
      float a0,
      float a1,
      float a2,
      float a3,
      float b0,
      float b1,
      float b2,
      float b3) {
    for (int t = 0; t < y0.length; t++) {
      float p = v0[t];
      float q = v1[t];
      float r = v2[t];
      float s = v3[t];
      y0[t] = Math.fma(a3, s, Math.fma(a2, r, Math.fma(a1, q, Math.fma(a0, p, y0[t]))));
      y1[t] = Math.fma(b3, s, Math.fma(b2, r, Math.fma(b1, q, Math.fma(b0, p, y1[t]))));
    }
  }
}
