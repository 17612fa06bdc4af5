package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.text.WordForm;

/// Makes out which entities of a story's reports are one.
///
/// Goes from strong grounds to weak: the same full name; a variant of it; a form that a report
/// itself uses for a fuller name; an acronym; a family name. A weak ground counts only where it
/// points to one candidate alone, and none joins two entities that one report keeps apart.
final class CastMaking {
  /// What may stand before a state's own body abroad and is left out at home.
  private static final Set<String> STATES = Set.of("us", "uk", "eu", "un");

  private final List<Appearance> appearances = new ArrayList<>();

  /// The group that each appearance is in, by the number of the group's first.
  private final int[] groupOf;

  private final Map<Integer, List<Integer>> groups = new TreeMap<>();

  /// Why two appearances were joined, in the order in which they were.
  private final List<Joined> ties = new ArrayList<>();

  private record Joined(int one, int other, CastTie.Kind kind) {}

  private CastMaking(Story story) {
    for (int r = 0; r < story.reports().size(); r++) {
      AnnotatedReport report = story.reports().get(r);
      for (Entity entity : report.entities()) {
        appearances.add(Appearance.of(r, report, entity));
      }
    }
    groupOf = new int[appearances.size()];
    for (int i = 0; i < groupOf.length; i++) {
      groupOf[i] = i;
      groups.put(i, new ArrayList<>(List.of(i)));
    }
  }

  static List<CastMember> castOf(Story story) {
    CastMaking making = new CastMaking(story);
    making.joinEqualNames();
    making.joinOutlets();
    making.joinVariants();
    making.joinAcrossTypes();
    making.joinShortForms(a -> true, Appearance::nicknames, CastTie.Kind.OWN_SHORT_FORM);
    making.joinShortForms(Appearance::isUpper, Appearance::acronyms, CastTie.Kind.ACRONYM);
    making.joinShortForms(Appearance::isPerson, Appearance::familyNames, CastTie.Kind.FAMILY_NAME);
    making.joinShortForms(Appearance::isPerson, Appearance::frontNames, CastTie.Kind.FRONT_NAME);
    making.joinEqualShortNames();
    return making.members();
  }

  /// Entities with one proper name. A lone word is not enough for a person: two families may share
  /// it.
  private void joinEqualNames() {
    Map<String, Integer> first = new TreeMap<>();
    for (int i = 0; i < appearances.size(); i++) {
      Appearance a = appearances.get(i);
      if (a.name.proper() && !(a.isPerson() && a.name.isShort())) {
        Integer earlier = first.putIfAbsent(a.family() + ' ' + a.name.joined(), i);
        if (earlier != null) {
          join(earlier, i, CastTie.Kind.SAME_NAME);
        }
      }
    }
  }

  /// Names of one outlet, also where a report has two of them: a sub-brand speaks for its house.
  private void joinOutlets() {
    Map<String, Integer> first = new TreeMap<>();
    for (int i : List.copyOf(groups.keySet())) {
      Appearance a = appearances.get(i);
      if (!a.isPerson() && a.entity.type() != EntityType.PLACE) {
        Outlets.named(a.entity.name())
            .map(outlet -> first.putIfAbsent(outlet.name(), i))
            .ifPresent(earlier -> join(earlier, i, CastTie.Kind.OUTLET_FAMILY));
      }
    }
  }

  /// One name that one report takes for a person's and another for a body's or place's, unless
  /// somebody in the story has a fuller name with that word in it.
  private void joinAcrossTypes() {
    Set<String> partsOfNames = new HashSet<>();
    Map<String, List<Integer>> things = new TreeMap<>();
    for (int i : groups.keySet()) {
      Appearance a = appearances.get(i);
      if (a.isPerson() && !a.name.isShort()) {
        partsOfNames.addAll(a.name.words());
      } else if (a.family().equals("thing")
          && a.name.proper()
          // somebody may well be called like a town
          && (!a.name.isShort() || a.entity.type() == EntityType.ORGANIZATION)) {
        things.computeIfAbsent(a.name.joined(), k -> new ArrayList<>()).add(i);
      }
    }
    for (int i : List.copyOf(groups.keySet())) {
      Appearance a = appearances.get(i);
      List<Integer> same = things.getOrDefault(a.name.joined(), List.of());
      boolean contested = a.name.isShort() && partsOfNames.contains(a.name.joined());
      if (a.isPerson()
          && a.name.proper()
          && same.size() == 1
          && !contested
          // a report that has a whole name twice has it for one thing
          && (!a.name.isShort() || mayJoin(same.get(0), i))) {
        join(same.get(0), i, CastTie.Kind.SAME_NAME_OTHER_TYPE);
      }
    }
  }

