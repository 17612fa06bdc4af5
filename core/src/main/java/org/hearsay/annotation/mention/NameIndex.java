package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Clusters by the words that their names begin with and end in, so that a short form finds its
/// long ones without a look at every name of the text.
///
/// A cluster whose name has grown is filed again; under its old name it is passed over.
final class NameIndex {
  /// The most clusters of one surname that are looked at.
  private static final int MOST_LOOKED_AT = 1_000;

  /// The most bearers of one surname that are told apart.
  private static final int MOST_BEARERS = 50;

  /// The most words, from either end, by which a name is filed; few names have more than five.
  private static final int MOST_WORDS = 40;

  /// @param place the order in which clusters came
  private record Entry(Cluster cluster, int place, String name) {}

  /// Some clusters in the order in which they came.
  static final class Filed {
    private static final Filed NONE = new Filed();

    private final List<Entry> entries = new ArrayList<>(2);

    private void add(Entry entry) {
      int at = entries.size();
      while (at > 0 && entries.get(at - 1).place() > entry.place()) {
        at--;
      }
      entries.add(at, entry);
    }
  }

  private final Map<Cluster, Entry> current = new HashMap<>();
  private final Map<String, Filed> byEnd = new HashMap<>();
  private final Map<String, Filed> byBeginning = new HashMap<>();
  private final Map<String, Filed> byName = new HashMap<>();

  /// Files `cluster` under `name`, unless it is.
  void file(Cluster cluster, String name) {
    Entry old = current.get(cluster);
    if (old != null && old.name().equals(name)) {
      return;
    }
    Entry entry = new Entry(cluster, old == null ? current.size() : old.place(), name);
    current.put(cluster, entry);
    int at = name.indexOf(' ');
    if (at < 0) {
      return;
    }
    file(byName, name, entry);
    for (int n = 0; at >= 0 && n < MOST_WORDS; n++) {
      file(byBeginning, name.substring(0, at), entry);
      at = name.indexOf(' ', at + 1);
    }
    at = name.lastIndexOf(' ');
    for (int n = 0; at >= 0 && n < MOST_WORDS; n++) {
      file(byEnd, name.substring(at + 1), entry);
      at = name.lastIndexOf(' ', at - 1);
    }
  }

  private static void file(Map<String, Filed> by, String words, Entry entry) {
    by.computeIfAbsent(words, w -> new Filed()).add(entry);
  }

  /// Names that `words` end, with more words before.
  Filed endingIn(String words) {
    return byEnd.getOrDefault(words, Filed.NONE);
  }

  /// Names that begin with `words`, with more words behind.
  Filed beginningWith(String words) {
    return byBeginning.getOrDefault(words, Filed.NONE);
  }

  /// Names of two words or more that `words` ends in, with more words before.
  Filed endOf(String words) {
    Filed all = Filed.NONE;
    int at = words.lastIndexOf(' ');
    for (int n = 0; at >= 0 && n < MOST_WORDS; n++) {
      Filed found = byName.get(words.substring(at + 1));
      if (found != null) {
        if (all == Filed.NONE) {
          all = found;
        } else {
          Filed both = new Filed();
          all.entries.forEach(both::add);
          found.entries.forEach(both::add);
          all = both;
        }
      }
      at = words.lastIndexOf(' ', at - 1);
    }
    return all;
  }

  /// The cluster that came last of those in `files` that pass `test`; null if none does.
  @Nullable Cluster lastThat(Predicate<Cluster> test, Filed... files) {
    Entry last = null;
    for (Filed filed : files) {
      List<Entry> entries = filed.entries;
      int lowest = Math.max(0, entries.size() - MOST_LOOKED_AT);
      for (int i = entries.size() - 1; i >= lowest; i--) {
        Entry entry = entries.get(i);
        if (last != null && last.place() >= entry.place()) {
          break;
        }
        if (entry.equals(current.get(entry.cluster())) && test.test(entry.cluster())) {
          last = entry;
          break;
        }
      }
    }
    return last == null ? null : last.cluster();
  }

  /// The clusters in `filed` that pass `test`, as they came; at most those of the last names looked
  /// at.
  List<Cluster> allThat(Predicate<Cluster> test, Filed filed) {
    List<Cluster> found = new ArrayList<>();
    List<Entry> entries = filed.entries;
    for (int i = Math.max(0, entries.size() - MOST_BEARERS); i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.equals(current.get(entry.cluster())) && test.test(entry.cluster())) {
        found.add(entry.cluster());
      }
    }
    return found;
  }

  /// Whichever of the two came later; null only if both are.
  @Nullable Cluster later(@Nullable Cluster one, @Nullable Cluster other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return place(one) > place(other) ? one : other;
  }

  private int place(Cluster cluster) {
    Entry entry = current.get(cluster);
    return entry == null ? -1 : entry.place();
  }
}
