package org.hearsay.finding.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds to what somebody comes back: names and rare words that stand in two or more of their
/// statements. The door of this room, and a pure function.
///
/// A topic here is nothing but words that recur, and each is shown with all the passages in which
/// it does. What a statement is about is not guessed, and one without such words has no topic. A
/// statement that several reports copied counts once: that five papers print one sentence does not
/// make its words a subject. How rare a word is comes from [org.hearsay.story.WordRarity] (inverse
/// document frequency, Spärck Jones 1972); of languages of which too little was counted, names
/// alone are found.
public final class TopicFinder {
  private static final int LEAST_UTTERANCES = 2;

  /// A topic whose statements are all but these a share of another's tells nothing new.
  private static final double COVERED = 0.8;

  private TopicFinder() {}

  /// The topics of one speaker, those of most statements and rarest words first.
  ///
  /// @param said what they say
  /// @param self the speaker's own names, which are no topic
  /// @param most how many at most
  public static List<Topic> find(List<Said> said, List<String> self, int most) {
    Set<String> own =
        self.stream()
            .map(name -> String.join(" ", SpokenWords.parts(name)))
            .collect(Collectors.toSet());
    List<SpokenWords> words = said.stream().map(each -> SpokenWords.of(each, own)).toList();
    Map<String, Gathered> gathered = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (SpokenWords.Candidate candidate : words.get(i).candidates()) {
        gathered
            .computeIfAbsent(candidate.key(), key -> new Gathered(candidate))
            .add(i, candidate, said.get(i).text());
      }
    }
    List<Gathered> recurring = new ArrayList<>();
    for (Gathered each : gathered.values()) {
      if (each.statements.size() >= LEAST_UTTERANCES) {
        each.utterances = utterances(each.statements, words);
        if (each.utterances >= LEAST_UTTERANCES) {
          recurring.add(each);
        }
      }
    }
    recurring.sort(
        Comparator.comparingDouble((Gathered g) -> -g.score()).thenComparing(g -> g.first.key()));
    return chosen(recurring, most);
  }

  /// How many of these statements are no copies of another of them.
  private static int utterances(Set<Integer> statements, List<SpokenWords> words) {
    List<SpokenWords> different = new ArrayList<>();
    for (int i : statements) {
      SpokenWords one = words.get(i);
      if (different.stream().noneMatch(one::isCopyOf)) {
        different.add(one);
      }
    }
    return different.size();
  }

  private static List<Topic> chosen(List<Gathered> recurring, int most) {
    List<Gathered> chosen = new ArrayList<>();
    for (Gathered each : recurring) {
      if (chosen.size() < most && chosen.stream().noneMatch(other -> isCovered(each, other))) {
        chosen.add(each);
      }
    }
    return chosen.stream().map(Gathered::topic).toList();
  }

  /// "Dam" beside "tailings dam", where it stands in next to no other statement; two words of one
  /// turn of phrase.
  private static boolean isCovered(Gathered one, Gathered by) {
    long shared = one.statements.stream().filter(by.statements::contains).count();
    boolean sharesWords =
        List.of(by.first.key().split(" ", -1)).stream()
            .anyMatch(List.of(one.first.key().split(" ", -1))::contains);
    boolean sameTurn =
        !one.first.isName() && shared == by.statements.size() && shared == one.statements.size();
    return sameTurn || (sharesWords && shared >= COVERED * one.statements.size());
  }

  /// One key with its places, while they are being gathered.
  private static final class Gathered {
    private final SpokenWords.Candidate first;
    private final Set<Integer> statements = new TreeSet<>();
    private final List<Topic.Place> places = new ArrayList<>();
    private final Map<String, Integer> forms = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int utterances;

    Gathered(SpokenWords.Candidate first) {
      this.first = first;
    }

    void add(int statement, SpokenWords.Candidate candidate, String text) {
      statements.add(statement);
      if (seen.add(statement + ":" + candidate.span().start())) {
        places.add(new Topic.Place(statement, candidate.span()));
      }
      forms.merge(candidate.span().of(text).replace('\n', ' '), 1, Integer::sum);
    }

    /// Common names and rare words weigh alike.
    double score() {
      return utterances * first.rarity();
    }

    Topic topic() {
      // of forms as frequent the fuller one, so that a whole name stands for its last word
      String name =
          forms.entrySet().stream()
              .max(
                  Comparator.comparingInt((Map.Entry<String, Integer> form) ->
                          first.isName() ? form.getKey().length() : form.getValue())
                      .thenComparing(form -> form.getKey(), Comparator.reverseOrder()))
              .orElseThrow()
              .getKey();
      return new Topic(name, first.isName(), places, utterances);
    }
  }
}
