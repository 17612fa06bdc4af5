package org.hearsay.annotation.attribution;

import java.util.Arrays;

/// The same way forward as [TaggerNetwork], for reading only: a row is one channel along the text,
/// not one token across the channels, so that the inner loops are long and the compiler makes
/// vector instructions of them.
final class ChannelNetwork {
  private static final float TINY = 1e-5f;

  /// So many tokens' rows of all channels, twice, stay in the second cache while a block mixes
  /// them.
  private static final int TILE = 444;

  /// Floats of one vector instruction.
  private static final int LANES = 8;

  /// So many floats stand in an array before the first that lies where vectors begin: a header of
  /// 16 bytes is half a vector.
  private static final int BEFORE = 4;

  /// So many outputs stay in the nearest cache while all channels are added to them.
  private static final int OUTPUTS = 6;

  /// So many tokens are embedded together.
  private static final int RUN = 16;

  private final TaggerModel model;
  private final int tokens;
  private final int width;

  /// How many tokens a tile holds, all but the last.
  private final int tile;

  /// By tile, channel and token in the tile. What stands behind the last token is never read as a
  /// token's.
  private final float[][][] hidden;

  /// The same, activated; silent behind the last token.
  private final float[][][] active;

  /// Room for a tile's channels, convolved.
  private final float[][] convolved;

  /// Room for a channel as each tap sees it: loops over distinct arrays at one index become vector
  /// instructions.
  private final float[][] shifted;

  private ChannelNetwork(TaggerModel model, int tokens) {
    this.model = model;
    this.tokens = tokens;
    this.width = model.width();
    int reach =
        TaggerModel.TAPS
            / 2
            * model.blocks().stream().mapToInt(TaggerModel.Block::dilation).max().orElse(0);
    // no tap reaches beyond the next tile
    int tiles = Math.min((tokens + TILE - 1) / TILE, Math.max(1, tokens / Math.max(1, reach)));
    this.tile = tiles == 0 ? 0 : rowOf((tokens + tiles - 1) / tiles);
    this.hidden = new float[tiles][width][tile];
    this.active = new float[tiles][width][tile];
    this.convolved = new float[width][tile];
    this.shifted = new float[TaggerModel.TAPS][tile];
  }

  /// How many tokens tile `at` holds.
  private int length(int at) {
    return Math.max(0, Math.min(tile, tokens - at * tile));
  }

