package org.hearsay.annotation.mention;

import java.util.Locale;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Tells what a name is by its words and its surroundings, and reads the role that stands before
/// it.
final class NameTyper {
  private final Prose prose;
  private final NameContext context;
  private final Gazetteer gazetteer = Gazetteer.SHARED;

  NameTyper(Prose prose, NameContext context) {
    this.prose = prose;
    this.context = context;
  }

  EntityType typeOf(int first, int end, @Nullable Gender given) {
    String last = prose.word(end - 1);
    if (end - first == 1 && NameContext.isAcronym(last)) {
      return EntityType.ORGANIZATION;
    }
    if (gazetteer.isOrganizationWord(last) && end - first > 1) {
      return EntityType.ORGANIZATION;
    }
    if (PLACE_WORDS.contains(last.toLowerCase(Locale.ROOT)) && end - first > 1) {
      return EntityType.PLACE;
    }
    if (given != null && end - first > 1) {
      return EntityType.PERSON;
    }
    if (first > 1 && prose.is(first - 1, "of") && PLACE_WORDS.contains(prose.lower(first - 2))) {
      return EntityType.PLACE;
    }
    if (Set.of("Radio", "Channel", "TV").contains(prose.word(first)) && end - first > 1) {
      return EntityType.ORGANIZATION;
    }
    boolean article = first > 0 && prose.is(first - 1, WordClass.DETERMINER);
    if (article && gazetteer.isOrganizationWord(last)) {
      return EntityType.ORGANIZATION;
    }
    if (followedByAge(end)) {
      return EntityType.PERSON;
    }
    if (first > 0 && (prose.is(first - 1, "in") || prose.is(first - 1, "near"))) {
      return EntityType.PLACE;
    }
    if (end - first > 1 && followedByRole(end)) {
      return EntityType.PERSON;
    }
    if (first > 0 && LOCATIVE.contains(prose.lower(first - 1)) && !prose.is(first - 1, "to")) {
      return EntityType.PLACE;
    }
    if (end < prose.tokenCount() && PLACE_WORDS.contains(prose.lower(end))) {
      return EntityType.PLACE;
    }
    if (end - first >= 2 && end - first <= 4 && !article && allNameWords(first, end)) {
      return EntityType.PERSON;
    }
    return EntityType.OTHER;
  }

  boolean allNameWords(int first, int end) {
    for (int i = first; i < end; i++) {
      String lower = prose.lower(i);
      if ((context.seenLower(lower) && !NAME_PARTICLES.contains(lower))
          || gazetteer.head(lower) != null
          || context.inTitleCase(i)) {
        return false;
      }
    }
    return true;
  }

  boolean followedByAge(int end) {
    return end + 1 < prose.tokenCount()
        && prose.is(end, ",")
        && prose.kind(end + 1) == TokenKind.NUMBER
        && prose.word(end + 1).length() <= 2;
  }

  /// `, a`, `, the`, `, who`, or `, Kenya's` with a person noun within the next words.
  boolean followedByRole(int end) {
    if (!prose.is(end, ",")) {
      return false;
    }
    if (prose.is(end + 1, "who")) {
      return true;
    }
    for (int i = end + 1; i < Math.min(prose.tokenCount(), end + 7); i++) {
      Gazetteer.Head head = gazetteer.head(prose.lower(i));
      if (head != null && head.headClass() == Gazetteer.HeadClass.PERSON) {
        return true;
      }
      if (prose.kind(i) == TokenKind.PUNCTUATION) {
        return false;
      }
    }
    return false;
  }

  /// Lower-case words of a role that stand before a name: `deputy press secretary`, with the
  /// capitalised words before them.
  int lowerRoleStart(int nameStart) {
    int i = nameStart;
    int limit = Math.max(prose.sentenceOf(nameStart).firstToken(), nameStart - 8);
    while (i > limit && isRoleWord(i - 1)) {
      i--;
    }
    return i;
  }

  boolean isRoleWord(int token) {
    if (prose.kind(token) != TokenKind.WORD) {
      return false;
    }
    String lower = prose.lower(token);
    if (context.isFunctionWord(token) || NameContext.isCalendarWord(lower)) {
      return false;
    }
    return gazetteer.head(lower) != null
        || gazetteer.countryOfDemonym(prose.word(token)) != null
        || Character.isUpperCase(prose.word(token).codePointAt(0))
        || ROLE_MODIFIERS.contains(lower)
        || lower.endsWith("-year-old");
  }

  private static final Set<String> ROLE_MODIFIERS = NameWords.list("role-modifiers");

  boolean hasPersonHead(int start, int end) {
    for (int i = end - 1; i >= Math.max(start, end - 2); i--) {
      Gazetteer.Head head = gazetteer.head(prose.lower(i));
      if ((head != null && head.headClass() == Gazetteer.HeadClass.PERSON)
          || prose.lower(i).endsWith("-year-old")) {
        return true;
      }
    }
    return false;
  }

  /// The role without courtesy titles; null text becomes none.
  @Nullable String roleText(int start, int end) {
    if (start >= end) {
      return null;
    }
    String role = new Span(prose.start(start), prose.end(end - 1)).of(prose.text()).strip();
    return isCourtesy(role) || role.length() > 80 ? null : role;
  }

  private static boolean isCourtesy(String role) {
    return COURTESIES.contains(role.endsWith(".") ? role.substring(0, role.length() - 1) : role);
  }

  private static final Set<String> COURTESIES =
      Set.of("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame");

  private static final Set<String> PLACE_WORDS = NameWords.list("place-words");

  private static final Set<String> LOCATIVE = NameWords.list("locative");

  private static final Set<String> NAME_PARTICLES = NameWords.list("name-particles");
}
