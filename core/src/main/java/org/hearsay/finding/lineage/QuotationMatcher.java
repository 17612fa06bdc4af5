package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.report.Span;
import org.hearsay.story.Cast;
import org.hearsay.story.CastMember;
import org.hearsay.story.Story;
import org.hearsay.story.WordRarity;
import org.hearsay.text.WordForm;
import org.jspecify.annotations.Nullable;

/// Finds the utterances that several reports quote: phrase clusters in the sense of MemeTracker
/// (Leskovec, Backstrom and Kleinberg 2009), but within one story, by speaker, and with the words
/// aligned.
final class QuotationMatcher {
  /// Of the lighter variant at least this share has to match in one run, gaps taken off.
  static final double LEAST_SHARE = 0.65;

  /// Weight of the matching words (a content word counts 1) that one speaker's variants need.
  private static final double LEAST_WEIGHT = 3;

  /// What one speaker's variants need of it after gaps are taken off: the least that anything needs.
  static final double LEAST_SCORE = LEAST_WEIGHT - 0.5;

  /// Content words two variants need where one report does not name the speaker.
  private static final int LEAST_CONTENT_UNNAMED = 3;

  private static final double LEAST_SHARE_UNNAMED = 0.75;

  /// Content words two variants need where the reports name different speakers: one of them, or the
  /// reading of it, is wrong.
  private static final int LEAST_CONTENT_TWO_NAMES = 6;

  private static final double LEAST_SHARE_TWO_NAMES = 0.85;

  /// How rare the shared words have to be taken together where no common speaker vouches for them:
  /// one that was never met in news counts 8.53, one of every fourth report some 1.5.
  private static final double LEAST_RARITY_UNNAMED = 9;

  private static final double LEAST_RARITY_TWO_NAMES = 18;

  private static final Comparator<QuotedWords> BY_PLACE =
      Comparator.comparingInt(QuotedWords::reportNumber)
          .thenComparing(q -> q.passage().span())
          .thenComparing(q -> q.attribution().id());

  private final List<QuotedWords> quoted = new ArrayList<>();
  private final Map<Place, Integer> places = new HashMap<>();

  private record Place(int report, Span span) {}

  private QuotationMatcher(Story story, List<Wording> wordings, Cast cast) {
    for (int r = 0; r < story.reports().size(); r++) {
      AnnotatedReport report = story.reports().get(r);
      for (Attribution attribution : report.attributions()) {
        String speaker = speaker(report, attribution, cast);
        for (QuotedWords words :
            QuotedWords.of(r, wordings.get(r), attribution, speaker, LEAST_WEIGHT)) {
          addInnermost(words);
        }
      }
    }
  }

  /// The variants of each utterance that at least two reports quote, by report and place;
  /// utterances by their first variant.
  static List<List<QuotedWords>> find(Story story, List<Wording> wordings, Cast cast) {
    return new QuotationMatcher(story, wordings, cast).families();
  }

  /// Of attributions that hold the same words only the innermost quotes them.
  private void addInnermost(QuotedWords words) {
    Place place = new Place(words.reportNumber(), words.span());
    Integer known = places.putIfAbsent(place, quoted.size());
    if (known == null) {
      quoted.add(words);
    } else if (quoted.get(known).attribution().contentCover().length()
        > words.attribution().contentCover().length()) {
      quoted.set(known, words);
    }
  }

  private static @Nullable String speaker(
      AnnotatedReport report, Attribution attribution, Cast cast) {
    Attribution.Participant source = attribution.source();
    return source == null
        ? null
        : cast.of(report.report().id(), source.entity())
            .filter(m -> isNamed(m.name()))
            .map(CastMember::id)
            .orElse(null);
  }

  /// Whether it is a name and not a description such as "the 58-year-old".
  private static boolean isNamed(String name) {
    return name.chars().anyMatch(Character::isUpperCase);
  }

  private List<List<QuotedWords>> families() {
    int[] family = new int[quoted.size()];
    for (int i = 0; i < family.length; i++) {
      family[i] = i;
    }
    new QuotationPairs(quoted)
        .forEach((i, j) -> {
          if (family[i] != family[j] && isOneUtterance(quoted.get(i), quoted.get(j))) {
            int into = Math.min(family[i], family[j]);
            int from = Math.max(family[i], family[j]);
            for (int k = 0; k < family.length; k++) {
              if (family[k] == from) {
                family[k] = into;
              }
            }
          }
        });
    Map<Integer, List<QuotedWords>> grouped = new TreeMap<>();
    for (int i = 0; i < family.length; i++) {
      grouped.computeIfAbsent(family[i], k -> new ArrayList<>()).add(quoted.get(i));
    }
    return grouped.values().stream()
        .filter(f -> f.stream().mapToInt(QuotedWords::reportNumber).distinct().count() > 1)
        .map(f -> f.stream().sorted(BY_PLACE).toList())
        .sorted(Comparator.comparing((List<QuotedWords> f) -> f.get(0), BY_PLACE))
        .toList();
  }

  /// How rare the content words are, in news at large, that both have in one order; words of a
  /// formula count nothing. Not counted over the reports at hand: an unrelated one would change
  /// what is found.
  private static double sharedRarity(QuotedWords a, QuotedWords b) {
    WordRarity table = WordRarity.of(a.wording().report().report().language());
    int[] matched = Alignment.match(a.words(), b.words());
    BitSet formula = Formulas.in(a.words());
    double rarity = 0;
    for (int i = 0; i < matched.length; i++) {
      Wording.Word word = a.words().get(i);
      if (matched[i] >= 0 && word.content() && !formula.get(i)) {
        rarity += table.ofWord(WordForm.singular(word.key()));
      }
    }
    return rarity;
  }

  private static boolean isOneUtterance(QuotedWords a, QuotedWords b) {
    Alignment.Local run = Alignment.local(a.words(), b.words());
    double lighter = Math.min(Alignment.weight(a.words()), Alignment.weight(b.words()));
    double share = run.score() / lighter;
    if (a.speaker() == null || b.speaker() == null) {
      return run.score() >= LEAST_WEIGHT
          && run.content() >= LEAST_CONTENT_UNNAMED
          && share >= LEAST_SHARE_UNNAMED
          && sharedRarity(a, b) >= LEAST_RARITY_UNNAMED;
    }
    if (a.speaker().equals(b.speaker())) {
      return run.score() >= LEAST_SCORE && share >= LEAST_SHARE;
    }
    return run.content() >= LEAST_CONTENT_TWO_NAMES
        && share >= LEAST_SHARE_TWO_NAMES
        && sharedRarity(a, b) >= LEAST_RARITY_TWO_NAMES;
  }
}
