package org.hearsay.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.report.Report;

/// Chooses the headline that stands for a story: the one whose words the other headlines share
/// most, the earliest of equals.
final class StoryTitle {
  /// Shorter words are nearly all function words.
  private static final int SHORTEST_WORD = 4;

  private StoryTitle() {}

  /// @param reports of one story, in order, at least one
  static String of(List<Report> reports) {
    Map<String, Integer> carriers = new HashMap<>();
    for (Report report : reports) {
      words(headline(report)).forEach(w -> carriers.merge(w, 1, Integer::sum));
    }
    String best = headline(reports.get(0));
    double most = -1;
    for (Report report : reports) {
      Set<String> words = words(headline(report));
      int shared = words.stream().mapToInt(w -> carriers.getOrDefault(w, 1) - 1).sum();
      double mean = words.isEmpty() ? 0 : (double) shared / words.size();
      if (mean > most) {
        most = mean;
        best = headline(report);
      }
    }
    return best;
  }

  /// The title, or where the input gave none the first line of the body.
  private static String headline(Report report) {
    String title = report.title();
    return title != null && !title.isBlank()
        ? title.strip()
        : report.body().strip().lines().findFirst().orElse("");
  }

  private static Set<String> words(String headline) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= headline.length(); i++) {
      boolean inWord = i < headline.length() && Character.isLetterOrDigit(headline.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        if (i - start >= SHORTEST_WORD) {
          words.add(headline.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
    return words;
  }
}
