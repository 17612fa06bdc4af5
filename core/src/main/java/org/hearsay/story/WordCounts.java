package org.hearsay.story;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.report.Report;
import org.hearsay.story.StoryKeys.Channel;
import org.hearsay.text.Segmenter;
import org.hearsay.text.WordForm;

/// Counts in how many reports each word occurs, and writes the table by which stories are grouped.
/// The program ships one; who follows the news of one region may count over it.
public final class WordCounts {
  /// Words in fewer reports are as good as unseen.
  private static final int LEAST = 3;

  /// Below so many reports a language's counts would say little.
  private static final int FEWEST_REPORTS = 500;

  private final Map<String, Map<String, Integer>> frequencies = new TreeMap<>();
  private final Map<String, Integer> documents = new TreeMap<>();

  public void add(Report report) {
    String tag = report.language() == null ? "en" : report.language().toLowerCase(Locale.ROOT);
    int cut = tag.indexOf('-');
    String language = cut < 0 ? tag : tag.substring(0, cut);
    StoryKeys keys = StoryKeys.of(report, Segmenter.segment(report.body(), report.language()));
    Set<String> words = new HashSet<>();
    for (Channel channel : List.of(Channel.NAME, Channel.WORD, Channel.NUMBER)) {
      words.addAll(keys.of(channel).keySet());
    }
    documents.merge(language, 1, Integer::sum);
    Map<String, Integer> counts = frequencies.computeIfAbsent(language, k -> new HashMap<>());
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
  }

  /// How many reports of each language were counted, and whether they were enough to be written.
  public String summary() {
    StringBuilder summary = new StringBuilder();
    documents.forEach((language, count) ->
        summary
            .append(summary.isEmpty() ? "" : ", ")
            .append(language)
            .append(' ')
            .append(count)
            .append(count < FEWEST_REPORTS ? " (too few)" : ""));
    return summary.toString();
  }

  /// Writes the table.
  ///
  /// @param commonest by language, its commonest words: all that is known of the languages of which
  ///   too few reports were counted
  public void write(Map<String, List<String>> commonest, OutputStream out) throws IOException {
    Map<String, Map<String, Integer>> counted = new TreeMap<>(frequencies);
    Map<String, Integer> enough = new TreeMap<>(documents);
    enough.values().removeIf(count -> count < FEWEST_REPORTS);
    counted.keySet().retainAll(enough.keySet());
    Map<String, List<String>> folded = new TreeMap<>();
    commonest.forEach((language, words) ->
        folded.put(
            language, words.stream().map(w -> WordForm.singular(WordForm.fold(w))).toList()));
    WordRarity.write(counted, enough, LEAST, folded, out);
  }
}
