package org.hearsay.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Authors' names out of the line that gives them. `By Staff` names nobody, nor does an agency's or
/// the outlet's own name: a byline holds people.
final class Bylines {
  private static final int NAME_MAX = 100;
  private static final int NAME_SPACES_MAX = 5;
  private static final int LINE_MAX = 1_000;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "dos", "do", "du", "des", "van", "von", "vom", "zu",
          "zur", "der", "den", "ter", "ten", "la", "le", "el", "al", "bin", "bint", "ibn", "ben",
          "y", "e", "af", "av", "und");
  private static final List<String> SEPARATORS =
      List.of(
          " and ", " & ", " und ", " et ", " y ", " e ", " i ", " och ", " og ", " en ", " и ", ",",
          ";", "|", "•", "·", "/", " with ", " mit ", " avec ", " con ", " - ", " – ", " — ");

  /// What a line of `byline-words.tsv` is.
  enum Kind {
    /// It leads in the names.
    LEAD,
    /// It stands where a name should, and names nobody.
    NOBODY,
    /// It follows a name and says what its bearer does.
    ROLE,
    /// What follows is no name.
    STOP
  }

  /// @param word in lower case
  /// @param names that are in the example
  /// @param example an invented byline
  record Entry(String word, Kind kind, List<String> names, String example) {}

  private static final List<Entry> ENTRIES =
      IntakeTable.rows("byline-words.tsv", 4).stream().map(Bylines::entry).toList();

  /// The longest first.
  private static final List<String> LEADS =
      of(Kind.LEAD).stream().sorted((a, b) -> b.length() - a.length()).toList();

  private static final Set<String> NOBODY = new HashSet<>(of(Kind.NOBODY));
  private static final Set<String> ROLES = new HashSet<>(of(Kind.ROLE));
  private static final List<String> STOPS = of(Kind.STOP);

  private Bylines() {}

  private static Entry entry(List<String> row) {
    return new Entry(
        row.get(0),
        Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
        row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split(";")),
        row.get(3));
  }

  private static List<String> of(Kind kind) {
    return ENTRIES.stream().filter(e -> e.kind() == kind).map(Entry::word).toList();
  }

  static List<Entry> entries() {
    return ENTRIES;
  }

  /// The names in a line such as `By Una Brandt and Jo Marsh`, in their order.
  static List<String> names(String line) {
    Set<String> names = new LinkedHashSet<>();
    for (String part : parts(line)) {
      if (isName(part)) {
        names.add(part);
      }
    }
    return List.copyOf(names);
  }

  /// Whether `line` begins with a word that leads in names.
  static boolean isLedIn(String line) {
    return !lead(PageLine.clean(line)).isEmpty();
  }

  /// The parts of a credit, words that lead in aside, up to where it speaks of something else.
  static List<String> parts(String line) {
    String clean = PageLine.clean(line.length() > LINE_MAX ? line.substring(0, LINE_MAX) : line);
    List<String> parts = List.of(withoutLead(clean));
    for (String separator : SEPARATORS) {
      List<String> finer = new ArrayList<>();
      for (String part : parts) {
        // an address is one thing, whatever stands in it
        if (part.contains("://")) {
          finer.add(part);
        } else {
          split(part, separator, finer);
        }
      }
      parts = finer;
    }
    List<String> found = new ArrayList<>();
    for (String part : parts) {
      String bare = withoutLead(part.strip());
      String lower = bare.toLowerCase(Locale.ROOT);
      if (STOPS.stream().anyMatch(lower::startsWith)) {
        break;
      }
      if (!bare.isEmpty()) {
        found.add(bare);
      }
    }
    return found;
  }

  private static String withoutLead(String line) {
    String bare = line;
    // "Written by", "Von: ", once each
    for (String lead = lead(bare); !lead.isEmpty(); lead = lead(bare)) {
      bare = bare.substring(lead.length()).strip();
    }
    return bare;
  }

  private static String lead(String line) {
    for (String lead : LEADS) {
      boolean met = line.regionMatches(true, 0, lead, 0, lead.length());
      if (met
          && (lead.endsWith(":")
              || (line.length() > lead.length()
                  && Character.isWhitespace(line.charAt(lead.length()))))) {
        return line.substring(0, lead.length());
      }
    }
    return "";
  }

  private static void split(String part, String separator, List<String> into) {
    int at = 0;
    String lower = part.toLowerCase(Locale.ROOT);
    if (lower.length() != part.length()) {
      into.add(part);
      return;
    }
    for (int next = lower.indexOf(separator); next >= 0; next = lower.indexOf(separator, at)) {
      into.add(part.substring(at, next));
      at = next + separator.length();
    }
    into.add(part.substring(at));
  }

  /// `u.brandt`, `ubrandt`: what somebody logs in by.
  private static boolean isHandle(String name) {
    return name.indexOf(' ') < 0
        && (Character.isLowerCase(name.codePointAt(0)) || name.indexOf('_') >= 0);
  }

  /// Whether a name that nothing marks as one looks like a person's: two words or more, each with a
  /// capital but for the particles of names; or in a script without capitals.
  static boolean isPersonLike(String name) {
    String[] words = name.split(" ", -1);
    int capitals = 0;
    for (String word : words) {
      int first = word.codePointAt(0);
      if (Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_LETTER) {
        capitals++;
      } else if (!PARTICLES.contains(word)) {
        return false;
      }
    }
    boolean unspaced = Character.getType(name.codePointAt(0)) == Character.OTHER_LETTER;
    return unspaced || (capitals >= 2 && words.length <= NAME_SPACES_MAX);
  }

  /// A name begins with a letter, and is neither an address, a number, a sentence nor an office.
  static boolean isName(@Nullable String name) {
    if (name == null || name.isEmpty() || name.length() > NAME_MAX) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return Character.isLetter(name.codePointAt(0))
        && !lower.contains("://")
        && !lower.startsWith("www.")
        && name.indexOf('@') < 0
        && name.chars().noneMatch(c -> c >= '0' && c <= '9')
        && name.chars().filter(c -> c == ' ').count() <= NAME_SPACES_MAX
        && !isHandle(name)
        && !NOBODY.contains(lower)
        && !ROLES.contains(lower)
        && !lower.endsWith(" staff")
        && Agencies.named(name) == null;
  }
}
