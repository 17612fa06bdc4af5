package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;

/// The content words of a story, each weighted by how few of its sentences hold it (inverse
/// document frequency, Spärck Jones 1972, a sentence taken as a document).
///
/// Sentences that read alike are counted once, so that a copied report weighs nothing.
final class Vocabulary {
  private final Map<String, Integer> numbers;
  private final double[] weights;

  private Vocabulary(Map<String, Integer> numbers, double[] weights) {
    this.numbers = numbers;
    this.weights = weights;
  }

  static Vocabulary of(List<AnnotatedReport> reports) {
    Set<List<String>> seen = new HashSet<>();
    TreeMap<String, Integer> frequency = new TreeMap<>();
    for (AnnotatedReport report : reports) {
      for (Sentence sentence : report.prose().sentences()) {
        List<String> stems = stems(report.prose(), sentence.firstToken(), sentence.endToken());
        if (seen.add(stems)) {
          new HashSet<>(stems).forEach(s -> frequency.merge(s, 1, Integer::sum));
        }
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    double[] weights = new double[frequency.size()];
    for (Map.Entry<String, Integer> entry : frequency.entrySet()) {
      int number = numbers.size();
      numbers.put(entry.getKey(), number);
      weights[number] = Math.log((seen.size() + 1.0) / (entry.getValue() + 0.5)) + 0.1;
    }
    return new Vocabulary(numbers, weights);
  }

  /// The stems of the content words among the tokens `[first, end)`, in order.
  static List<String> stems(Prose prose, int first, int end) {
    List<String> stems = new ArrayList<>();
    for (int i = first; i < end; i++) {
      if (isContent(prose, i)) {
        addStems(prose.lower(i), stems);
      }
    }
    return stems;
  }

  /// Whether a token is a word of content: no word of grammar, number, mark or clitic.
  static boolean isContent(Prose prose, int token) {
    if (prose.kind(token) != TokenKind.WORD) {
      return false;
    }
    return !WordForms.isEmpty(prose.lower(token)) || isCapitals(prose.word(token));
  }

  /// `US` is a country, `us` is not.
  private static boolean isCapitals(String word) {
    return word.length() > 1
        && !word.equals("I")
        && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  /// A compound counts by its parts, so that "Russian-made" meets "Russian".
  private static void addStems(String lower, List<String> stems) {
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || lower.charAt(i) == '-') {
        if (i > start) {
          String part = lower.substring(start, i);
          if ((start == 0 && i == lower.length()) || !WordForms.isEmpty(part)) {
            stems.add(Synonyms.head(WordForms.stem(part)));
          }
        }
        start = i + 1;
      }
    }
  }

  /// The content words that lie in `span` of `prose`.
  Terms terms(Prose prose, Span span) {
    return terms(prose, prose.tokenAt(span.start()), Voices.endToken(prose, span));
  }

  Terms terms(Prose prose, int first, int end) {
    return terms(stems(prose, first, end));
  }

  Terms terms(List<String> stems) {
    return Terms.of(stems.stream().mapToInt(this::number));
  }

  /// The number of `stem`, -1 if no sentence of the story has it.
  int number(String stem) {
    return numbers.getOrDefault(Synonyms.head(stem), -1);
  }

  /// The summed weight of `terms`.
  double weight(Terms terms) {
    return terms.weight(weights);
  }

  double weight(int term) {
    return weights[term];
  }

  /// The share of the lighter set's weight that both hold, 0 to 1; 0 if one is empty.
  double containment(Terms a, Terms b) {
    double least = Math.min(weight(a), weight(b));
    return least == 0 ? 0 : weight(a.and(b)) / least;
  }

  /// The weight both hold over the weight either holds (weighted Jaccard), 0 to 1.
  double likeness(Terms a, Terms b) {
    double shared = weight(a.and(b));
    double all = weight(a) + weight(b) - shared;
    return all == 0 ? 0 : shared / all;
  }

  /// The heaviest `limit` terms, by which candidates are looked up.
  IntStream heaviest(Terms terms, int limit) {
    return terms.stream()
        .boxed()
        .sorted((a, b) -> {
          int byWeight = Double.compare(weights[b], weights[a]);
          return byWeight != 0 ? byWeight : Integer.compare(a, b);
        })
        .limit(limit)
        .mapToInt(Integer::intValue);
  }
}
