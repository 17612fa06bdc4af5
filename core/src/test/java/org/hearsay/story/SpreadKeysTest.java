package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearsay.story.StoryKeys.Channel;
import org.junit.jupiter.api.Test;

class SpreadKeysTest {
  private static WeighedKeys keys(Random random, int size) {
    Map<Channel, SortedMap<String, Integer>> counts = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      SortedMap<String, Integer> keys = new TreeMap<>();
      for (int i = 0; i < random.nextInt(size); i++) {
        String word = "w" + random.nextInt(size);
        keys.merge(
            channel == Channel.PAIR ? word + " w" + random.nextInt(9) : word, 1, Integer::sum);
      }
      counts.put(channel, keys);
    }
    return WeighedKeys.of(new StoryKeys(counts), WordRarity.of("en"), (long) random.nextInt(40));
  }

  /// Stories must not depend on which of two reports was spread out, or whether any was.
  @Test
  void givesTheLikenessThatWalkingThroughBothGives() {
    Random random = new Random(11);
    List<WeighedKeys> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      reports.add(keys(random, i % 7 == 0 ? 2000 : 120));
    }
    SpreadKeys spread = new SpreadKeys();
    for (WeighedKeys one : reports) {
      spread.take(one);
      for (WeighedKeys other : reports) {
        StorySimilarity.Likeness walked = StorySimilarity.of(one, other);
        assertThat(StorySimilarity.of(spread, other)).isEqualTo(walked);
        assertThat(StorySimilarity.of(other, one)).isEqualTo(walked);
      }
    }
  }
}
