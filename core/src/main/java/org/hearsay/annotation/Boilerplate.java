package org.hearsay.annotation;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.report.Span;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;

/// Paragraphs of a report that do not belong to its story: the note on its author, picture credits,
/// invitations to subscribe. Nothing found in them is a finding; the text itself stays as it is.
///
/// Most are known by their opening words. A note on the author without a heading says in its
/// opening that a named person is a writer, and further on where the person writes or can be
/// reached. The words stand in `boilerplate.tsv`.
final class Boilerplate {
  /// What closes a report takes at most this many paragraphs; a heading with more text behind it
  /// belongs to the story.
  private static final int LAST_PARAGRAPHS = 8;

  /// A note on the author names the trade within this many characters.
  private static final int NOTE_OPENING = 160;

  private static final List<String> COPULAS = List.of("is a", "is an", "is the");

  /// Words of a paragraph that lets somebody speak: an expert introduced at the end of a report,
  /// not its author.
  private static final List<String> SPEECH = List.of("said", "says", "told");

  /// How the words of an entry mark a paragraph.
  private enum Kind {
    /// The paragraph is these words.
    WHOLE,
    /// It opens with them.
    LINE,
    /// It opens with them, and all that follows is of its kind.
    REST,
    /// Its opening names this trade; a contact must stand in it as well.
    TRADE,
    CONTACT
  }

  private record Entry(String words, Kind kind) {}

  private static final Map<Kind, List<Entry>> ENTRIES =
      LexiconFile.rows(Boilerplate.class, "boilerplate.tsv", 3).stream()
          .map(row -> new Entry(row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT))))
          .collect(Collectors.groupingBy(Entry::kind, () -> new EnumMap<>(Kind.class), toList()));

  /// With what an entry may open that marks a paragraph by its opening.
  private static final Set<Character> OPENINGS =
      Stream.of(Kind.WHOLE, Kind.LINE, Kind.REST)
          .flatMap(kind -> entries(kind).stream())
          .map(entry -> entry.words().charAt(0))
          .collect(Collectors.toUnmodifiableSet());

  private Boilerplate() {}

  /// The spans of such paragraphs, by place. The first paragraph is never one.
  static List<Span> find(Prose prose) {
    List<Span> found = new ArrayList<>();
    List<Span> paragraphs = prose.paragraphs();
    for (int i = 1; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      boolean last = paragraphs.size() - i <= LAST_PARAGRAPHS;
      if (!last && !mayOpen(prose.text().charAt(paragraph.start()))) {
        continue;
      }
      String lower = paragraph.of(prose.text()).toLowerCase(Locale.ROOT);
      if (last && marks(Kind.REST, lower)) {
        found.add(paragraph.cover(paragraphs.get(paragraphs.size() - 1)));
        return found;
      }
      if (marks(Kind.LINE, lower) || marks(Kind.WHOLE, lower) || (last && isNote(lower))) {
        found.add(paragraph);
      }
    }
    return found;
  }

  /// Spares most paragraphs the making of their lower case.
  private static boolean mayOpen(char first) {
    return OPENINGS.contains(Character.toLowerCase(first));
  }

  private static List<Entry> entries(Kind kind) {
    return ENTRIES.getOrDefault(kind, List.of());
  }

  private static boolean marks(Kind kind, String lower) {
    for (Entry entry : entries(kind)) {
      if (marks(entry, lower)) {
        return true;
      }
    }
    return false;
  }

  private static boolean marks(Entry entry, String lower) {
    String words = entry.words();
    return switch (entry.kind()) {
      case WHOLE -> lower.startsWith(words) && !hasLetter(lower, words.length());
      case LINE, REST -> lower.startsWith(words) && !cutsWord(words, lower, words.length());
      case TRADE, CONTACT -> holds(lower, words);
    };
  }

  private static boolean isNote(String lower) {
    String opening = lower.substring(0, Math.min(NOTE_OPENING, lower.length()));
    return COPULAS.stream().anyMatch(copula -> holds(opening, copula))
        && marks(Kind.TRADE, opening)
        && marks(Kind.CONTACT, lower)
        && SPEECH.stream().noneMatch(speech -> holds(lower, speech));
  }

  /// Whether `words` stand in `lower` as words of their own.
  private static boolean holds(String lower, String words) {
    for (int at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
      boolean starts = at == 0 || !Character.isLetter(lower.charAt(at - 1));
      if (starts && !cutsWord(words, lower, at + words.length())) {
        return true;
      }
    }
    return false;
  }

  /// Whether `words`, which end at `end`, stop within a word.
  private static boolean cutsWord(String words, String lower, int end) {
    return end < lower.length()
        && Character.isLetter(words.charAt(words.length() - 1))
        && Character.isLetter(lower.charAt(end));
  }

  private static boolean hasLetter(String lower, int from) {
    return lower.substring(from).chars().anyMatch(Character::isLetterOrDigit);
  }
}