  /// A length for rows of so many tokens: rows of such lengths, one behind the other in memory, lie
  /// to the vectors all alike, so that a loop over several of them is aligned to each.
  private static int rowOf(int tokens) {
    return (tokens + LANES - 1 - BEFORE) / LANES * LANES + BEFORE;
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
      state[c] = active[token / tile][c][token % tile];
    }
    return state;
  }

  /// Scores of every label for the tokens `from` to `to`, one row a token.
  float[][] emissions(int from, int to) {
    float[][] scores = new float[to - from][TagLabel.COUNT];
    for (int at = from; at < to; at = (at / tile + 1) * tile) {
      int end = Math.min(to, (at / tile + 1) * tile);
      float[][] rows = new float[TagLabel.COUNT][tile];
      for (int c = 0; c < width; c++) {
        for (int y = 0; y < TagLabel.COUNT; y++) {
          Rows.add(rows[y], active[at / tile][c], model.tagWeights()[y][c]);
        }
      }
      for (int t = at; t < end; t++) {
        for (int y = 0; y < TagLabel.COUNT; y++) {
          scores[t - from][y] = rows[y][t % tile] + model.tagBias()[y];
        }
      }
    }
    return scores;
  }

  /// Tokens are summed up each by itself, and laid out along the text a few at a time: a channel's
  /// row is then written in runs, not a float here and a float there.
  private void embed(Start start) {
    float[][] sums = new float[RUN][width];
    for (int k = 0; k < hidden.length; k++) {
      int end = length(k);
      for (int at = 0; at < end; at += RUN) {
        int length = Math.min(RUN, end - at);
        for (int t = 0; t < length; t++) {
          start.put(k * tile + at + t, sums[t]);
        }
        for (int c = 0; c < width; c++) {
          float[] row = hidden[k][c];
          for (int t = 0; t < length; t++) {
            row[at + t] = sums[t][c];
          }
        }
      }
    }
  }

  private void activate(float[] gain, float[] shift) {
    float[] inverse = new float[tile];
    for (int k = 0; k < hidden.length; k++) {
      float[][] rows = hidden[k];
      Arrays.fill(inverse, 0);
      for (int c = 0; c < width; c += 4) {
        Rows.addSquares(inverse, rows[c], rows[c + 1], rows[c + 2], rows[c + 3]);
      }
      for (int t = 0; t < tile; t++) {
        inverse[t] = (float) (1 / Math.sqrt(inverse[t] / width + TINY));
      }
      for (int c = 0; c < width; c++) {
        cut(active[k][c], rows[c], inverse, gain[c], shift[c]);
        Arrays.fill(active[k][c], length(k), tile, 0);
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
    for (int k = 0; k < hidden.length; k++) {
      float[][] rows = hidden[k];
      for (int c = 0; c < width; c++) {
        convolve(convolved[c], k, block, c);
        addConstant(rows[c], block.bias()[c]);
      }
      for (int from = 0; from < width; from += OUTPUTS) {
        int end = Math.min(width, from + OUTPUTS);
        int c = 0;
        for (; c + 2 < width; c += 3) {
          addThree(rows, from, end, convolved, c, block.weights());
        }
        for (; c < width; c++) {
          for (int o = from; o < end; o++) {
            Rows.add(rows[o], convolved[c], block.weights()[c][o]);
          }
        }
      }
    }
  }

  /// Adds three channels, from `c` on, to the outputs `from` to `end`. Every output gets the
  /// channels in one order, however many are added in one loop, so that sums are the same to the
  /// last bit.
  private static void addThree(
      float[][] rows, int from, int end, float[][] convolved, int c, float[][] weights) {
    float[] v0 = convolved[c];
    float[] v1 = convolved[c + 1];
    float[] v2 = convolved[c + 2];
    float[] p = weights[c];
    float[] q = weights[c + 1];
    float[] r = weights[c + 2];
    int o = from;
    for (; o + 2 < end; o += 3) {
      addThreeToThree(
          rows[o],
          rows[o + 1],
          rows[o + 2],
          v0,
          v1,
          v2,
          p[o],
          q[o],
          r[o],
          p[o + 1],
          q[o + 1],
          r[o + 1],
          p[o + 2],
          q[o + 2],
          r[o + 2]);
    }
    for (; o < end; o++) {
      addThreeToOne(rows[o], v0, v1, v2, p[o], q[o], r[o]);
    }
  }

  private static void addConstant(float[] row, float value) {
    for (int t = 0; t < row.length; t++) {
      row[t] += value;
    }
  }

  private void convolve(float[] target, int k, TaggerModel.Block block, int channel) {
    int middle = TaggerModel.TAPS / 2;
    for (int tap = 0; tap < TaggerModel.TAPS; tap++) {
      if (tap != middle) {
        shift(shifted[tap], k, channel, (tap - middle) * block.dilation());
      }
    }
    float[][] taps = block.taps();
    five(
        target,
        shifted[0],
        shifted[1],
        active[k][channel],
        shifted[3],
        shifted[4],
        taps[0][channel],
        taps[1][channel],
        taps[2][channel],
        taps[3][channel],
        taps[4][channel]);
  }

  /// Writes a channel of tile `k` as it is so many tokens further on.
  private void shift(float[] target, int k, int channel, int offset) {
    float[] own = active[k][channel];
    int beyond = Math.min(Math.abs(offset), tile);
    int rest = tile - beyond;
    int from = offset < 0 ? 0 : rest;
    System.arraycopy(own, offset < 0 ? 0 : beyond, target, offset < 0 ? beyond : 0, rest);
    int neighbour = offset < 0 ? k - 1 : k + 1;
    if (neighbour < 0 || neighbour == active.length) {
      Arrays.fill(target, from, from + beyond, 0);
    } else {
      float[] other = active[neighbour][channel];
      System.arraycopy(other, offset < 0 ? rest : 0, target, from, beyond);
    }
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

  private static void addThreeToOne(
      float[] y, float[] v0, float[] v1, float[] v2, float a0, float a1, float a2) {
    for (int t = 0; t < y.length; t++) {
      y[t] = Math.fma(a2, v2[t], Math.fma(a1, v1[t], Math.fma(a0, v0[t], y[t])));
    }
  }

  /// Nine weights, three channels and three sums fill the sixteen vector registers.
  private static void addThreeToThree(
      float[] y0,
      float[] y1,
      float[] y2,
      float[] v0,
      float[] v1,
      float[] v2,
      float a0,
      float a1,
      float a2,
      float b0,
      float b1,
      float b2,
      float c0,
      float c1,
      float c2) {
    for (int t = 0; t < y0.length; t++) {
      float p = v0[t];
      float q = v1[t];
      float r = v2[t];
      y0[t] = Math.fma(a2, r, Math.fma(a1, q, Math.fma(a0, p, y0[t])));
      y1[t] = Math.fma(b2, r, Math.fma(b1, q, Math.fma(b0, p, y1[t])));
      y2[t] = Math.fma(c2, r, Math.fma(c1, q, Math.fma(c0, p, y2[t])));
    }
  }
}
