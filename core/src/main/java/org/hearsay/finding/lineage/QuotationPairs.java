package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pairs of quotations of different reports that may be one utterance: they share a content word
/// that is not everywhere, and, in whatever order, words of enough weight. To align two quotations
/// costs the product of their lengths, to compare their words the sum; of a story of hundreds of
/// reports nearly all pairs fall here.
final class QuotationPairs {
  /// A word that occurs in more quotations than this leads to no pair.
  private static final int LONGEST_POSTING = 256;

  /// Takes a pair, by the quotations' places in the list.
  @FunctionalInterface
  interface Taker {
    void take(int first, int second);
  }

  private final List<QuotedWords> quoted;
  private final Map<String, Integer> numbers = new HashMap<>();

  /// For each quotation its content words by number, in rising order, as often as they occur.
  private final int[][] content;

  private final int[][] function;
  private final double[] weight;

  /// For each word by number the quotations that have it as a content word, in order.
  private final List<List<Integer>> postings = new ArrayList<>();

  QuotationPairs(List<QuotedWords> quoted) {
    this.quoted = quoted;
    this.content = new int[quoted.size()][];
    this.function = new int[quoted.size()][];
    this.weight = new double[quoted.size()];
    for (int i = 0; i < quoted.size(); i++) {
      List<Wording.Word> words = quoted.get(i).words();
      content[i] = numbers(words, true);
      function[i] = numbers(words, false);
      weight[i] = Alignment.weight(words);
      post(i);
    }
  }

  private int[] numbers(List<Wording.Word> words, boolean wantsContent) {
    return words.stream()
        .filter(w -> w.content() == wantsContent)
        .mapToInt(w -> numbers.computeIfAbsent(w.key(), k -> numbers.size()))
        .sorted()
        .toArray();
  }

  private void post(int quotation) {
    while (postings.size() < numbers.size()) {
      postings.add(new ArrayList<>());
    }
    int[] words = content[quotation];
    for (int k = 0; k < words.length; k++) {
      if (k == 0 || words[k] != words[k - 1]) {
        postings.get(words[k]).add(quotation);
      }
    }
  }

  /// Gives each pair once, the earlier quotation first.
  void forEach(Taker taker) {
    int[] metBy = new int[quoted.size()];
    Arrays.fill(metBy, -1);
    for (int i = 0; i < content.length; i++) {
      for (int word : content[i]) {
        List<Integer> posting = postings.get(word);
        if (posting.size() > LONGEST_POSTING) {
          continue;
        }
        for (int j : posting) {
          if (j > i && metBy[j] != i) {
            metBy[j] = i;
            if (mayBeOne(i, j)) {
              taker.take(i, j);
            }
          }
        }
      }
    }
  }

  /// What two quotations match in order weighs no more than what they share in any order.
  private boolean mayBeOne(int i, int j) {
    if (quoted.get(i).reportNumber() == quoted.get(j).reportNumber()) {
      return false;
    }
    double shared =
        Alignment.CONTENT_WORD * common(content[i], content[j])
            + Alignment.FUNCTION_WORD * common(function[i], function[j]);
    return shared >= QuotationMatcher.LEAST_SCORE
        && shared / Math.min(weight[i], weight[j]) >= QuotationMatcher.LEAST_SHARE;
  }

  private static int common(int[] a, int[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
