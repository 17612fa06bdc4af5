package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;

/// Finds names by their capitals: runs of capitalised words are cut into known names, titles, and
/// what is left, which is typed by its words and its surroundings.
final class NameFinder {
  private static final Set<String> PARTICLES =
      Set.of("of", "de", "la", "del", "der", "den", "van", "von", "bin", "al", "du", "da", "di",
          "dos", "el", "ibn", "ben", "for", "the", "and");
  private static final Set<String> NAME_PARTICLES =
      Set.of("de", "la", "del", "der", "den", "van", "von", "bin", "al", "du", "da", "di", "dos",
          "el", "ibn", "ben");
  private static final Set<String> CALENDAR =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
          "january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.",
          "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "christmas", "easter", "am", "pm",
          "gmt", "ok", "mr", "mrs");
  private static final Set<String> LOCATIVE =
      Set.of("in", "at", "near", "from", "outside", "across", "around", "through", "into",
          "inside", "throughout", "towards", "toward", "via", "to", "leaving", "visiting");
  private static final Set<String> PLACE_WORDS =
      Set.of("city", "town", "village", "province", "region", "county", "district", "river",
          "island", "islands", "lake", "sea", "bay", "valley", "mountain", "mountains", "street",
          "road", "avenue", "square", "bridge", "dam", "port", "harbour", "harbor", "airport",
          "station", "strait", "peninsula", "desert", "coast", "beach", "park", "oblast",
          "prefecture", "peak", "point", "reservoir", "canal", "gulf", "ocean", "highway", "quay",
          "heights", "hill", "hills", "forest", "fjord", "basin", "plaza", "boulevard", "lane");

  private final Prose prose;
  private final Gazetteer gazetteer = Gazetteer.SHARED;
  private final Set<String> seenInside = new HashSet<>();
  private final Set<String> seenLower = new HashSet<>();
  private final boolean[] titleCase;

  private NameFinder(Prose prose) {
    this.prose = prose;
    this.titleCase = titleCaseSentences(prose);
    for (int i = 0; i < prose.tokenCount(); i++) {
      if (prose.kind(i) != TokenKind.WORD) {
        continue;
      }
      if (!isCapitalised(i)) {
        seenLower.add(prose.lower(i));
      } else if (!opensSentence(i) && !titleCase[prose.sentenceOf(i).index()]) {
        seenInside.add(prose.word(i));
      }
    }
  }

  /// All names in `prose`, by place.
  static List<NameSpan> find(Prose prose) {
    NameFinder finder = new NameFinder(prose);
    List<NameSpan> names = new ArrayList<>();
    int i = 0;
    while (i < prose.tokenCount()) {
      if (finder.startsRun(i)) {
        int end = finder.runEnd(i);
        finder.cut(i, end, names);
        i = end;
      } else {
        i++;
      }
    }
    return names;
  }

  private boolean isCapitalised(int token) {
    String word = prose.word(token);
    return prose.kind(token) == TokenKind.WORD
        && (Character.isUpperCase(word.codePointAt(0))
            || word.length() > 2 && word.startsWith("al-") && Character.isUpperCase(word.charAt(3 > word.length() - 1 ? 2 : 3)));
  }

  /// Headlines in title case, where capitals say little.
  private static boolean[] titleCaseSentences(Prose prose) {
    boolean[] result = new boolean[prose.sentences().size()];
    for (Sentence s : prose.sentences()) {
      int capital = 0;
      int lower = 0;
      for (int i = s.firstToken(); i < s.endToken(); i++) {
        if (prose.kind(i) == TokenKind.WORD && prose.word(i).length() > 3) {
          if (Character.isUpperCase(prose.word(i).codePointAt(0))) {
            capital++;
          } else {
            lower++;
          }
        }
      }
      result[s.index()] = capital >= 3 && capital > 2 * lower;
    }
    return result;
  }

  private boolean opensSentence(int token) {
    if (token == prose.sentenceOf(token).firstToken()) {
      return true;
    }
    TokenKind before = prose.kind(token - 1);
    if (before == TokenKind.QUOTE) {
      return true;
    }
    String mark = prose.word(token - 1);
    return before == TokenKind.PUNCTUATION
        && (mark.equals(":") || mark.equals("-") || mark.equals("—") || mark.equals("–")
            || mark.equals("•") || mark.equals(".") || mark.equals("?") || mark.equals("!"));
  }

  private boolean startsRun(int token) {
    if (!isCapitalised(token)) {
      return false;
    }
    String lower = prose.lower(token);
    if (CALENDAR.contains(lower)) {
      return false;
    }
    return !isFunctionWord(token) || knownNameEnd(token, prose.tokenCount()) > token;
  }

  private boolean isFunctionWord(int token) {
    String lower = prose.lower(token);
    String word = prose.word(token);
    if (word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
      return false;
    }
    return WordClasses.is(lower, WordClass.DETERMINER)
        || WordClasses.is(lower, WordClass.PREPOSITION)
        || WordClasses.is(lower, WordClass.PRONOUN)
        || WordClasses.is(lower, WordClass.AUXILIARY)
        || WordClasses.is(lower, WordClass.MODAL) && !lower.equals("may")
        || WordClasses.is(lower, WordClass.NEGATION)
        || WordClasses.is(lower, WordClass.COORDINATOR)
        || WordClasses.is(lower, WordClass.SUBORDINATOR)
        || WordClasses.is(lower, WordClass.ADVERB)
        || NUMERALS.contains(lower);
  }

  private static final Set<String> NUMERALS =
      Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve", "dozens", "hundreds", "thousands", "several", "many", "most", "few",
          "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private int runEnd(int first) {
    Sentence sentence = prose.sentenceOf(first);
    int known = knownNameEnd(first, sentence.endToken());
    int end = Math.max(first + 1, known);
    while (end < sentence.endToken()) {
      if (isCapitalised(end) && !CALENDAR.contains(prose.lower(end)) && !isFunctionWord(end)) {
        end = Math.max(end + 1, knownNameEnd(end, sentence.endToken()));
      } else if (joins(first, end, sentence.endToken())) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  /// Whether the token at `end` ties a run to the capitalised word behind it.
  private boolean joins(int first, int end, int limit) {
    String word = prose.word(end);
    if (end + 1 >= limit) {
      return false;
    }
    if (word.equals("&")) {
      return isCapitalised(end + 1);
    }
    if (!PARTICLES.contains(word)) {
      return false;
    }
    int next = word.equals("of") && prose.is(end + 1, "the") ? end + 2 : end + 1;
    if (word.equals("and") || word.equals("for") || word.equals("the")) {
      return word.equals("the")
          ? prose.is(end - 1, "of") && isCapitalised(end + 1)
          : next < limit && isCapitalised(next) && endsOrganization(first, end)
              && !isPersonStart(next);
    }
    if (word.equals("of")) {
      return next < limit
          && isCapitalised(next)
          && (endsOrganization(first, end) || prose.lower(end - 1).matches("secretary|bank|house|isle|university|president"));
    }
    return isCapitalised(next);
  }

  private boolean isPersonStart(int token) {
    return gazetteer.givenName(prose.word(token)) != null
        || gazetteer.title(prose.word(token)) != null
        || gazetteer.name(prose.word(token)) != null;
  }

  private boolean endsOrganization(int first, int end) {
    for (int i = first; i < end; i++) {
      if (gazetteer.isOrganizationWord(prose.word(i))) {
        return true;
      }
    }
    return false;
  }

  /// The end of the longest known name that starts at `first`; `first` itself if none does.
  private int knownNameEnd(int first, int limit) {
    StringBuilder name = new StringBuilder();
    int best = first;
    int last = Math.min(limit, first + gazetteer.longestName() + 2);
    for (int i = first; i < last; i++) {
      if (i > first && prose.start(i) > prose.end(i - 1)) {
        name.append(' ');
      }
      name.append(prose.word(i));
      if (gazetteer.name(name.toString()) != null) {
        best = i + 1;
      }
    }
    return best;
  }

  private String text(int first, int end) {
    return prose.span(first, end).of(prose.text()).replace('\n', ' ');
  }

  /// Cuts a run of capitalised words into names.
  private void cut(int first, int end, List<NameSpan> names) {
    int i = first;
    if (opensSentence(i) && !isPlausibleOpening(i, end)) {
      i++;
    }
    int roleStart = -1;
    Gender titleGender = Gender.UNKNOWN;
    boolean titled = false;
    while (i < end) {
      String word = prose.word(i);
      if (NAME_PARTICLES.contains(word) || PARTICLES.contains(word) || word.equals("&")) {
        i++;
        continue;
      }
      int organizationEnd = organizationEnd(i, end);
      if (organizationEnd > i) {
        emitOrganization(i, organizationEnd, names);
        if (roleStart < 0) {
          roleStart = i;
        }
        i = organizationEnd;
        titled = false;
        continue;
      }
      int titleEnd = titleEnd(i, end);
      if (titleEnd > i) {
        roleStart = roleStart < 0 ? roleOpening(i, first) : roleStart;
        Gender gender = gazetteer.title(text(i, titleEnd));
        titleGender = gender == null || gender == Gender.UNKNOWN ? titleGender : gender;
        titled = true;
        i = titleEnd;
        continue;
      }
      if (gazetteer.countryOfDemonym(word) != null
          || i + 1 < end && gazetteer.countryOfDemonym(text(i, i + 2)) != null) {
        int demonymEnd = i + 1 < end && gazetteer.countryOfDemonym(text(i, i + 2)) != null ? i + 2 : i + 1;
        if (roleStart < 0) {
          roleStart = i;
        }
        i = demonymEnd;
        continue;
      }
      int knownEnd = knownNameEnd(i, end);
      if (knownEnd > i && !(titled && knownEnd < end)) {
        emitKnown(i, knownEnd, names);
        if (roleStart < 0) {
          roleStart = i;
        }
        i = knownEnd;
        titled = false;
        continue;
      }
      int rest = restEnd(i, end);
      emitRest(i, rest, titled, titleGender, roleStart, names);
      roleStart = -1;
      titled = false;
      titleGender = Gender.UNKNOWN;
      i = rest;
    }
  }

  /// A single capitalised word at the start of a sentence is a name only if something else says so.
  private boolean isPlausibleOpening(int first, int end) {
    String word = prose.word(first);
    if (knownNameEnd(first, end) > first
        || titleEnd(first, end) > first
        || gazetteer.countryOfDemonym(word) != null
        || gazetteer.givenName(word) != null
        || organizationEnd(first, end) > first && !seenLower.contains(prose.lower(first))
        || seenInside.contains(word)) {
      return true;
    }
    if (seenLower.contains(prose.lower(first)) || gazetteer.head(prose.lower(first)) != null) {
      return false;
    }
    boolean inHeadline = titleCase[prose.sentenceOf(first).index()];
    if (end - first == 1) {
      return !inHeadline && looksForeignToText(first);
    }
    return !inHeadline && !endsLikeAdjective(prose.lower(first));
  }

  /// A lone opening word that is followed by a verb of speech or an apposition is taken for a name
  /// only where it is not an ordinary word: all capitals, or with an inner capital or hyphen.
  private boolean looksForeignToText(int token) {
    String word = prose.word(token);
    return word.length() > 1
        && word.equals(word.toUpperCase(java.util.Locale.ROOT))
        && word.chars().filter(Character::isLetter).count() > 1;
  }

  private static boolean endsLikeAdjective(String lower) {
    return lower.endsWith("ly") || lower.endsWith("ing") || lower.endsWith("ed")
        || lower.equals("former") || lower.equals("senior") || lower.equals("chief")
        || lower.equals("top") || lower.equals("local") || lower.equals("state");
  }

  /// The end of an organisation name that starts here: a run whose last word is an organisation
  /// word, or `Ministry of X`. Known names inside it belong to it.
  private int organizationEnd(int first, int end) {
    int known = knownNameEnd(first, end);
    int last = first;
    for (int i = first; i < end; i++) {
      if (titleEnd(i, end) > i && !gazetteer.isOrganizationWord(prose.word(i)) && i > first) {
        break;
      }
      if (gazetteer.isOrganizationWord(prose.word(i)) && titleEnd(i, end) <= i) {
        last = i + 1;
      }
    }
    if (last <= first || last <= known) {
      return first;
    }
    if (last < end && (prose.is(last, "of") || prose.is(last, "for"))) {
      int tail = restEnd(last + (prose.is(last + 1, "the") ? 2 : 1), end);
      last = Math.max(last, tail);
    }
    return last - first == 1 && !isAcronym(prose.word(first)) ? first : last;
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1
        && word.length() < 8
        && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '-' || Character.isDigit(c));
  }

  private int titleEnd(int first, int limit) {
    int best = first;
    int last = Math.min(limit, first + gazetteer.longestTitle());
    for (int end = first + 1; end <= last; end++) {
      if (gazetteer.title(text(first, end)) != null) {
        best = end;
      }
    }
    return best;
  }

  private int restEnd(int first, int end) {
    int i = first;
    while (i < end) {
      String word = prose.word(i);
      if (i > first && (titleEnd(i, end) > i || word.equals("of") || word.equals("for")
          || word.equals("and") || word.equals("the"))) {
        break;
      }
      i++;
    }
    return Math.max(i, Math.min(end, first + 1));
  }

  private void emitOrganization(int first, int end, List<NameSpan> names) {
    String name = text(first, end);
    Gazetteer.Known known = gazetteer.name(name);
    names.add(
        new NameSpan(
            first, end, known == null ? name : known.canonical(), EntityType.ORGANIZATION,
            MentionKind.NAME, known != null, false, Gender.UNKNOWN, null));
  }

  private void emitKnown(int first, int end, List<NameSpan> names) {
    Gazetteer.Known known = java.util.Objects.requireNonNull(gazetteer.name(joined(first, end)));
    String seat = known.seat();
    if (seat != null && isPlaceHere(first)) {
      names.add(
          new NameSpan(
              first, end, seat, EntityType.PLACE, MentionKind.NAME, true, false, Gender.UNKNOWN,
              null));
      return;
    }
    names.add(
        new NameSpan(
            first, end, known.canonical(), known.type(),
            seat == null ? MentionKind.NAME : MentionKind.METONYM, true, false, Gender.UNKNOWN,
            null));
  }

  private String joined(int first, int end) {
    return text(first, end);
  }

  /// A capital behind "in", "near", "to" and the like is the place, not the government.
  private boolean isPlaceHere(int first) {
    if (first == 0 || prose.sentenceOf(first).firstToken() == first) {
      return startsDateline(first);
    }
    String before = prose.lower(first - 1);
    return LOCATIVE.contains(before)
        || before.equals(",") && first > 1 && LOCATIVE.contains(prose.lower(first - 2));
  }

  /// "SEOUL, South Korea —" or "Seoul (AP) —" at the start of a paragraph.
  private boolean startsDateline(int first) {
    for (int i = first + 1; i < Math.min(prose.tokenCount(), first + 8); i++) {
      String word = prose.word(i);
      if (word.equals("—") || word.equals("–") || word.equals("-") || word.equals("--")) {
        return true;
      }
      if (prose.kind(i) != TokenKind.PUNCTUATION && !isCapitalised(i)) {
        return false;
      }
    }
    return false;
  }

  private void emitRest(
      int first, int end, boolean titled, Gender titleGender, int roleStart, List<NameSpan> names) {
    int from = first;
    int to = end;
    while (to > from && (PARTICLES.contains(prose.word(to - 1)) || prose.is(to - 1, "&"))) {
      to--;
    }
    if (to <= from) {
      return;
    }
    String name = text(from, to);
    int lowerRole = lowerRoleStart(roleStart >= 0 && roleStart < from ? roleStart : from);
    boolean hasRole = titled || lowerRole < from && hasPersonHead(lowerRole, from);
    Gender given = gazetteer.givenName(prose.word(from));
    EntityType type = hasRole ? EntityType.PERSON : typeOf(from, to, given);
    if (isCommonWordRun(from, to) && type == EntityType.OTHER) {
      return;
    }
    String role = hasRole ? roleText(lowerRole, from) : null;
    Gender gender = titleGender != Gender.UNKNOWN ? titleGender
        : given != null && type == EntityType.PERSON ? given : Gender.UNKNOWN;
    names.add(
        new NameSpan(from, to, name, type, MentionKind.NAME, false, hasRole, gender, role));
  }

  private static String trimmed(String text) {
    return text.strip();
  }

  /// The role without courtesy titles; null text becomes none.
  private @org.jspecify.annotations.Nullable String roleText(int start, int end) {
    if (start >= end) {
      return null;
    }
    String role = trimmed(new Span(prose.start(start), prose.end(end - 1)).of(prose.text()));
    return role.matches("(Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\\.?") || role.length() > 80 ? null : role;
  }

  private int roleOpening(int title, int runStart) {
    return Math.max(runStart, title);
  }

  /// Lower-case words of a role that stand before a name: `deputy press secretary`, with the
  /// capitalised words before them.
  private int lowerRoleStart(int nameStart) {
    int i = nameStart;
    int limit = Math.max(prose.sentenceOf(nameStart).firstToken(), nameStart - 8);
    while (i > limit && isRoleWord(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean isRoleWord(int token) {
    if (prose.kind(token) != TokenKind.WORD) {
      return false;
    }
    String lower = prose.lower(token);
    if (isFunctionWord(token) || CALENDAR.contains(lower)) {
      return false;
    }
    return gazetteer.head(lower) != null
        || gazetteer.countryOfDemonym(prose.word(token)) != null
        || Character.isUpperCase(prose.word(token).codePointAt(0))
        || ROLE_MODIFIERS.contains(lower)
        || lower.endsWith("-year-old");
  }

  private static final Set<String> ROLE_MODIFIERS =
      Set.of("deputy", "press", "former", "acting", "chief", "senior", "vice", "assistant",
          "associate", "interim", "general", "foreign", "prime", "defence", "defense", "interior",
          "finance", "health", "campaign", "party", "state", "national", "regional", "local",
          "federal", "military", "naval", "police", "security", "intelligence", "opposition",
          "fellow", "veteran", "human", "rights", "fire", "union", "executive", "managing",
          "political", "legal", "medical", "scientific", "technical", "presidential", "communications",
          "policy", "economic", "cabinet", "shadow", "junior", "independent", "incident", "site",
          "ex-president", "ex-minister", "co-author", "lead", "principal", "retired", "late", "longtime",
          "then", "long-time", "newly", "elected", "outgoing", "incoming", "lawmaker", "house",
          "government", "company", "city", "county", "town", "harbour", "mine", "plant", "dam");

  private boolean hasPersonHead(int start, int end) {
    for (int i = end - 1; i >= Math.max(start, end - 2); i--) {
      Gazetteer.Head head = gazetteer.head(prose.lower(i));
      if (head != null && head.headClass() == Gazetteer.HeadClass.PERSON
          || prose.lower(i).endsWith("-year-old")) {
        return true;
      }
    }
    return false;
  }

  private boolean isCommonWordRun(int first, int end) {
    return end - first == 1
        && opensSentence(first)
        && !seenInside.contains(prose.word(first))
        && !isAcronym(prose.word(first));
  }

  private EntityType typeOf(int first, int end, @org.jspecify.annotations.Nullable Gender given) {
    String last = prose.word(end - 1);
    if (end - first == 1 && isAcronym(last)) {
      return EntityType.ORGANIZATION;
    }
    if (gazetteer.isOrganizationWord(last) && end - first > 1) {
      return EntityType.ORGANIZATION;
    }
    if (PLACE_WORDS.contains(last.toLowerCase(java.util.Locale.ROOT)) && end - first > 1) {
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
    boolean article = first > 0 && WordClasses.is(prose.lower(first - 1), WordClass.DETERMINER);
    if (article && gazetteer.isOrganizationWord(last)) {
      return EntityType.ORGANIZATION;
    }
    if (followedByAge(end) || end - first > 1 && followedByRole(end)) {
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

  private boolean allNameWords(int first, int end) {
    for (int i = first; i < end; i++) {
      String lower = prose.lower(i);
      if (seenLower.contains(lower) && !NAME_PARTICLES.contains(lower)
          || gazetteer.head(lower) != null
          || titleCase[prose.sentenceOf(i).index()]) {
        return false;
      }
    }
    return true;
  }

  private boolean followedByAge(int end) {
    return end + 1 < prose.tokenCount()
        && prose.is(end, ",")
        && prose.kind(end + 1) == TokenKind.NUMBER
        && prose.word(end + 1).length() <= 2;
  }

  /// `, a`, `, the`, `, who`, or `, Kenya's` with a person noun within the next words.
  private boolean followedByRole(int end) {
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
}
