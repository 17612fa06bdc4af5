package org.hearsay.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.story.StoryKeys.Channel;
import org.jspecify.annotations.Nullable;

/// The keys of one report, weighed: all that [StorySimilarity] asks of it. Depends on this report
/// alone, so that it is made once and kept while the report itself is let go; some five kilobytes.
final class WeighedKeys {
  /// Keys by which a report is found again.
  private static final int TELLING_KEYS = 24;

  /// Up to so many other words count as one unit of length.
  private static final double USUAL_MASS = 200;

  private final KeyVector[] vectors;
  private final int[] telling;
  private final double logMass;
  private final @Nullable Long day;

  private WeighedKeys(KeyVector[] vectors, double logMass, @Nullable Long day) {
    this.vectors = vectors;
    this.telling = telling(of(Channel.NAME), of(Channel.WORD));
    this.logMass = logMass;
    this.day = day;
  }

  static WeighedKeys of(AnnotatedReport report) {
    var published = report.report().published();
    return of(
        StoryKeys.of(report.report(), report.prose()),
        WordRarity.of(report.report().language()),
        published == null ? null : published.date().toEpochDay());
  }

  /// @param day epoch day of publication; null if unknown
  static WeighedKeys of(StoryKeys keys, WordRarity rarity, @Nullable Long day) {
    KeyVector[] vectors = new KeyVector[Channel.values().length];
    for (Channel channel : Channel.values()) {
      vectors[at(channel)] = vector(channel, keys.of(channel), rarity);
    }
    int mass = 0;
    for (Channel channel : new Channel[] {Channel.NAME, Channel.WORD}) {
      for (int count : keys.of(channel).values()) {
        mass += count;
      }
    }
    return new WeighedKeys(vectors, Math.log(Math.max(3, mass) / USUAL_MASS), day);
  }

  private static KeyVector vector(
      Channel channel, SortedMap<String, Integer> counts, WordRarity rarity) {
    int[] hashes = new int[counts.size()];
    float[] weights = new float[hashes.length];
    long[] sorted = new long[hashes.length];
    int n = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      String key = entry.getKey();
      double rare = channel == Channel.PAIR ? rarity.ofPair(key) : rarity.ofWord(key);
      float weight = (float) ((1 + Math.log(entry.getValue())) * rare);
      sorted[n++] = ((long) WordRarity.hash(key) << 32) | Float.floatToIntBits(weight);
    }
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      int hash = (int) (sorted[i] >> 32);
      float weight = Float.intBitsToFloat((int) sorted[i]);
      if (kept > 0 && hashes[kept - 1] == hash) {
        // two keys with one hash are one key
        weights[kept - 1] += weight;
      } else {
        hashes[kept] = hash;
        weights[kept++] = weight;
      }
    }
    return kept == n
        ? new KeyVector(hashes, weights)
        : new KeyVector(Arrays.copyOf(hashes, kept), Arrays.copyOf(weights, kept));
  }

  /// As bytes, to be kept or sent; [#unpacked] gives the same again.
  byte[] packed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (KeyVector vector : vectors) {
        vector.write(out);
      }
      out.writeDouble(logMass);
      out.writeBoolean(day != null);
      out.writeLong(day == null ? 0 : day);
    } catch (IOException e) {
      throw new UncheckedIOException("no room for " + bytes.size() + " bytes", e);
    }
    return bytes.toByteArray();
  }

  /// @throws IllegalArgumentException if `bytes` hold no keys
  static WeighedKeys unpacked(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      KeyVector[] vectors = new KeyVector[Channel.values().length];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = KeyVector.read(in);
      }
      double logMass = in.readDouble();
      boolean dated = in.readBoolean();
      long day = in.readLong();
      return new WeighedKeys(vectors, logMass, dated ? Long.valueOf(day) : null);
    } catch (IOException e) {
      throw new IllegalArgumentException(bytes.length + " bytes that hold no keys", e);
    }
  }

  @SuppressWarnings("EnumOrdinal") // an index into an array that no other program sees
  private static int at(Channel channel) {
    return channel.ordinal();
  }

  KeyVector of(Channel channel) {
    return vectors[at(channel)];
  }

  /// The same by the channel's number.
  KeyVector vector(int channel) {
    return vectors[channel];
  }

  /// How long the report is, as a logarithm: 0 for one of usual length.
  double logMass() {
    return logMass;
  }

  @Nullable Long day() {
    return day;
  }

  /// Hashes of the names and words that weigh most: reports of one story share some of them. Not
  /// copied: only this room reads them.
  int[] telling() {
    return telling;
  }

  private static int[] telling(KeyVector names, KeyVector words) {
    int[] first = heaviest(names);
    int[] second = heaviest(words);
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static int[] heaviest(KeyVector vector) {
    Integer[] order = new Integer[vector.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        Comparator.comparingDouble((Integer i) -> vector.weight(i))
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    int[] heaviest = new int[Math.min(TELLING_KEYS, order.length)];
    for (int i = 0; i < heaviest.length; i++) {
      heaviest[i] = vector.hash(order[i]);
    }
    return heaviest;
  }
}
