package org.hearsay.annotation.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// The weights of the tagger, with the hashes of the features it knows.
///
/// On disk: magic, versions, seed, sizes, the hashes in ascending order, then every row of weights
/// in the order of [#wide] and [#narrow]; wide rows as a scale and one signed byte a weight, narrow
/// ones as floats. No feature but its hash is in it.
///
/// @param seed what the training was seeded with
/// @param keys hashes of the known features, ascending; the index is the row of its embedding
/// @param vectors of words, while learning; they stay as they are
/// @param projection from a vector to what is added to its tokens, while learning
/// @param ground what every token starts from, before its features are added
/// @param transitions `[previous][next]` scores; the row behind the last label is the start
/// @param sourceLink from a cue to its source
/// @param contentLink from a content to its cue
// weights are tables that training changes in place; models are never compared
@SuppressWarnings("ArrayRecordComponent")
record TaggerModel(
    long seed,
    int[] keys,
    float[][] embedding,
    float[][] vectors,
    float[][] projection,
    float[] ground,
    List<Block> blocks,
    float[] gain,
    float[] shift,
    float[][] tagWeights,
    float[] tagBias,
    float[][] transitions,
    Link sourceLink,
    Link contentLink) {

  /// Taps of the convolution, the middle one on the token itself.
  static final int TAPS = 5;

  static final int LINK_WIDTH = 32;
  static final int LINK_RANKS = 8;
  static final int LINK_DISTANCES = 5;
  private static final int MAGIC = 0x48535954;
  private static final int VERSION = 2;
  private static final int ROWS_AT_ONCE = 512;
  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_WIDTH = 1024;
  private static final int MOST_BLOCKS = 64;

  /// A residual block: normed and cut at zero, each channel convolved along the text, then mixed.
  record Block(
      int dilation, float[] gain, float[] shift, float[][] taps, float[][] weights, float[] bias) {
    static Block of(int dilation, int width) {
      return new Block(
          dilation,
          new float[width],
          new float[width],
          new float[TAPS][width],
          new float[width][width],
          new float[width]);
    }
  }

  /// From the states of the first and the last token of a span to what is compared.
  record Projection(float[][] first, float[][] last) {
    static Projection of(int width) {
      return new Projection(new float[width][LINK_WIDTH], new float[width][LINK_WIDTH]);
    }
  }

  /// How spans of one part choose among spans of another.
  ///
  /// @param bias by rank and sentence distance of the candidate; the last is for no candidate
  /// @param none what stands for no candidate
  record Link(Projection seeking, Projection offered, float[] bias, float[] none) {
    static Link of(int width) {
      return new Link(
          Projection.of(width),
          Projection.of(width),
          new float[LINK_RANKS * LINK_DISTANCES + 1],
          new float[LINK_WIDTH]);
    }
  }

  /// A model of these sizes, all weights zero.
  static TaggerModel blank(long seed, int[] keys, float[][] vectors, int width, int... dilations) {
    List<Block> blocks = new ArrayList<>();
    for (int dilation : dilations) {
      blocks.add(Block.of(dilation, width));
    }
    return new TaggerModel(
        seed,
        keys,
        new float[keys.length][width],
        vectors,
        new float[vectors.length == 0 ? 0 : vectors[0].length][width],
        new float[width],
        List.copyOf(blocks),
        new float[width],
        new float[width],
        new float[TagLabel.COUNT][width],
        new float[TagLabel.COUNT],
        new float[TagLabel.COUNT + 1][TagLabel.COUNT],
        Link.of(width),
        Link.of(width));
  }

  /// This model with the rows of `kept` alone; the rows behind these, of which every text has had
  /// exactly one while learning, join the ground in their mean.
  TaggerModel forAll(int[] kept) {
    int rest = keys.length - kept.length;
    for (int row = kept.length; row < keys.length; row++) {
      Rows.add(ground, embedding[row], 1f / rest);
    }
    return with(kept, Arrays.copyOf(embedding, kept.length), vectors, projection);
  }

  /// This model with a row of its own for every word that has a vector, as it is used.
  ///
  /// @param words hashes of the words, one a vector
  TaggerModel folded(int[] words) {
    TreeMap<Integer, float[]> rows = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      rows.put(keys[i], embedding[i]);
    }
    for (int i = 0; i < words.length; i++) {
      float[] row = new float[width()];
      for (int j = 0; j < projection.length; j++) {
        Rows.add(row, projection[j], vectors[i][j]);
      }
      rows.put(words[i], row);
    }
    return with(
        rows.keySet().stream().mapToInt(Integer::intValue).toArray(),
        rows.values().toArray(float[][]::new),
        new float[0][],
        new float[0][]);
  }

  /// The same network over other features.
  private TaggerModel with(
      int[] otherKeys, float[][] rows, float[][] otherVectors, float[][] otherProjection) {
    return new TaggerModel(
        seed,
        otherKeys,
        rows,
        otherVectors,
        otherProjection,
        ground,
        blocks,
        gain,
        shift,
        tagWeights,
        tagBias,
        transitions,
        sourceLink,
        contentLink);
  }

  int width() {
    return gain.length;
  }

  /// A model of the same sizes, all weights zero.
  TaggerModel blankCopy() {
    return blank(seed, keys, vectors, width(), blocks.stream().mapToInt(Block::dilation).toArray());
  }

  /// How the part `part` of an attribution is tied to its cue.
  Link link(TagLabel.Part part) {
    return part == TagLabel.Part.SOURCE ? sourceLink : contentLink;
  }

  /// The rows that are stored in bytes, embeddings left out.
  List<float[]> wide() {
    List<float[]> rows = new ArrayList<>(List.of(projection));
    for (Block block : blocks) {
      rows.addAll(List.of(block.weights));
    }
    for (Link link : List.of(sourceLink, contentLink)) {
      for (Projection projection : List.of(link.seeking, link.offered)) {
        rows.addAll(List.of(projection.first));
        rows.addAll(List.of(projection.last));
      }
    }
    return rows;
  }

  /// The rows that are stored as floats.
  List<float[]> narrow() {
    List<float[]> rows = new ArrayList<>();
    for (Block block : blocks) {
      rows.add(block.gain);
      rows.add(block.shift);
      rows.addAll(List.of(block.taps));
      rows.add(block.bias);
    }
    rows.add(ground);
    rows.add(gain);
    rows.add(shift);
    rows.addAll(List.of(tagWeights));
    rows.add(tagBias);
    rows.addAll(List.of(transitions));
    for (Link link : List.of(sourceLink, contentLink)) {
      rows.add(link.bias);
      rows.add(link.none);
    }
    return rows;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(TaggerFeatures.VERSION);
    out.writeLong(seed);
    out.writeInt(width());
    out.writeInt(blocks.size());
    for (Block block : blocks) {
      out.writeInt(block.dilation);
    }
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    for (float[] row : narrow()) {
      for (float weight : row) {
        out.writeFloat(weight);
      }
    }
    for (float[] row : wide()) {
      writeBytes(row, out);
    }
    for (float[] row : embedding) {
      writeBytes(row, out);
    }
  }

  private static void writeBytes(float[] row, DataOutputStream out) throws IOException {
    float most = 0;
    for (float weight : row) {
      most = Math.max(most, Math.abs(weight));
    }
    float scale = most == 0 ? 1 : most / 127;
    out.writeFloat(scale);
    byte[] bytes = new byte[row.length];
    for (int i = 0; i < row.length; i++) {
      bytes[i] = (byte) Math.round(row[i] / scale);
    }
    out.write(bytes);
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IOException if it ends early, is no model, or is one for other features
  static TaggerModel read(DataInputStream in) throws IOException {
    expect("magic number", in.readInt(), MAGIC);
    expect("version", in.readInt(), VERSION);
    expect("version of the features", in.readInt(), TaggerFeatures.VERSION);
    long seed = in.readLong();
    int width = within("width", in.readInt(), MOST_WIDTH);
    int[] dilations = new int[within("number of blocks", in.readInt(), MOST_BLOCKS)];
    for (int i = 0; i < dilations.length; i++) {
      dilations[i] = within("dilation", in.readInt(), MOST_WIDTH);
    }
    int[] keys = new int[within("number of features", in.readInt(), MOST_ROWS)];
    readKeys(keys, in);
    TaggerModel model = blank(seed, keys, new float[0][], width, dilations);
    for (float[] row : model.narrow()) {
      for (int i = 0; i < row.length; i++) {
        row[i] = in.readFloat();
      }
    }
    for (float[] row : model.wide()) {
      readBytes(row, in);
    }
    readTable(model.embedding, width, in);
    return model;
  }

  /// Keys and table are read in large pieces: a call a number takes half the time to start.
  private static void readKeys(int[] keys, DataInputStream in) throws IOException {
    byte[] bytes = new byte[keys.length * Integer.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asIntBuffer().get(keys);
  }

  private static void readTable(float[][] rows, int width, DataInputStream in) throws IOException {
    int size = Float.BYTES + width;
    byte[] bytes = new byte[size * ROWS_AT_ONCE];
    ByteBuffer numbers = ByteBuffer.wrap(bytes);
    for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      int count = Math.min(ROWS_AT_ONCE, rows.length - from);
      in.readFully(bytes, 0, count * size);
      for (int r = 0; r < count; r++) {
        scaled(rows[from + r], numbers.getFloat(r * size), bytes, r * size + Float.BYTES);
      }
    }
  }

  private static void scaled(float[] row, float scale, byte[] bytes, int from) {
    for (int i = 0; i < row.length; i++) {
      row[i] = scale * bytes[from + i];
    }
  }

  private static void readBytes(float[] row, DataInputStream in) throws IOException {
    float scale = in.readFloat();
    byte[] bytes = new byte[row.length];
    in.readFully(bytes);
    scaled(row, scale, bytes, 0);
  }

  private static void expect(String what, int found, int expected) throws IOException {
    if (found != expected) {
      throw new IOException("tagger model has " + what + " " + found + "; expected " + expected);
    }
  }

  private static int within(String what, int found, int most) throws IOException {
    if (found < 1 || found > most) {
      throw new IOException("tagger model has " + what + " " + found + "; expected 1 to " + most);
    }
    return found;
  }
}
