package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// What the lexicons of this room know: countries with their demonyms and seats of government,
/// institutions known by their buildings, national agencies, titles, given names, head nouns, words
/// of organisation names.
final class Gazetteer {
  /// A name that the gazetteer knows.
  ///
  /// @param canonical the main name of what it means
  /// @param seat for a seat of government, the place itself (`Seoul`), else null
  record Known(String canonical, EntityType type, @Nullable String seat) {}

  /// What class a common noun at the head of a noun phrase is.
  enum HeadClass {
    PERSON,
    PEOPLE,
    BODY,
    DOCUMENT
  }

  /// A common noun that can say something.
  record Head(HeadClass headClass, Gender gender) {}

  /// A national body that a description means.
  ///
  /// @param plain whether the description says by itself what is meant, as "army" does, so that the
  ///   body's name is given only where the report has it
  record Agency(String body, List<String> acronyms, boolean plain) {
    Agency {
      acronyms = List.copyOf(acronyms);
    }
  }

  static final Gazetteer SHARED = new Gazetteer();

  private final Map<String, Known> names = new HashMap<>();
  private final Map<String, String> demonyms = new HashMap<>();
  private final Map<String, Agency> agencies = new HashMap<>();
  private final Map<String, Gender> titles = new HashMap<>();
  private final Map<String, Gender> givenNames = new HashMap<>();
  private final Map<String, Head> heads = new HashMap<>();
  private final Map<String, Head> plurals = new HashMap<>();
  private final Set<String> organizationWords = new HashSet<>();
  private final Set<String> nameOpenings = new HashSet<>();
  private final Set<String> titleOpenings = new HashSet<>();
  private final Set<String> demonymOpenings = new HashSet<>();
  private final int longestName;
  private final int longestTitle;

  private Gazetteer() {
    readCountries();
    readSeats();
    readAgencies();
    for (Outlets.Entry outlet : Outlets.all()) {
      for (String name : outlet.allNames()) {
        names.put(name, new Known(outlet.name(), EntityType.ORGANIZATION, null));
      }
    }
    for (String[] row : LexiconFile.rows(Gazetteer.class, "titles.tsv", 3)) {
      titles.put(row[0], Gender.of(row[1]));
    }
    for (String[] row : LexiconFile.rows(Gazetteer.class, "given-names.tsv", 3)) {
      givenNames.put(row[0], Gender.of(row[1]));
    }
    for (String[] row : LexiconFile.rows(Gazetteer.class, "head-nouns.tsv", 4)) {
      heads.put(
          row[0], new Head(HeadClass.valueOf(row[1].toUpperCase(Locale.ROOT)), Gender.of(row[2])));
    }
    Head people = new Head(HeadClass.PEOPLE, Gender.UNKNOWN);
    heads.forEach((noun, head) -> {
      if (head.headClass() == HeadClass.PERSON) {
        plurals.put(noun + "s", people);
      }
    });
    for (String[] row : LexiconFile.rows(Gazetteer.class, "organization-words.tsv", 2)) {
      organizationWords.add(row[0]);
    }
    addOpenings(names.keySet(), nameOpenings);
    addOpenings(titles.keySet(), titleOpenings);
    addOpenings(demonyms.keySet(), demonymOpenings);
    longestName = longest(names.keySet());
    longestTitle = longest(titles.keySet());
  }

  private void readCountries() {
    for (String[] row : LexiconFile.rows(Gazetteer.class, "countries.tsv", 5)) {
      Known country = new Known(row[0], EntityType.PLACE, null);
      names.put(row[0], country);
      LexiconFile.values(row[1]).forEach(alias -> names.put(alias, country));
      for (String demonym : LexiconFile.values(row[2])) {
        demonyms.put(demonym, row[0]);
        demonyms.put(demonym + "s", row[0]);
      }
      for (String seat : LexiconFile.values(row[3])) {
        names.putIfAbsent(seat, new Known(row[0], EntityType.PLACE, seat));
      }
    }
  }

  private void readSeats() {
    for (String[] row : LexiconFile.rows(Gazetteer.class, "seats.tsv", 4)) {
      Known institution = new Known(row[0], EntityType.ORGANIZATION, null);
      LexiconFile.values(row[1]).forEach(name -> names.put(name, institution));
    }
  }

  private void readAgencies() {
    for (String[] row : LexiconFile.rows(Gazetteer.class, "agencies.tsv", 5)) {
      Known body = new Known(row[2], EntityType.ORGANIZATION, null);
      names.put(row[2], body);
      LexiconFile.values(row[3])
          .forEach(
              acronym -> names.put(acronym, new Known(acronym, EntityType.ORGANIZATION, null)));
      for (String description : LexiconFile.values(row[1])) {
        boolean plain = description.endsWith("?");
        String words = plain ? description.substring(0, description.length() - 1) : description;
        agencies.put(row[0] + "|" + words, new Agency(row[2], LexiconFile.values(row[3]), plain));
      }
    }
  }

  private static int longest(Set<String> phrases) {
    return phrases.stream().mapToInt(p -> p.split(" ", -1).length).max().orElse(1);
  }

  /// Adds what of each phrase may be its first tokens: all that ends with it, or where a letter
  /// does not stand beside a letter.
  private static void addOpenings(Set<String> phrases, Set<String> into) {
    for (String phrase : phrases) {
      into.add(phrase);
      for (int i = 1; i < phrase.length(); i++) {
        if (!Character.isLetter(phrase.charAt(i - 1)) || !Character.isLetter(phrase.charAt(i))) {
          into.add(phrase.substring(0, i));
        }
      }
    }
  }

  /// Whether a known name may start with the tokens `opening`.
  boolean opensName(String opening) {
    return nameOpenings.contains(opening);
  }

  /// Whether a title may start with the tokens `opening`.
  boolean opensTitle(String opening) {
    return titleOpenings.contains(opening);
  }

  /// Whether a demonym may start with the token `opening`.
  boolean opensDemonym(String opening) {
    return demonymOpenings.contains(opening);
  }

  /// The most words a known name has.
  int longestName() {
    return longestName;
  }

  /// The most words a title has.
  int longestTitle() {
    return longestTitle;
  }

  @Nullable Known name(String name) {
    return names.get(name);
  }

  /// The country a demonym belongs to: `Ukrainian` to `Ukraine`; null if it is none.
  @Nullable String countryOfDemonym(String word) {
    return demonyms.get(word);
  }

  /// The body that a description means in a country: "spy agency" of `South Korea`; null where that
  /// is not settled.
  @Nullable Agency agency(String country, String description) {
    return agencies.get(country + "|" + description);
  }

  @Nullable Gender title(String title) {
    return titles.get(title);
  }

  @Nullable Gender givenName(String name) {
    return givenNames.get(name);
  }

  @Nullable Head head(String lower) {
    return heads.get(lower);
  }

  /// What the regular plural of a word for a person is: people. Null for all other words.
  @Nullable Head plural(String lower) {
    return plurals.get(lower);
  }

  boolean isOrganizationWord(String word) {
    return organizationWords.contains(word);
  }

  /// Every spelling of the names and demonyms, for tests.
  List<String> allNames() {
    return new ArrayList<>(names.keySet());
  }
}
