package org.hearsay.annotation.attribution;

/// The same way forward as [TaggerNetwork], for reading only: a row is one channel along the text,
/// not one token across the channels, so that the inner loops are long and the compiler makes
/// vector instructions of them.
final class ChannelNetwork {
  private static final float TINY = 1e-5f;

  /// So many tokens' rows stay in the second cache while a block mixes them. An array's elements
  /// begin 16 bytes behind a multiple of its alignment, so rows of this length lie one like the
  /// other to a vector of eight, and a loop over several of them is aligned to all at once.
  private static final int TILE = 508;

  /// Floats of one vector instruction.
  private static final int LANES = 8;

  /// So many outputs stay in the nearest cache while all channels are added to them.
  private static final int OUTPUTS = 6;

  /// So many tokens are embedded together.
  private static final int RUN = 16;

  private final TaggerModel model;
  private final int tokens;
  private final int width;
  private final int margin;

  /// By tile, channel and token in the tile; the last tile's rows are somewhat longer than its
  /// tokens, and what stands behind those is never read as a token's.
  private final float[][][] hidden;

  /// By channel and token, with a margin of silence on both sides.
  private final float[][] active;

  /// Room for a tile's channels, convolved: for the last tile, and for those before it.
  private final float[][] last;

  private final float[][] whole;

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
      hidden[tile] = new float[width][rowOf(length(tile))];
    }
    int end = tokens == 0 ? 0 : hidden[hidden.length - 1][0].length;
    this.active = new float[width][Math.max(0, hidden.length - 1) * TILE + end + 2 * margin];
    this.last = new float[width][end];
    this.whole = tokens <= TILE ? last : new float[width][TILE];
  }

  /// How many tokens a tile holds.
  private int length(int tile) {
    return Math.min(TILE, tokens - tile * TILE);
  }

  /// The length of a row of so many tokens that lies to the vectors as [#TILE] does.
  private static int rowOf(int tokens) {
    return (tokens + LANES - 1 - TILE % LANES) / LANES * LANES + TILE % LANES;
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
    for (int tile = 0; tile < hidden.length; tile++) {
      float[][] rows = hidden[tile];
      int end = length(tile);
      for (int at = 0; at < end; at += RUN) {
        int length = Math.min(RUN, end - at);
        for (int t = 0; t < length; t++) {
          start.put(tile * TILE + at + t, sums[t]);
        }
        for (int c = 0; c < width; c++) {
          float[] row = rows[c];
          for (int t = 0; t < length; t++) {
            row[at + t] = sums[t][c];
          }
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
        System.arraycopy(cut, 0, active[c], margin + tile * TILE, length(tile));
      }
    }
  }

  private static void cut(
      float[] target, float[] hidden, float[] inverse, float gain, float shift) {
    for (int t = 0; t < target.length; t++) {
      target[t] = Math.max(0f, hidden[t] * inverse[t] * gain + shift);
    }
  }

  /// All channels are convolved along the text and then added to all channels, to a few at a time.
  private void mix(TaggerModel.Block block) {
    for (int tile = 0; tile < hidden.length; tile++) {
      float[][] rows = hidden[tile];
      float[][] convolved = tile == hidden.length - 1 ? last : whole;
      float[][] shifted = new float[TaggerModel.TAPS][rows[0].length];
      for (int c = 0; c < width; c++) {
        convolve(convolved[c], shifted, margin + tile * TILE, block, c);
        addConstant(rows[c], block.bias()[c]);
      }
      for (int from = 0; from < width; from += OUTPUTS) {
        int end = Math.min(width, from + OUTPUTS);
        for (int c = 0; c < width; c += 4) {
          addFour(rows, from, end, convolved, c, block.weights());
        }
      }
    }
  }

  /// Adds four channels, from `c` on, to the outputs `from` to `end`. Every output gets the
  /// channels in one order, however many are added in one loop, so that sums are the same to the
  /// last bit.
  private static void addFour(
      float[][] rows, int from, int end, float[][] convolved, int c, float[][] weights) {
    float[] v0 = convolved[c];
    float[] v1 = convolved[c + 1];
    float[] v2 = convolved[c + 2];
    float[] v3 = convolved[c + 3];
    float[] p = weights[c];
    float[] q = weights[c + 1];
    float[] r = weights[c + 2];
    float[] s = weights[c + 3];
    int o = from;
    for (; o + 2 < end; o += 3) {
      addToThree(
          rows[o],
          rows[o + 1],
          rows[o + 2],
          v0,
          v1,
          v2,
          v3,
          p[o],
          q[o],
          r[o],
          s[o],
          p[o + 1],
          q[o + 1],
          r[o + 1],
          s[o + 1],
          p[o + 2],
          q[o + 2],
          r[o + 2],
          s[o + 2]);
    }
    for (; o < end; o++) {
      addToOne(rows[o], v0, v1, v2, v3, p[o], q[o], r[o], s[o]);
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

  private static void addToOne(
      float[] y,
      float[] v0,
      float[] v1,
      float[] v2,
      float[] v3,
      float a0,
      float a1,
      float a2,
      float a3) {
    for (int t = 0; t < y.length; t++) {
      y[t] =
          Math.fma(a3, v3[t], Math.fma(a2, v2[t], Math.fma(a1, v1[t], Math.fma(a0, v0[t], y[t]))));
    }
  }

  /// Twelve weights and three sums fill the sixteen vector registers.
  private static void addToThree(
      float[] y0,
      float[] y1,
      float[] y2,
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
      float b3,
      float c0,
      float c1,
      float c2,
      float c3) {
    for (int t = 0; t < y0.length; t++) {
      float p = v0[t];
      float q = v1[t];
      float r = v2[t];
      float s = v3[t];
      y0[t] = Math.fma(a3, s, Math.fma(a2, r, Math.fma(a1, q, Math.fma(a0, p, y0[t]))));
      y1[t] = Math.fma(b3, s, Math.fma(b2, r, Math.fma(b1, q, Math.fma(b0, p, y1[t]))));
      y2[t] = Math.fma(c3, s, Math.fma(c2, r, Math.fma(c1, q, Math.fma(c0, p, y2[t]))));
    }
  }
}
