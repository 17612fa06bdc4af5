package org.hearsay.annotation.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;

/// What kind of body a noun calls, told by the words of its name: Velmora Airways is an airline, a
/// carrier and a company.
final class BodyKinds {
  private static final Map<String, Set<String>> WORDS = new HashMap<>();

  /// The nouns that each word in a name tells of.
  private static final Map<String, Set<String>> TOLD_BY = new HashMap<>();

  private static final Set<String> UNSAID = new HashSet<>();
  private static final Set<String> OUTLET =
      Set.of("newspaper", "paper", "daily", "outlet", "broadcaster", "magazine");

  private BodyKinds() {}

  static {
    for (String[] row : LexiconFile.rows(BodyKinds.class, "body-kinds.tsv", 4)) {
      for (String noun : LexiconFile.values(row[0])) {
        WORDS.put(noun, Set.copyOf(LexiconFile.values(row[2])));
        if (row[1].equals("unsaid")) {
          UNSAID.add(noun);
        }
      }
    }
    WORDS.forEach((noun, words) ->
        words.forEach(word -> TOLD_BY.computeIfAbsent(word, w -> new HashSet<>()).add(noun)));
  }

  /// Whether such bodies often bear a name that does not say what they are, as companies do and
  /// ministries do not.
  static boolean isOftenUnsaid(String noun) {
    return UNSAID.contains(noun);
  }

  /// Whether a name of `cluster` is that of a `noun`.
  static boolean fits(Cluster cluster, String noun) {
    if (cluster.nameHas(noun)) {
      return true;
    }
    for (String word : WORDS.getOrDefault(noun, Set.of())) {
      if (cluster.nameHas(word)) {
        return true;
      }
    }
    return OUTLET.contains(noun) && isOutlet(cluster);
  }

  private static boolean isOutlet(Cluster cluster) {
    return cluster.names().stream()
        .anyMatch(n -> Outlets.named(n).isPresent() || Outlets.looksLikeOutlet(n));
  }

  /// Whether a name of `cluster` is that of another kind of body than `noun`.
  static boolean hasOther(Cluster cluster, String noun) {
    if (!OUTLET.contains(noun) && isOutlet(cluster)) {
      return true;
    }
    for (String word : cluster.nameWords()) {
      Set<String> told = TOLD_BY.getOrDefault(word, Set.of());
      if (told.size() > 1 || (told.size() == 1 && !told.contains(noun))) {
        return true;
      }
    }
    return false;
  }
}
