package org.hearsay.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearsay.report.Report;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordForm;
import org.jspecify.annotations.Nullable;

/// What one report can be recognised by: its names, its words, the words it opens with, and its
/// pairs of neighbouring words, each with how often they occur. Function words are left out.
///
/// Depends on this report alone, so that a stream can compute it once and keep it. Names are told
/// from words by their capitals, not by the report's entities: what is wanted here is not who is
/// meant but which words are rare.
///
/// @param counts by channel, then key; no channel is missing
record StoryKeys(Map<Channel, SortedMap<String, Integer>> counts) {

  /// The kinds of keys. Names and words are told apart because names identify an event while words
  /// describe its kind: two earthquakes share their words, not their names.
  enum Channel {
    NAME,
    WORD,
    /// What the report opens with: news is told from the most important down.
    LEAD,
    PAIR,
    NUMBER
  }

  /// Titles that anybody may bear.
  private static final Set<String> HONORIFICS =
      Set.of("mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr.");

  private static final int LEAD_WORDS = 70;

  /// Words in the opening count double among names and words, up to here.
  private static final int OPENING_WORDS = 100;

  /// From this share of capitalised words on, a sentence is a headline, whose capitals mark no
  /// names.
  private static final double HEADLINE_CAPITALS = 0.6;

  static StoryKeys of(Report report, Prose body) {
    List<Word> words = new ArrayList<>();
    String title = titleApart(report);
    if (title != null) {
      Prose prose = Segmenter.segment(title);
      addWords(prose, -prose.tokenCount() - 1, words);
    }
    addWords(body, 0, words);
    Map<String, int[]> cases = new HashMap<>();
    for (Word word : words) {
      int[] count = cases.computeIfAbsent(word.key, k -> new int[2]);
      if (word.capital != null) {
        count[word.capital ? 0 : 1]++;
      }
    }
    SortedMap<String, Integer> names = new TreeMap<>();
    SortedMap<String, Integer> others = new TreeMap<>();
    SortedMap<String, Integer> lead = new TreeMap<>();
    SortedMap<String, Integer> pairs = new TreeMap<>();
    SortedMap<String, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int[] count = cases.getOrDefault(word.key, new int[2]);
      (count[0] > count[1] ? names : others)
          .merge(word.key, i < OPENING_WORDS ? 2 : 1, Integer::sum);
      if (i < LEAD_WORDS) {
        lead.merge(word.key, 1, Integer::sum);
      }
      if (Character.isDigit(word.key.charAt(0))) {
        numbers.merge(word.key, 1, Integer::sum);
      }
      if (i > 0 && words.get(i - 1).token == word.token - 1) {
        pairs.merge(words.get(i - 1).key + ' ' + word.key, 1, Integer::sum);
      }
    }
    Map<Channel, SortedMap<String, Integer>> counts = new EnumMap<>(Channel.class);
    counts.put(Channel.NAME, names);
    counts.put(Channel.WORD, others);
    counts.put(Channel.LEAD, lead);
    counts.put(Channel.PAIR, pairs);
    counts.put(Channel.NUMBER, numbers);
    return new StoryKeys(counts);
  }

  SortedMap<String, Integer> of(Channel channel) {
    return counts.getOrDefault(channel, new TreeMap<>());
  }

  /// The headline, unless the body repeats it.
  private static @Nullable String titleApart(Report report) {
    String title = report.title();
    if (title == null
        || title.isBlank()
        || report.body().stripLeading().startsWith(title.strip())) {
      return null;
    }
    return title;
  }

  private static void addWords(Prose prose, int firstToken, List<Word> words) {
    for (Sentence sentence : prose.sentences()) {
      boolean headline = isHeadline(prose, sentence);
      boolean opening = true;
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        TokenKind kind = prose.kind(i);
        if (kind != TokenKind.WORD && kind != TokenKind.NUMBER) {
          // behind a colon or an opening quotation mark a capital is no sign of a name either
          opening |= kind == TokenKind.QUOTE || prose.is(i, ":");
          continue;
        }
        String folded = WordForm.fold(prose.lower(i));
        if (folded.length() > 1 && !isIdle(folded)) {
          boolean upper = Character.isUpperCase(prose.word(i).charAt(0));
          boolean hidden = headline || (opening && upper);
          Boolean capital = hidden ? null : Boolean.valueOf(upper);
          words.add(new Word(WordForm.singular(folded), firstToken + i, capital));
        }
        opening = false;
      }
    }
  }

  private static boolean isIdle(String folded) {
    if (HONORIFICS.contains(folded)) {
      return true;
    }
    for (WordClasses.WordClass wordClass : WordClasses.WordClass.values()) {
      if (WordClasses.is(folded, wordClass)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeadline(Prose prose, Sentence sentence) {
    int counted = 0;
    int capitals = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      String word = prose.word(i);
      if (prose.kind(i) == TokenKind.WORD && word.length() > 3) {
        counted++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return counted > 3 && capitals >= HEADLINE_CAPITALS * counted;
  }

  /// A content word.
  ///
  /// @param token its index among all tokens of title and body, to know neighbours by
  /// @param capital whether it is written like a name; null where its place hides that
  private record Word(String key, int token, @Nullable Boolean capital) {}
}
