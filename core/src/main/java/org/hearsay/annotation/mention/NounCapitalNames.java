package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Finds names where every noun has a capital, as in German, so that a capital tells nothing: names
/// that the gazetteer knows, and persons by their given name. A surname alone means the one person
/// who bears it in the report. All else is left to who reads the sentence.
///
/// `Die Ministerin Ada Lind sprach im Iran. Lind schwieg.` holds Ada Lind, twice, with the role
/// "Ministerin", and Iran.
final class NounCapitalNames {
  private static final int LONGEST_PERSON = 6;

  private static final Set<String> ARTICLES =
      Set.of("der", "die", "das", "dem", "den", "des", "ein", "eine", "einen", "einem", "einer");

  private static final Set<String> MONTHS =
      Set.of("januar", "april", "mai", "juni", "juli", "august", "sonntag");

  private final Prose prose;
  private final Gazetteer gazetteer = Gazetteer.SHARED;
  private final Set<String> particles = NameWords.list("name-particles");
  private final Map<String, Found> byName = new LinkedHashMap<>();
  private final Map<String, Found> bySurname = new HashMap<>();

  /// An entity while its mentions are gathered.
  private record Found(String name, EntityType type, List<Mention> mentions, List<String> roles) {}

  private NounCapitalNames(Prose prose) {
    this.prose = prose;
  }

  static Mentions find(Prose prose) {
    NounCapitalNames names = new NounCapitalNames(prose);
    boolean[] taken = names.findNames();
    names.findSurnames(taken);
    List<Found> found = new ArrayList<>(names.byName.values());
    found.sort((a, b) -> a.mentions().get(0).compareTo(b.mentions().get(0)));
    List<Entity> entities = new ArrayList<>();
    for (Found entity : found) {
      entities.add(
          new Entity(
              "e" + (entities.size() + 1),
              entity.type(),
              entity.name(),
              entity.mentions(),
              entity.roles()));
    }
    return new Mentions(entities);
  }

  private boolean[] findNames() {
    boolean[] taken = new boolean[prose.tokenCount()];
    int i = 0;
    while (i < prose.tokenCount()) {
      int person = personEnd(i);
      int known = person > i ? i : knownEnd(i);
      if (person > i) {
        addPerson(i, person);
      } else if (known > i) {
        addKnown(i, known);
      }
      int end = Math.max(i + 1, Math.max(person, known));
      for (int k = i; k < end; k++) {
        taken[k] = end > i + 1 || person > i || known > i;
      }
      i = end;
    }
    return taken;
  }

  /// The end of the person's name that starts with a given name at `first`; `first` if none does.
  private int personEnd(int first) {
    boolean given =
        isCapital(first)
            && gazetteer.givenName(prose.word(first)) != null
            && !MONTHS.contains(prose.lower(first));
    if (!given) {
      return first;
    }
    int limit = Math.min(prose.sentenceOf(first).endToken(), first + LONGEST_PERSON);
    int i = first + 1;
    int end = first;
    while (i < limit) {
      boolean article = i > first + 1 && ARTICLES.contains(prose.word(i));
      boolean joins = particles.contains(prose.word(i)) || (article && end < i);
      boolean ahead = i + 1 < limit && (isCapital(i + 1) || (i + 2 < limit && isCapital(i + 2)));
      boolean particle = joins && ahead;
      if (!isCapital(i) && !particle) {
        break;
      }
      i++;
      end = particle ? end : i;
    }
    return end;
  }

  private int knownEnd(int first) {
    if (!isCapital(first)) {
      return first;
    }
    int best = first;
    int limit = Math.min(prose.sentenceOf(first).endToken(), first + gazetteer.longestName() + 2);
    for (int end = first + 1; end <= limit; end++) {
      String name = prose.span(first, end).of(prose.text());
      if (gazetteer.name(name) != null) {
        best = end;
      } else if (!gazetteer.opensName(name)) {
        break;
      }
    }
    return best;
  }

  private void addPerson(int first, int end) {
    String name = prose.span(first, end).of(prose.text());
    Found person =
        byName.computeIfAbsent(
            name, n -> new Found(n, EntityType.PERSON, new ArrayList<>(), new ArrayList<>()));
    person.mentions().add(new Mention(prose.span(first, end), MentionKind.NAME));
    String surname = prose.word(end - 1);
    bySurname.merge(surname, person, (a, b) -> a.name().equals(b.name()) ? a : NOBODY);
    String role = role(first);
    if (role != null && !person.roles().contains(role)) {
      person.roles().add(role);
    }
  }

  /// Two persons bear the name.
  private static final Found NOBODY = new Found("", EntityType.PERSON, List.of(), List.of());

  /// The noun right before a name: `Ministerin Ada Lind`; null if there is none.
  private @Nullable String role(int first) {
    int before = first - 1;
    boolean noun =
        before >= 0
            && prose.sameSentence(before, first)
            && isCapital(before)
            && !ARTICLES.contains(prose.lower(before))
            && prose.word(before).length() > 3
            && gazetteer.name(prose.word(before)) == null;
    return noun ? prose.word(before) : null;
  }

  private void addKnown(int first, int end) {
    Gazetteer.Known known = gazetteer.name(prose.span(first, end).of(prose.text()));
    if (known == null) {
      return;
    }
    Found entity =
        byName.computeIfAbsent(
            known.canonical(), n -> new Found(n, known.type(), new ArrayList<>(), List.of()));
    entity.mentions().add(new Mention(prose.span(first, end), MentionKind.NAME));
  }

  private void findSurnames(boolean[] taken) {
    for (int i = 0; i < prose.tokenCount(); i++) {
      Found person = taken[i] || !isCapital(i) ? null : bySurname.get(bare(i));
      boolean article = i > 0 && ARTICLES.contains(prose.lower(i - 1));
      if (person != null && !person.name().isEmpty() && !article) {
        Reference reference = new Reference(Ground.SHORT_NAME, 1, 1);
        person.mentions().add(new Mention(prose.span(i), MentionKind.NAME, reference));
      }
    }
  }

  /// A surname without the ending of its genitive, where only that stands in the report: `Linds`.
  private String bare(int token) {
    String word = prose.word(token);
    boolean genitive = word.endsWith("s") && !bySurname.containsKey(word);
    return genitive ? word.substring(0, word.length() - 1) : word;
  }

  private boolean isCapital(int token) {
    return prose.kind(token) == TokenKind.WORD
        && Character.isUpperCase(prose.word(token).codePointAt(0));
  }
}
