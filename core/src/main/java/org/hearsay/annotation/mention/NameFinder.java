package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;

/// Finds names by their capitals: runs of capitalised words are cut into known names, titles, and
/// what is left, which is typed by its words and its surroundings.
final class NameFinder {
  private static final Set<String> PARTICLES = NameWords.list("particles");

  private static final Set<String> NAME_PARTICLES = NameWords.list("name-particles");

  private static final Set<String> LOCATIVE = NameWords.list("locative");

  /// Before "of" and a capital, part of a name: "Bank of", "University of".
  private static final Set<String> TAKES_OF =
      Set.of("secretary", "bank", "house", "isle", "university", "president");

  private final Prose prose;

  private final Gazetteer gazetteer = Gazetteer.SHARED;
  private final NameContext context;
  private final NameTyper typer;

  private NameFinder(Prose prose) {
    this.prose = prose;
    this.context = new NameContext(prose);
    this.typer = new NameTyper(prose, context);
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

  private boolean startsRun(int token) {
    if (!context.isCapitalised(token)) {
      return false;
    }
    String lower = prose.lower(token);
    if (NameContext.isCalendarWord(lower)) {
      return knownNameEnd(token, prose.tokenCount()) > token;
    }
    return !context.isFunctionWord(token) || knownNameEnd(token, prose.tokenCount()) > token;
  }

  private int runEnd(int first) {
    Sentence sentence = prose.sentenceOf(first);
    int known = knownNameEnd(first, sentence.endToken());
    int end = Math.max(first + 1, known);
    while (end < sentence.endToken()) {
      if (context.isCapitalised(end) && !context.isCalendar(end) && !context.isFunctionWord(end)) {
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
    if (prose.kind(end) == TokenKind.CLITIC) {
      return context.isCapitalised(end + 1)
          && (gazetteer.isOrganizationWord(prose.word(end + 1))
              || (end + 2 < limit && gazetteer.isOrganizationWord(prose.word(end + 2))))
          && gazetteer.name(context.text(first, end)) == null;
    }
    if (word.equals("&")) {
      return context.isCapitalised(end + 1);
    }
    if (!PARTICLES.contains(word)) {
      return false;
    }
    int next = word.equals("of") && prose.is(end + 1, "the") ? end + 2 : end + 1;
    if (word.equals("and") || word.equals("for") || word.equals("the")) {
      return word.equals("the")
          ? prose.is(end - 1, "of") && context.isCapitalised(end + 1)
          : next < limit
              && context.isCapitalised(next)
              && endsOrganization(first, end)
              && !isPersonStart(next);
    }
    if (word.equals("of")) {
      return next < limit
          && context.isCapitalised(next)
          && (endsOrganization(first, end) || TAKES_OF.contains(prose.lower(end - 1)));
    }
    return context.isCapitalised(next);
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
    String name = prose.word(first);
    int best = gazetteer.name(name) != null ? first + 1 : first;
    int last = Math.min(limit, first + gazetteer.longestName() + 2);
    for (int i = first + 1; i < last && gazetteer.opensName(name); i++) {
      name += (prose.start(i) > prose.end(i - 1) ? " " : "") + prose.word(i);
      if (gazetteer.name(name) != null) {
        best = i + 1;
      }
    }
    return best;
  }

  /// Cuts a run of capitalised words into names.
  private void cut(int first, int end, List<NameSpan> names) {
    int i = first;
    if (context.opensSentence(i) && !isPlausibleOpening(i, end)) {
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
      int knownEnd = knownNameEnd(i, end);
      if (knownEnd - i > 1 && !titled) {
        emitKnown(i, knownEnd, names);
        roleStart = roleStart < 0 ? i : roleStart;
        i = knownEnd;
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
      int titleEnd = Math.max(titleEnd(i, end), roleNounEnd(i, end));
      if (titleEnd > i) {
        roleStart = roleStart < 0 ? roleOpening(i, first) : roleStart;
        Gender gender = gazetteer.title(context.text(i, titleEnd));
        titleGender = gender == null || gender == Gender.UNKNOWN ? titleGender : gender;
        titled = true;
        i = titleEnd;
        continue;
      }
      int demonymEnd = demonymEnd(i, end);
      if (demonymEnd > i) {
        if (roleStart < 0) {
          roleStart = i;
        }
        i = demonymEnd;
        continue;
      }
      boolean givenName = gazetteer.givenName(word) != null && knownEnd < end;
      if (knownEnd > i && !givenName && !(titled && knownEnd < end)) {
        emitKnown(i, knownEnd, names);
        if (roleStart < 0) {
          roleStart = i;
        }
        i = knownEnd;
        titled = false;
        continue;
      }
      int rest = labelsName(i, end) ? i + 1 : restEnd(i, end);
      emitRest(i, rest, titled, titleGender, roleStart, names);
      roleStart = -1;
      titled = false;
      titleGender = Gender.UNKNOWN;
      i = rest;
    }
  }

  /// "Singer Ada Lund": a person noun in a capital before a name, as a title.
  private int roleNounEnd(int token, int end) {
    Gazetteer.Head head = gazetteer.head(prose.lower(token));
    return token + 1 < end
            && head != null
            && head.headClass() == Gazetteer.HeadClass.PERSON
            && gazetteer.givenName(prose.word(token)) == null
            && context.isCapitalised(token + 1)
            && gazetteer.head(prose.lower(token + 1)) == null
        ? token + 1
        : token;
  }

  /// "PA Martin Bamford", "MP Gavin Barwell": letters before a given name that are no part of it.
  private boolean labelsName(int token, int end) {
    return token + 1 < end
        && NameContext.isAcronym(prose.word(token))
        && !prose.word(token).contains(".")
        && gazetteer.givenName(prose.word(token + 1)) != null;
  }

  /// A single capitalised word at the start of a sentence is a name only if something else says so.
  private boolean isPlausibleOpening(int first, int end) {
    String word = prose.word(first);
    if (knownNameEnd(first, end) > first
        || titleEnd(first, end) > first
        || gazetteer.countryOfDemonym(word) != null
        || gazetteer.givenName(word) != null
        || (organizationEnd(first, end) > first && !context.seenLower(prose.lower(first)))
        || (context.seenInside(word) && !isCommonNoun(first, end))) {
      return true;
    }
    if (prose.is(first, WordClass.REPORTING_VERB)
        || context.seenLower(prose.lower(first))
        || gazetteer.head(prose.lower(first)) != null) {
      return false;
    }
    boolean inHeadline = context.inTitleCase(first);
    if (end - first == 1) {
      return !inHeadline && looksForeignToText(first);
    }
    return !inHeadline && !endsLikeAdjective(prose.lower(first));
  }

  /// "Police" at the start of a sentence, where elsewhere a capital stands on it only in a longer
  /// name.
  private boolean isCommonNoun(int first, int end) {
    return end - first == 1
        && gazetteer.head(prose.lower(first)) != null
        && !context.seenAlone(prose.word(first));
  }

  /// A lone opening word that is followed by a verb of speech or an apposition is taken for a name
  /// only where it is not an ordinary word: all capitals, or with an inner capital or hyphen.
  private boolean looksForeignToText(int token) {
    String word = prose.word(token);
    return prose.isAllCapitals(token) && word.chars().filter(Character::isLetter).count() > 1;
  }

  private static boolean endsLikeAdjective(String lower) {
    return lower.endsWith("ly")
        || lower.endsWith("ing")
        || lower.endsWith("ed")
        || lower.equals("former")
        || lower.equals("senior")
        || lower.equals("chief")
        || lower.equals("top")
        || lower.equals("local")
        || lower.equals("state");
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
    return last - first == 1 && !NameContext.isAcronym(prose.word(first)) ? first : last;
  }

  private int titleEnd(int first, int limit) {
    int best = first;
    int last = Math.min(limit, first + gazetteer.longestTitle());
    for (int end = first + 1; end <= last; end++) {
      String text = end == first + 1 ? prose.word(first) : context.text(first, end);
      if (!gazetteer.opensTitle(text)) {
        break;
      }
      if (gazetteer.title(text) != null) {
        best = end;
      }
    }
    return best;
  }

  /// The end of a demonym of one or two words that starts at `first`; `first` if none does.
  private int demonymEnd(int first, int limit) {
    String word = prose.word(first);
    if (first + 1 < limit
        && gazetteer.opensDemonym(word)
        && gazetteer.countryOfDemonym(context.text(first, first + 2)) != null) {
      return first + 2;
    }
    return gazetteer.countryOfDemonym(word) != null ? first + 1 : first;
  }

  private int restEnd(int first, int end) {
    int i = first;
    while (i < end) {
      String word = prose.word(i);
      if (i > first
          && (titleEnd(i, end) > i
              || word.equals("of")
              || word.equals("for")
              || word.equals("and")
              || word.equals("the"))) {
        break;
      }
      i++;
    }
    return Math.max(i, Math.min(end, first + 1));
  }

  private void emitOrganization(int first, int end, List<NameSpan> names) {
    String name = context.text(first, end);
    Gazetteer.Known known = gazetteer.name(name);
    names.add(
        new NameSpan(
            first,
            first,
            end,
            known == null ? name : known.canonical(),
            EntityType.ORGANIZATION,
            MentionKind.NAME,
            known != null,
            false,
            Gender.UNKNOWN,
            null));
  }

  private void emitKnown(int first, int end, List<NameSpan> names) {
    Gazetteer.Known known = Objects.requireNonNull(gazetteer.name(context.text(first, end)));
    String seat = known.seat();
    if (seat != null && (isPlaceHere(first) || !acts(first, end))) {
      names.add(
          new NameSpan(
              first,
              first,
              end,
              seat,
              EntityType.PLACE,
              MentionKind.NAME,
              true,
              false,
              Gender.UNKNOWN,
              null));
      return;
    }
    names.add(
        new NameSpan(
            first,
            first,
            end,
            known.canonical(),
            known.type(),
            seat == null ? MentionKind.NAME : MentionKind.METONYM,
            true,
            false,
            Gender.UNKNOWN,
            null));
  }

  /// Whether what stands behind a capital shows its government at work: a verb, or a possession of
  /// a government ("Seoul's spy agency"); or a verb right before it has it as its object ("accused
  /// Tehran").
  private boolean acts(int first, int end) {
    if (end >= prose.tokenCount()) {
      return false;
    }
    String next = prose.lower(end);
    if (prose.kind(end) == TokenKind.CLITIC) {
      return end + 1 < prose.tokenCount() && !context.isCapitalised(end + 1);
    }
    boolean verb =
        prose.is(end, WordClass.AUXILIARY)
            || prose.is(end, WordClass.MODAL)
            || prose.is(end, WordClass.REPORTING_VERB)
            || (prose.is(end, WordClass.ADVERB) && next.endsWith("ly"))
            || (prose.kind(end) == TokenKind.WORD
                && !context.isCapitalised(end)
                && (next.endsWith("ed") || next.endsWith("es") || next.endsWith("s")));
    String before = first > 0 ? prose.lower(first - 1) : "";
    boolean object = before.endsWith("ing") || before.endsWith("ed") || before.equals("told");
    return verb || object;
  }

  /// A capital behind "in", "near", "to" and the like is the place, not the government.
  private boolean isPlaceHere(int first) {
    if (first == 0 || prose.sentenceOf(first).firstToken() == first) {
      return startsDateline(first);
    }
    String before = prose.lower(first - 1);
    return LOCATIVE.contains(before)
        || (before.equals(",") && first > 1 && LOCATIVE.contains(prose.lower(first - 2)));
  }

  /// "SEOUL, South Korea —" or "Seoul (AP) —" at the start of a paragraph.
  private boolean startsDateline(int first) {
    for (int i = first + 1; i < Math.min(prose.tokenCount(), first + 8); i++) {
      String word = prose.word(i);
      if (word.equals("—") || word.equals("–") || word.equals("-") || word.equals("--")) {
        return true;
      }
      if (prose.kind(i) != TokenKind.PUNCTUATION && !context.isCapitalised(i)) {
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
    String name = context.text(from, to);
    int lowerRole = typer.lowerRoleStart(roleStart >= 0 && roleStart < from ? roleStart : from);
    boolean hasRole = titled || (lowerRole < from && typer.hasPersonHead(lowerRole, from));
    Gender given = gazetteer.givenName(prose.word(from));
    EntityType type = hasRole ? EntityType.PERSON : typer.typeOf(from, to, given);
    if (isCommonWordRun(from, to) && type == EntityType.OTHER) {
      return;
    }
    String role = hasRole ? typer.roleText(lowerRole, from) : null;
    Gender gender =
        titleGender != Gender.UNKNOWN
            ? titleGender
            : given != null && type == EntityType.PERSON ? given : Gender.UNKNOWN;
    names.add(
        new NameSpan(
            role == null ? from : lowerRole,
            from,
            to,
            name,
            type,
            MentionKind.NAME,
            false,
            hasRole,
            gender,
            role));
  }

  private int roleOpening(int title, int runStart) {
    return Math.max(runStart, title);
  }

  private boolean isCommonWordRun(int first, int end) {
    return end - first == 1
        && context.opensSentence(first)
        && !context.seenInside(prose.word(first))
        && !NameContext.isAcronym(prose.word(first));
  }
}
