package org.hearsay.intake.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How well articles were read, counted as the public benchmarks count: sequences of four words for
/// articles marked whole, each page weighing the same (Scrapinghub's benchmark, 2019), and strings
/// present and absent (Barbaresi, "Trafilatura", ACL 2021).
final class BodyScores {
  private static final int SEQUENCE = 4;

  private final List<Double> precisions = new ArrayList<>();
  private final List<Double> recalls = new ArrayList<>();
  private int wanted;
  private int met;
  private int unwanted;

  void addWhole(String text, String article) {
    Map<List<String>, Integer> gold = sequences(article);
    Map<List<String>, Integer> got = sequences(text);
    int both = 0;
    for (Map.Entry<List<String>, Integer> entry : gold.entrySet()) {
      both += Math.min(entry.getValue(), got.getOrDefault(entry.getKey(), 0));
    }
    int inGold = gold.values().stream().mapToInt(Integer::intValue).sum();
    int inText = got.values().stream().mapToInt(Integer::intValue).sum();
    if (inText > 0) {
      precisions.add((double) both / inText);
    }
    if (inGold > 0) {
      recalls.add((double) both / inGold);
    }
  }

  void addStrings(String text, List<String> with, List<String> without) {
    String flat = PageText.oneLine(text.replace('\n', ' '));
    wanted += with.size();
    for (String string : with) {
      met += flat.contains(PageText.oneLine(string)) ? 1 : 0;
    }
    for (String string : without) {
      unwanted += flat.contains(PageText.oneLine(string)) ? 1 : 0;
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!recalls.isEmpty()) {
      lines.add(line("marked whole", recalls.size() + " pages", mean(precisions), mean(recalls)));
    }
    if (wanted > 0) {
      lines.add(
          line(
              "marked by strings",
              wanted + " strings",
              (double) met / Math.max(1, met + unwanted),
              (double) met / wanted));
    }
    return lines;
  }

  private static String line(String what, String count, double precision, double recall) {
    double sum = precision + recall;
    return String.format(
        Locale.ROOT,
        "kept aside, %s (%s): P %.3f R %.3f F1 %.3f",
        what,
        count,
        precision,
        recall,
        sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static Map<List<String>, Integer> sequences(String text) {
    List<String> words = BlockLabels.words(text);
    Map<List<String>, Integer> sequences = new HashMap<>();
    for (int i = 0; !words.isEmpty() && i < Math.max(1, words.size() - SEQUENCE + 1); i++) {
      List<String> sequence = List.copyOf(words.subList(i, Math.min(words.size(), i + SEQUENCE)));
      sequences.merge(sequence, 1, Integer::sum);
    }
    return sequences;
  }
}
