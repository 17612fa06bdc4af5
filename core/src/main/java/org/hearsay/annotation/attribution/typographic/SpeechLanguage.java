package org.hearsay.annotation.attribution.typographic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// What a language sets beside a quotation, from `speech.tsv`.
///
/// @param style how a clause names its speaker
/// @param verbs base forms by form, in lower case; some forms have several words
/// @param longestVerb words of the longest form
/// @param pronouns words that stand for a speaker and name nobody
/// @param determiners words that open a noun phrase
/// @param stops words behind which, or before which, no speaker stands
/// @param adverbs words that may stand between verb and speaker, or before a speaker
/// @param topics endings that mark who a clause speaks of, longest first
/// @param quotatives words that close a quotation, longest first
record SpeechLanguage(
    Style style,
    Map<String, String> verbs,
    int longestVerb,
    Set<String> pronouns,
    Set<String> determiners,
    Set<String> stops,
    Set<String> adverbs,
    List<String> topics,
    List<String> quotatives) {
  /// How a clause names its speaker.
  enum Style {
    /// Words apart, names with capitals, the speaker beside the verb: `сказал Иван Корнев`.
    NAMES,
    /// An ending marks the speaker, the verb closes the sentence: `한서윤 시장은 "…"라고 말했다`.
    TOPIC,
    /// No spaces, the speaker right before the verb: `沈若棠说：“…”`.
    HAN
  }

  private static final Map<String, SpeechLanguage> ALL = read();

  /// A language of which nothing is known but that it quotes.
  private static final SpeechLanguage UNKNOWN =
      new SpeechLanguage(
          Style.NAMES, Map.of(), 0, Set.of(), Set.of(), Set.of(), Set.of(), List.of(), List.of());

  /// The language `tag`, its primary subtag in lower case.
  static SpeechLanguage of(String tag) {
    return ALL.getOrDefault(tag, UNKNOWN);
  }

  @Nullable String lemma(String form) {
    return verbs.get(form);
  }

  /// The longest form of a verb that stands at `offset` and ends before `end`; null if none does.
  /// For scripts without spaces between words.
  @Nullable String formAt(String text, int offset, int end) {
    String best = null;
    for (String form : verbs.keySet()) {
      boolean fits = offset + form.length() <= end && text.startsWith(form, offset);
      if (fits && (best == null || form.length() > best.length())) {
        best = form;
      }
    }
    return best;
  }

  /// Whether `words` stand for somebody without a name.
  boolean isPronoun(String words) {
    return pronouns.contains(words.toLowerCase(Locale.ROOT));
  }

  private static Map<String, SpeechLanguage> read() {
    Map<String, Draft> drafts = new HashMap<>();
    for (String[] row : LexiconFile.rows(SpeechLanguage.class, "speech.tsv", 6)) {
      drafts.computeIfAbsent(row[0], tag -> new Draft()).add(row[1], row[2], row[3]);
    }
    Map<String, SpeechLanguage> languages = new HashMap<>();
    drafts.forEach((tag, draft) -> languages.put(tag, draft.language(tag)));
    return Map.copyOf(languages);
  }

  /// A language while its lines are read.
  private static final class Draft {
    private final Map<String, String> verbs = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();

    void add(String kind, String lemma, String forms) {
      List<String> words = kind.equals("style") ? List.of(lemma) : LexiconFile.values(forms);
      if (kind.equals("verb")) {
        words.forEach(form -> verbs.put(form, lemma));
      } else {
        lists.computeIfAbsent(kind, k -> new HashSet<>()).addAll(words);
      }
    }

    SpeechLanguage language(String tag) {
      Set<String> style = list("style");
      if (style.size() != 1) {
        throw new IllegalStateException("speech.tsv gives " + tag + " the styles " + style);
      }
      return new SpeechLanguage(
          Style.valueOf(style.iterator().next().toUpperCase(Locale.ROOT)),
          Map.copyOf(verbs),
          verbs.keySet().stream().mapToInt(f -> f.split(" ", -1).length).max().orElse(0),
          list("pronoun"),
          list("determiner"),
          list("stop"),
          list("adverb"),
          longestFirst(list("topic")),
          longestFirst(list("quotative")));
    }

    private Set<String> list(String kind) {
      return Set.copyOf(lists.getOrDefault(kind, Set.of()));
    }

    private static List<String> longestFirst(Set<String> words) {
      List<String> sorted = new ArrayList<>(words);
      sorted.sort(
          Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo));
      return List.copyOf(sorted);
    }
  }
}
