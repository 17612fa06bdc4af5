package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;

/// The mentions gathered so far for one entity.
final class Cluster {
  private static final String ARTICLE = "the";

  private final List<String> names = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private final Set<String> heads = new LinkedHashSet<>();
  private final Set<String> modifiers = new HashSet<>();
  private final Map<EntityType, Integer> votes = new EnumMap<>(EntityType.class);
  private final boolean known;
  private final boolean named;
  private final Set<String> nameWords = new HashSet<>();
  private String name;
  private int mostWords;

  /// Words that are ages, or at least stand where ages do.
  private final Set<String> ages = new HashSet<>();

  /// How many mentions were searched for ages.
  private int agesRead;

  private EntityType type = EntityType.OTHER;
  private int masculine;
  private int feminine;

  /// @param known whether the gazetteer gave its name
  /// @param named false for one that is only described
  Cluster(String name, boolean known, boolean named) {
    this.name = name;
    mostWords = Words.count(name);
    names.add(name);
    Words.forEach(name.toLowerCase(Locale.ROOT), nameWords::add);
    this.known = known;
    this.named = named;
  }

  void add(Span span, MentionKind kind) {
    mentions.add(new Mention(span, kind));
  }

  void add(Mention mention) {
    mentions.add(mention);
  }

  void vote(EntityType type, int weight) {
    if (type != EntityType.OTHER) {
      votes.merge(type, weight, Integer::sum);
      this.type = mostVoted();
    }
  }

  void vote(Gender gender) {
    switch (gender) {
      case MASCULINE -> masculine++;
      case FEMININE -> feminine++;
      case UNKNOWN -> {}
    }
  }

  void addRole(String role) {
    roles.add(role);
    int hyphen = role.indexOf('-');
    if (hyphen > 0) {
      ages.add(role.substring(0, hyphen));
    }
    Words.forEach(role.toLowerCase(Locale.ROOT), heads::add);
  }

  /// Whether the person was given this age: "Ahn, 69," or "a 69-year-old".
  boolean hasAge(String age, Prose prose) {
    for (; agesRead < mentions.size(); agesRead++) {
      int next = prose.tokenAt(mentions.get(agesRead).span().end());
      if (prose.is(next, ",") && next + 1 < prose.tokenCount()) {
        ages.add(prose.lower(next + 1));
      }
    }
    return ages.contains(age);
  }

  /// Notes a word that stood before its noun: "militant" of "the militant group".
  void addModifier(String lower) {
    modifiers.add(lower);
  }

  /// Whether the word was said of it, as a noun or before one.
  boolean isCalled(String lower) {
    return heads.contains(lower) || modifiers.contains(lower);
  }

  void addHead(String head) {
    heads.add(head);
  }

  void addName(String name) {
    if (names.contains(name)) {
      return;
    }
    names.add(name);
    Words.forEach(name.toLowerCase(Locale.ROOT), nameWords::add);
    int words = Words.count(name);
    if (!known && words > mostWords) {
      this.name = name;
      mostWords = words;
    }
  }

  /// Notes that a name stood behind "the", as bodies' and ships' names do and persons' do not.
  void noteArticle() {
    heads.add(ARTICLE);
  }

  boolean hasArticle() {
    return heads.contains(ARTICLE);
  }

  boolean isKnown() {
    return known;
  }

  boolean isNamed() {
    return named;
  }

  boolean hasHead(String head) {
    return heads.contains(head);
  }

  /// Whether `lower` is, in lower case, a word of one of its names, cut at spaces and hyphens.
  boolean nameHas(String lower) {
    return nameWords.contains(lower);
  }

  /// The words of its names in lower case, cut at spaces and hyphens.
  Set<String> nameWords() {
    return nameWords;
  }

  List<Mention> mentions() {
    return mentions;
  }

  List<String> roles() {
    return List.copyOf(roles);
  }

  List<String> names() {
    return names;
  }

  /// The main name where the gazetteer gives one, else the longest.
  String name() {
    return name;
  }

  EntityType type() {
    return type;
  }

  private EntityType mostVoted() {
    EntityType best = EntityType.OTHER;
    int most = 0;
    for (Map.Entry<EntityType, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }

  Gender gender() {
    return masculine > feminine
        ? Gender.MASCULINE
        : feminine > masculine ? Gender.FEMININE : Gender.UNKNOWN;
  }
}
