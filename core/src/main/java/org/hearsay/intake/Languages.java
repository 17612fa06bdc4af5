package org.hearsay.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which language a text is in, by its script and its function words: on anything longer than a few
/// sentences, counting the two dozen commonest words tells languages apart (Ingle 1976, "A language
/// identification table"). Null where the evidence is thin or two languages are close.
final class Languages {
  private static final int LETTERS_MAX = 20_000;
  private static final int LETTERS_MIN = 20;

  /// Share of a text's letters that its main script must have.
  private static final double SCRIPT_MIN = 0.6;

  /// Function words are about two fifths of running text; the lists here reach about a third.
  private static final double WORDS_MIN = 0.12;

  private static final double MARGIN = 1.25;
  private static final double HITS_MIN = 3;

  private static final List<Entry> ENTRIES = load();

  /// For each script, how much each word says for each of its languages: a word of two languages
  /// counts half for each.
  private static final Map<UnicodeScript, Words> WORDS = words(ENTRIES);

  /// A language as its line in `languages.tsv` gives it.
  ///
  /// @param example an invented sentence in it
  record Entry(String tag, UnicodeScript script, List<String> words, String example) {}

  /// What a word says for one language.
  ///
  /// @param language its place among those of its script
  private record Share(int language, double weight) {}

  /// The function words of the languages of one script.
  ///
  /// @param tags the languages, in their order
  /// @param longest how many characters the longest word has
  private record Words(List<String> tags, Map<String, List<Share>> shares, int longest) {}

  private Languages() {}

  static List<Entry> entries() {
    return ENTRIES;
  }

  /// `declared` as a well-formed BCP 47 tag; null if it is none.
  static @Nullable String tag(@Nullable String declared) {
    if (declared == null || declared.isBlank()) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(declared.strip().replace('_', '-'));
    return locale.getLanguage().isEmpty() || locale.getLanguage().equals("und")
        ? null
        : locale.toLanguageTag();
  }

  /// The language of `text`, or null if unsure.
  static @Nullable String detect(String text) {
    Map<UnicodeScript, Integer> letters = new TreeMap<>();
    int plain = 0;
    int total = 0;
    for (int i = 0; i < text.length() && total < LETTERS_MAX; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isPlainLetter(c)) {
        plain++;
        total++;
      } else if (c >= 128 && Character.isLetter(c)) {
        letters.merge(UnicodeScript.of(c), 1, Integer::sum);
        total++;
      }
    }
    if (plain > 0) {
      letters.merge(UnicodeScript.LATIN, plain, Integer::sum);
    }
    if (total < LETTERS_MIN) {
      return null;
    }
    int kana = count(letters, UnicodeScript.HIRAGANA) + count(letters, UnicodeScript.KATAKANA);
    int han = count(letters, UnicodeScript.HAN);
    if (kana + han > SCRIPT_MIN * total) {
      return kana > 0.05 * (kana + han) ? "ja" : "zh";
    }
    for (Map.Entry<UnicodeScript, Integer> script : letters.entrySet()) {
      if (script.getValue() > SCRIPT_MIN * total) {
        return ofScript(script.getKey(), text);
      }
    }
    return null;
  }

  private static int count(Map<UnicodeScript, Integer> letters, UnicodeScript script) {
    return letters.getOrDefault(script, 0);
  }

  private static @Nullable String ofScript(UnicodeScript script, String text) {
    List<Entry> candidates = ENTRIES.stream().filter(e -> e.script() == script).toList();
    if (candidates.isEmpty()) {
      return null;
    }
    if (candidates.size() == 1 && candidates.getFirst().words().isEmpty()) {
      return candidates.getFirst().tag();
    }
    Words known = Objects.requireNonNull(WORDS.get(script));
    double[] scores = new double[known.tags().size()];
    int words = 0;
    int letters = 0;
    for (int i = 0; i < text.length() && letters < LETTERS_MAX; ) {
      int start = i;
      while (i < text.length() && isWordPart(text, i)) {
        i++;
      }
      if (i == start) {
        i++;
        continue;
      }
      words++;
      letters += i - start;
      // no word gets shorter in lower case
      if (i - start <= known.longest()) {
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        for (Share share : known.shares().getOrDefault(word, List.of())) {
          scores[share.language()] += share.weight();
        }
      }
    }
    return best(known.tags(), scores, words);
  }

  private static boolean isPlainLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /// A letter, a mark on one (the vowels of Devanagari), or half a letter outside the basic plane.
  private static boolean isWordPart(String text, int at) {
    char c = text.charAt(at);
    if (c < 128) {
      return isPlainLetter(c);
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static @Nullable String best(List<String> tags, double[] scores, int words) {
    String best = null;
    double first = 0;
    double second = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > first) {
        second = first;
        first = scores[i];
        best = tags.get(i);
      } else {
        second = Math.max(second, scores[i]);
      }
    }
    boolean sure = first >= HITS_MIN && first >= WORDS_MIN * words && first >= MARGIN * second;
    return sure ? best : null;
  }

  private static Map<UnicodeScript, Words> words(List<Entry> all) {
    Map<UnicodeScript, Map<String, Set<String>>> languages = new HashMap<>();
    for (Entry entry : all) {
      Map<String, Set<String>> ofScript =
          languages.computeIfAbsent(entry.script(), s -> new HashMap<>());
      for (String word : entry.words()) {
        ofScript.computeIfAbsent(word, w -> new TreeSet<>()).add(entry.tag());
      }
    }
    Map<UnicodeScript, Words> words = new HashMap<>();
    languages.forEach((script, ofScript) -> {
      Set<String> tagged = new TreeSet<>();
      ofScript.values().forEach(tagged::addAll);
      List<String> tags = List.copyOf(tagged);
      Map<String, List<Share>> shares = new HashMap<>();
      ofScript.forEach((word, some) ->
          shares.put(
              word,
              some.stream().map(tag -> new Share(tags.indexOf(tag), 1.0 / some.size())).toList()));
      int longest = ofScript.keySet().stream().mapToInt(String::length).max().orElse(0);
      words.put(script, new Words(tags, shares, longest));
    });
    return words;
  }

  private static List<Entry> load() {
    try (InputStream in = Languages.class.getResourceAsStream("languages.tsv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      List<Entry> entries = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
          throw new IllegalStateException("languages.tsv: expected 4 fields in: " + line);
        }
        List<String> words =
            fields[2].isBlank() ? List.of() : List.of(fields[2].strip().split(" ", -1));
        entries.add(new Entry(fields[0], UnicodeScript.forName(fields[1]), words, fields[3]));
      }
      return List.copyOf(entries);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read languages.tsv", e);
    }
  }
}
