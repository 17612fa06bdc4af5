package org.hearsay.story;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.story.StoryKeys.Channel;

/// How much each key tells: its inverse document frequency among the reports at hand, smoothed as
/// if [#PRIOR_REPORTS] more had been seen in which a key occurs at the rate of its channel.
///
/// The prior is what makes a run of two reports work: counted among two alone, every shared word
/// would look common. It fades as reports come in.
final class KeyRarity {
  private static final double PRIOR_REPORTS = 50;

  private final int reports;
  private final Map<Channel, Map<String, Integer>> frequencies = new EnumMap<>(Channel.class);

  KeyRarity(Collection<StoryKeys> all) {
    this.reports = all.size();
    for (Channel channel : Channel.values()) {
      Map<String, Integer> counts = new HashMap<>();
      for (StoryKeys keys : all) {
        for (String key : keys.of(channel).keySet()) {
          counts.merge(key, 1, Integer::sum);
        }
      }
      frequencies.put(channel, counts);
    }
  }

  /// 0 or more; 0 for what is as common as can be.
  double of(Channel channel, String key) {
    int frequency = frequencies.getOrDefault(channel, Map.of()).getOrDefault(key, 0);
    return Math.max(
        0, Math.log((reports + PRIOR_REPORTS) / (frequency + PRIOR_REPORTS * priorRate(channel))));
  }

  /// In what share of unrelated reports a key of the channel is to be expected.
  private static double priorRate(Channel channel) {
    return switch (channel) {
      case NAME -> 0.01;
      case WORD -> 0.05;
      case LEAD -> 0.05;
      case NUMBER -> 0.05;
      case PAIR -> 0.003;
    };
  }
}
