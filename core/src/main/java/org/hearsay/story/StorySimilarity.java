package org.hearsay.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearsay.story.StoryKeys.Channel;
import org.jspecify.annotations.Nullable;

/// How near two reports are: the weighted sum of five cosines (of names, words, opening words,
/// neighbouring pairs and numbers), each over log-scaled counts times rarity, and less the further
/// apart in time they were published.
///
/// A report becomes one vector in which each channel has the length of its weight's root, so that
/// the sum of cosines is a single dot product, and the mean similarity between two groups of
/// reports is the dot product of their summed vectors over the product of their sizes.
final class StorySimilarity {

  /// What the names' share of a similarity is at most.
  static final double NAMES_WEIGHT = 0.4;

  /// From this similarity on two groups among a handful of reports tell one story. It rises with
  /// the number of reports: who compares ten has chosen them for something they have in common,
  /// while among thousands most pairs have nothing to do with each other. Chosen, as are the
  /// weights, on BASIL and ECB+ and samples of them; see `docs/decisions`.
  private static final double ONE_STORY = 0.12;

  private static final double ONE_STORY_RISE = 0.018;
  private static final int HANDFUL = 10;

  /// A gap of so many days takes away 63 % of what time can take away.
  private static final double FADING_DAYS = 20;

  /// What remains of a similarity however long the gap: late follow-ups and copies still belong.
  private static final double FADED = 0.65;

  private final Map<Channel, Map<String, Integer>> numbers = new EnumMap<>(Channel.class);
  private final KeyRarity rarity;
  private final int reports;
  private final int nameKeys;

  /// Weighs keys by how rare they are among `all`.
  StorySimilarity(List<StoryKeys> all) {
    this.rarity = new KeyRarity(all);
    this.reports = all.size();
    int next = 0;
    for (Channel channel : Channel.values()) {
      SortedSet<String> keys = new TreeSet<>();
      for (StoryKeys report : all) {
        keys.addAll(report.of(channel).keySet());
      }
      Map<String, Integer> numbered = new HashMap<>();
      for (String key : keys) {
        numbered.put(key, next++);
      }
      numbers.put(channel, numbered);
    }
    this.nameKeys = numbers.getOrDefault(Channel.NAME, Map.of()).size();
  }

  /// The similarity from which on two groups tell one story.
  double oneStory() {
    return ONE_STORY + ONE_STORY_RISE * Math.log(Math.max(1, reports / (double) HANDFUL));
  }

  /// A group of one report.
  ReportGroup group(KeyVector vector, @Nullable Long day) {
    return new ReportGroup(vector.part(nameKeys, true), vector.part(nameKeys, false), 1, day, day);
  }

  private static double weight(Channel channel) {
    return switch (channel) {
      case NAME -> NAMES_WEIGHT;
      case WORD -> 0.25;
      case LEAD -> 0.25;
      case PAIR -> 0.15;
      case NUMBER -> 0.05;
    };
  }

  /// The vector of a report that was among those this was made with.
  KeyVector vector(StoryKeys report) {
    List<int[]> indices = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    int size = 0;
    for (Channel channel : Channel.values()) {
      Map<String, Integer> numbered = numbers.getOrDefault(channel, Map.of());
      int[] index = new int[report.of(channel).size()];
      double[] value = new double[index.length];
      int n = 0;
      double squares = 0;
      for (Map.Entry<String, Integer> entry : report.of(channel).entrySet()) {
        index[n] = numbered.getOrDefault(entry.getKey(), -1);
        value[n] = (1 + Math.log(entry.getValue())) * rarity.of(channel, entry.getKey());
        squares += value[n] * value[n];
        n++;
      }
      double scale = squares == 0 ? 0 : Math.sqrt(weight(channel) / squares);
      for (int i = 0; i < n; i++) {
        value[i] *= scale;
      }
      indices.add(index);
      values.add(value);
      size += n;
    }
    int[] allIndices = new int[size];
    double[] allValues = new double[size];
    int at = 0;
    for (int c = 0; c < indices.size(); c++) {
      int length = indices.get(c).length;
      System.arraycopy(indices.get(c), 0, allIndices, at, length);
      System.arraycopy(values.get(c), 0, allValues, at, length);
      at += length;
    }
    return new KeyVector(allIndices, allValues);
  }

  /// What a gap between publications leaves of a similarity, from 1 down to [#FADED].
  static double fading(double days) {
    return FADED + (1 - FADED) * Math.exp(-days / FADING_DAYS);
  }
}