  /// People with one full name in different spellings or lengths.
  private void joinVariants() {
    Map<String, List<Integer>> byInitial = new TreeMap<>();
    for (int i : groups.keySet()) {
      Appearance a = appearances.get(i);
      if (a.isPerson() && a.name.proper() && !a.name.isShort()) {
        byInitial.computeIfAbsent(a.name.key().substring(0, 1), k -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> people : byInitial.values()) {
      for (int i : people) {
        for (int j : people) {
          if (i < j
              && appearances.get(i).name.isSpellingOf(appearances.get(j).name)
              && mayJoin(i, j)) {
            join(i, j, CastTie.Kind.SPELLING);
          }
        }
      }
      // the fuller forms first, so that the shortest find them together
      people.sort(
          Comparator.comparingInt((Integer i) -> appearances.get(i).name.joined().length())
              .reversed());
      people.forEach(i -> joinToFuller(i, people));
    }
  }

  /// "J. Moore" beside both "Jane Moore" and "John Moore" stays by itself.
  private void joinToFuller(int shortened, List<Integer> people) {
    Set<Integer> candidates = new LinkedHashSet<>();
    for (int full : people) {
      if (groupOf[full] != groupOf[shortened]
          && appearances.get(shortened).isShortenedFrom(appearances.get(full))) {
        candidates.add(groupOf[full]);
      }
    }
    if (candidates.size() == 1) {
      int only = candidates.iterator().next();
      if (mayJoin(only, shortened)) {
        join(shortened, only, CastTie.Kind.SHORTENED);
      }
    }
  }

  /// Joins a group to the only other one with a fuller name that `shortForms` can stand for.
  private void joinShortForms(
      Predicate<Appearance> isShortForm,
      Function<Appearance, Set<String>> shortForms,
      CastTie.Kind ground) {
    Map<String, List<Integer>> full = index(shortForms);
    for (int i : List.copyOf(groups.keySet())) {
      if (!groups.containsKey(i) || !isShortForm.test(appearances.get(i))) {
        continue;
      }
      Appearance shortForm = appearances.get(i);
      Set<Integer> candidates = new LinkedHashSet<>();
      for (int j : full.getOrDefault(shortForm.formKey(), List.of())) {
        Appearance longer = appearances.get(j);
        if (groupOf[j] != i
            && longer.name.words().size() > shortForm.name.words().size()
            && !shortForm.isOneOf(longer)
            && (!shortForm.isPlace() || longer.isPlace())) {
          candidates.add(groupOf[j]);
        }
      }
      if (candidates.size() > 1) {
        candidates.removeIf(c -> !sharesRole(i, c));
      }
      if (candidates.size() == 1) {
        int only = candidates.iterator().next();
        if (mayJoin(only, i)) {
          boolean several = ground == CastTie.Kind.FAMILY_NAME && !shortForm.name.isShort();
          join(i, only, several ? CastTie.Kind.SHORTENED : ground);
        }
      }
    }
  }

  private Map<String, List<Integer>> index(Function<Appearance, Set<String>> shortForms) {
    Map<String, List<Integer>> index = new TreeMap<>();
    for (int i = 0; i < appearances.size(); i++) {
      Appearance full = appearances.get(i);
      if (full.name.proper()) {
        for (String form : shortForms.apply(full)) {
          index.computeIfAbsent(full.family() + ' ' + form, k -> new ArrayList<>()).add(i);
        }
      }
    }
    return index;
  }

  /// People known everywhere by the same lone name only: no full name competes for it.
  private void joinEqualShortNames() {
    Set<String> contested = new HashSet<>(index(Appearance::familyNames).keySet());
    contested.addAll(index(Appearance::frontNames).keySet());
    Map<String, Integer> first = new TreeMap<>();
    for (int i : List.copyOf(groups.keySet())) {
      Appearance a = appearances.get(i);
      if (!a.isPerson() || !a.name.isShort() || contested.contains(a.formKey())) {
        continue;
      }
      Integer earlier = a.name.proper() ? first.putIfAbsent(a.formKey(), i) : null;
      if (earlier != null && mayJoin(earlier, i)) {
        join(earlier, i, CastTie.Kind.LONE_NAME);
      }
    }
  }

  private boolean sharesRole(int i, int j) {
    Set<String> roles = rolesOf(i);
    return rolesOf(j).stream().anyMatch(roles::contains);
  }

  private Set<String> rolesOf(int member) {
    Set<String> roles = new HashSet<>();
    for (int i : groups.getOrDefault(groupOf[member], List.of())) {
      appearances.get(i).entity.roles().forEach(r -> roles.add(WordForm.fold(r)));
    }
    return roles;
  }

  /// Whether no report has an entity in both groups.
  private boolean mayJoin(int i, int j) {
    Set<Integer> reports = new HashSet<>();
    for (int a : groups.getOrDefault(groupOf[i], List.of())) {
      reports.add(appearances.get(a).reportNumber);
    }
    for (int b : groups.getOrDefault(groupOf[j], List.of())) {
      if (reports.contains(appearances.get(b).reportNumber)) {
        return false;
      }
    }
    return true;
  }

  private void join(int i, int j, CastTie.Kind ground) {
    int into = Math.min(groupOf[i], groupOf[j]);
    int from = Math.max(groupOf[i], groupOf[j]);
    List<Integer> gone = into == from ? null : groups.remove(from);
    if (gone == null) {
      return;
    }
    ties.add(new Joined(i, j, ground));
    for (int member : gone) {
      groupOf[member] = into;
    }
    groups.computeIfAbsent(into, k -> new ArrayList<>()).addAll(gone);
  }

  private List<CastMember> members() {
    List<Made> made = new ArrayList<>();
    for (List<Integer> group : groups.values()) {
      made.add(Made.of(group.stream().sorted().map(appearances::get).toList(), tiesWithin(group)));
    }
    made.sort(
        Comparator.comparingLong(Made::reports)
            .thenComparingInt(Made::mentions)
            .reversed()
            .thenComparing(Made::name));
    List<CastMember> members = new ArrayList<>();
    for (Made one : made) {
      members.add(
          new CastMember("c" + (members.size() + 1), one.name, one.type, one.members, one.ties));
    }
    return members;
  }

  private List<CastTie> tiesWithin(List<Integer> group) {
    Set<Integer> members = new HashSet<>(group);
    return ties.stream()
        .filter(tie -> members.contains(tie.one))
        .map(tie -> {
          Appearance one = appearances.get(tie.one);
          Appearance other = appearances.get(tie.other);
          return CastTie.of(
              one.member(), one.entity.name(), other.member(), other.entity.name(), tie.kind);
        })
        .toList();
  }

  /// A cast member before it has a number.
  private record Made(
      String name,
      EntityType type,
      long reports,
      int mentions,
      List<CastMember.Member> members,
      List<CastTie> ties) {

    static Made of(List<Appearance> group, List<CastTie> ties) {
      Map<String, Integer> names = new TreeMap<>();
      Map<EntityType, Integer> types = new TreeMap<>();
      int mentions = 0;
      for (Appearance a : group) {
        names.merge(a.entity.name(), 1, Integer::sum);
        types.merge(a.entity.type(), 1, Integer::sum);
        mentions += a.entity.mentions().size();
      }
      return new Made(
          fullest(names),
          mostFrequent(types),
          group.stream().map(Appearance::reportNumber).distinct().count(),
          mentions,
          group.stream().map(Appearance::member).toList(),
          ties);
    }

    /// The name with most words among those that are not much rarer than the commonest of several
    /// words: what one report alone puts before a name is not part of it.
    private static String fullest(Map<String, Integer> names) {
      Comparator<String> byWords = Comparator.comparingInt(n -> NameForm.of(n).words().size());
      int most = 0;
      for (Map.Entry<String, Integer> name : names.entrySet()) {
        most = NameForm.of(name.getKey()).isShort() ? most : Math.max(most, name.getValue());
      }
      int enough = most / 2;
      return names.keySet().stream()
          .filter(n -> names.getOrDefault(n, 0) > enough || enough == 0)
          .max(
              byWords
                  .thenComparingInt(n -> names.getOrDefault(n, 0))
                  .thenComparing(Comparator.<String>naturalOrder().reversed()))
          .orElse("");
    }

    /// Of types named equally often the one first in the order of [EntityType].
    private static EntityType mostFrequent(Map<EntityType, Integer> types) {
      EntityType best = EntityType.OTHER;
      int most = 0;
      for (Map.Entry<EntityType, Integer> entry : types.entrySet()) {
        if (entry.getValue() > most) {
          best = entry.getKey();
          most = entry.getValue();
        }
      }
      return best;
    }
  }

  /// An entity of one report.
  ///
  /// @param aliases joined forms of the names that the report itself uses for it
  private record Appearance(
      int reportNumber, AnnotatedReport report, Entity entity, NameForm name, Set<String> aliases) {

    static Appearance of(int reportNumber, AnnotatedReport report, Entity entity) {
      Set<String> aliases = new HashSet<>();
      for (Mention mention : entity.mentions()) {
        if (mention.kind() == MentionKind.NAME) {
          aliases.add(NameForm.of(mention.span().of(report.report().body())).joined());
        }
      }
      return new Appearance(reportNumber, report, entity, NameForm.of(entity.name()), aliases);
    }

    /// Only capitals make an acronym.
    boolean isUpper() {
      return entity.name().length() > 1
          && entity.name().chars().noneMatch(Character::isLowerCase)
          && entity.name().chars().anyMatch(Character::isUpperCase);
    }

    boolean isPerson() {
      return entity.type() == EntityType.PERSON;
    }

    boolean isPlace() {
      return entity.type() == EntityType.PLACE;
    }

    /// Whether `several` is a list that begins with this: "Corvane" of "Corvane Inc and Lintel
    /// Ltd".
    boolean isOneOf(Appearance several) {
      List<String> all = several.name.words();
      int own = name.words().size();
      return all.subList(0, Math.min(own, all.size())).equals(name.words())
          && all.subList(own, all.size()).contains("and");
    }

    CastMember.Member member() {
      return new CastMember.Member(report.report().id(), entity.id());
    }

    boolean isShortenedFrom(Appearance full) {
      return name.isShortenedFrom(full.name) || name.isEndOf(full.name);
    }

    /// What the type says for certain: bodies, places and works are too easily taken for one
    /// another.
    String family() {
      return switch (entity.type()) {
        case PERSON -> "person";
        case GROUP -> "group";
        case ORGANIZATION, PLACE, WORK, OTHER -> "thing";
      };
    }

    /// What a fuller name must be filed under to be meant by this one.
    String formKey() {
      return family() + ' ' + name.joined();
    }

    /// Shorter names that the report uses for a body, place or work.
    Set<String> nicknames() {
      if (isPerson()) {
        return Set.of();
      }
      Set<String> nicknames = new HashSet<>(aliases);
      if (name.words().size() > 2 && STATES.contains(name.words().get(0))) {
        nicknames.add(String.join("", name.words().subList(1, name.words().size())));
      }
      return nicknames;
    }

    Set<String> acronyms() {
      return isPerson() || name.words().size() < 2 ? Set.of() : name.initials();
    }

    Set<String> familyNames() {
      return isPerson() ? name.ends() : Set.of();
    }

    /// Where the family name comes first, it is what a person is called by.
    Set<String> frontNames() {
      return isPerson() && !name.isShort() ? Set.of(name.words().get(0)) : Set.of();
    }
  }
}
