package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Finds where a text names news outlets: those in the lexicon, and others that are told by their
/// own words ("Harbour Courier"), by the words beside them ("the newspaper Le Phare", "Le Phare, a
/// local newspaper", "television station KVEL"), by their host ("velmora.com") or by their call
/// sign. Once told, a name counts everywhere in the report.
final class OutletNames {
  private static final Set<String> KINDS = SpeechWords.list("outlet-kinds");
  private static final Set<String> BEFORE_KINDS = SpeechWords.list("before-outlet-kinds");
  private static final Set<String> NETWORKS = SpeechWords.list("networks");
  private static final Set<String> JOINING =
      Set.of("of", "and", "&", "de", "del", "della", "la", "le", "the");
  private static final Set<String> OF_OUTLETS = SpeechWords.list("of-outlets");
  private static final Set<String> TELLING = SpeechWords.list("telling");
  private static final Set<String> COMMON_WORDS = SpeechWords.list("outlets-like-words");
  private static final Set<String> CALENDAR = SpeechWords.list("calendar");
  private static final Set<String> DOMAINS = SpeechWords.list("domains");

  /// A name of more words than this is none.
  private static final int LONGEST = 6;

  /// The names of the lexicon by their first letters, the longest first.
  private static final Map<Integer, List<String>> KNOWN = knownByFirstLetters();

  /// The first characters of the names of the lexicon: hardly one is a small letter.
  private static final BitSet STARTS = starts();

  private final Prose prose;
  private final List<OutletName> names = new ArrayList<>();

  /// The name found last that ends in each word.
  private final Map<String, OutletName> byLastWord = new HashMap<>();

  private final BitSet taken;

  /// By spelling: whether no name of the lexicon begins so, once that was asked.
  private final BitSet foreign;

  private OutletNames(Prose prose) {
    this.prose = prose;
    this.taken = new BitSet(prose.tokenCount());
    this.foreign = new BitSet(prose.spellings());
  }

  /// All names of outlets in `prose`, by place.
  static List<OutletName> find(Prose prose) {
    OutletNames finder = new OutletNames(prose);
    finder.collect();
    finder.repeat();
    return finder.names.stream().sorted(Comparator.comparingInt(OutletName::first)).toList();
  }

  private static Map<Integer, List<String>> knownByFirstLetters() {
    Map<Integer, List<String>> known = new HashMap<>();
    for (Outlets.Entry entry : Outlets.all()) {
      List<String> all = new ArrayList<>(entry.otherNames());
      all.add(entry.name());
      for (String name : all) {
        known.computeIfAbsent(letters(name, 0), k -> new ArrayList<>()).add(name);
      }
    }
    known.values().forEach(l -> l.sort(Comparator.comparingInt(String::length).reversed()));
    return known;
  }

  private static BitSet starts() {
    BitSet starts = new BitSet();
    KNOWN.values().forEach(names -> names.forEach(name -> starts.set(name.charAt(0))));
    return starts;
  }

  /// The two characters of `text` from `start` on as one number, as no string is made of them at
  /// every token.
  private static int letters(String text, int start) {
    int second = start + 1 < text.length() ? text.charAt(start + 1) : 0;
    return text.charAt(start) << Character.SIZE | second;
  }

  private void collect() {
    int i = 0;
    while (i < prose.tokenCount()) {
      OutletName name = nameAt(i);
      if (name == null) {
        i++;
      } else {
        names.add(name);
        byLastWord.put(name.outlet().substring(name.outlet().lastIndexOf(' ') + 1), name);
        taken.set(name.first(), name.end());
        i = name.end();
      }
    }
  }

  private @Nullable OutletName nameAt(int i) {
    OutletName known = knownAt(i);
    if (known != null) {
      return known;
    }
    if (isHost(prose.word(i))) {
      Optional<Outlets.Entry> entry = Outlets.onHost(prose.word(i));
      return new OutletName(
          i,
          i + 1,
          entry.map(Outlets.Entry::name).orElse(prose.word(i)),
          entry.map(Outlets.Entry::kind).orElse("unknown"));
    }
    if (!startsRun(i)) {
      return null;
    }
    int first = prose.is(i, "the") ? i + 1 : i;
    int end = runEnd(first);
    if (end <= first) {
      return null;
    }
    String name = prose.span(first, end).of(prose.text());
    OutletName shortForm = end == first + 1 && prose.is(first - 1, "the") ? shortForm(first) : null;
    if (shortForm != null) {
      return shortForm;
    }
    boolean told =
        Outlets.looksLikeOutlet(name)
            || endsAsAgency(first, end)
            || (end == first + 1
                && isStation(name)
                && (endsInDigit(name) || isBesideStation(first)))
            || isIntroduced(first)
            || isExplained(end);
    return told ? new OutletName(first, end, name, kindBeside(first, end)) : null;
  }

  /// The longest name of the lexicon that stands at token `i`.
  private @Nullable OutletName knownAt(int i) {
    int start = prose.start(i);
    String text = prose.text();
    if (!STARTS.get(text.charAt(start)) || foreign.get(prose.spelling(i))) {
      return null;
    }
    List<String> known = KNOWN.getOrDefault(letters(text, start), List.of());
    // of a word of one letter the letters that were looked up are not its own
    if (prose.end(i) > start + 1 && !begins(known, start, prose.end(i))) {
      foreign.set(prose.spelling(i));
      return null;
    }
    for (String name : known) {
      int stop = start + name.length();
      if (!text.startsWith(name, start)) {
        continue;
      }
      int end = prose.tokenAt(stop - 1) + 1;
      if (prose.end(end - 1) != stop && !name.endsWith(".")) {
        continue;
      }
      Outlets.Entry entry = Outlets.named(name).orElseThrow();
      if (isCommonWordHere(i, end, name)) {
        return null;
      }
      int first = prose.is(i, "the") && end > i + 1 ? i + 1 : i;
      OutletName shorter = end == first + 1 && first > i ? shortForm(first) : null;
      if (shorter != null) {
        return shorter;
      }
      int station = stationEnd(i, end);
      return station > end
          ? new OutletName(i, station, prose.span(i, station).of(text), "broadcaster")
          : new OutletName(first, end, entry.name(), entry.kind());
    }
    return null;
  }

  /// Whether one of the names begins with the word between two offsets, or the word with it.
  private boolean begins(List<String> known, int start, int end) {
    String text = prose.text();
    for (String name : known) {
      if (name.regionMatches(0, text, start, Math.min(name.length(), end - start))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a one-word name stands where any word has a capital, or in a longer name.
  private boolean isCommonWordHere(int i, int end, String name) {
    if (end > i + 1 || name.equals(name.toUpperCase(Locale.ROOT))) {
      return false;
    }
    boolean opens = prose.sentenceOf(i).firstToken() == i;
    boolean word = COMMON_WORDS.contains(name.toLowerCase(Locale.ROOT));
    boolean inName =
        (end < prose.tokenCount() && prose.sameSentence(i, end) && isNamePart(end) && word)
            || (i > 0 && prose.sameSentence(i, i - 1) && isNamePart(i - 1) && !isCue(i - 1));
    return (opens && word) || (inName && !prose.is(i - 1, "the"));
  }

  private boolean isCue(int token) {
    return prose.is(token, WordClass.REPORTING_VERB);
  }

  /// "CBS Tarvo" is a station of its own, and not the network.
  private int stationEnd(int i, int end) {
    if (end != i + 1 || !NETWORKS.contains(prose.word(i))) {
      return end;
    }
    int stop = end;
    while (stop < prose.tokenCount()
        && stop < end + 2
        && prose.sameSentence(i, stop)
        && (isNamePart(stop) || prose.kind(stop) == TokenKind.NUMBER)
        && prose.word(stop).length() < 12) {
      stop++;
    }
    return stop;
  }

  /// "the Times": the outlet of this report that ends so, the one named last before this place.
  private @Nullable OutletName shortForm(int i) {
    String word = prose.word(i);
    if (!Outlets.isOutletWord(word) || !prose.isCapitalised(i)) {
      return null;
    }
    OutletName longer = byLastWord.get(word);
    return longer == null || longer.outlet().equals(word)
        ? null
        : new OutletName(i, i + 1, longer.outlet(), longer.kind());
  }

  private boolean isNamePart(int token) {
    return prose.kind(token) == TokenKind.WORD
        && prose.isCapitalised(token)
        && !CALENDAR.contains(prose.lower(token));
  }

  private boolean startsRun(int i) {
    return isNamePart(i)
        && (i == 0
            || !prose.sameSentence(i, i - 1)
            || !isNamePart(i - 1)
            || prose.is(i - 1, "the")
            || knownEndsAt(i));
  }

  private boolean knownEndsAt(int i) {
    return !names.isEmpty() && names.get(names.size() - 1).end() == i;
  }

  private int runEnd(int first) {
    int end = first;
    while (end < prose.tokenCount()
        && end - first < LONGEST
        && prose.sameSentence(first, end)
        && (end == first || !isNewLine(end))
        && (isNamePart(end) || (end > first && joins(end)))) {
      if (end > first && isNamePart(end) && knownAt(end) != null) {
        break;
      }
      end++;
    }
    return end;
  }

  private boolean joins(int token) {
    return JOINING.contains(prose.lower(token))
        && token + 1 < prose.tokenCount()
        && isNamePart(token + 1);
  }

  private boolean isNewLine(int token) {
    int line = prose.text().indexOf('\n', prose.end(token - 1), prose.start(token));
    return line >= 0;
  }

  private boolean endsAsAgency(int first, int end) {
    return end - first > 2
        && prose.is(end - 2, "news")
        && (prose.is(end - 1, "agency") || prose.is(end - 1, "service"));
  }

  /// "the newspaper", "news agency", "television station" right before the name.
  private boolean isIntroduced(int first) {
    int before = prose.is(first - 1, "the") ? first - 2 : first - 1;
    if (before < 0 || !prose.sameSentence(first, before)) {
      return false;
    }
    return isKind(before) && !prose.isCapitalised(before);
  }

  /// Whether the token is a kind of outlet, by itself or with the word before it: "tabloid", "news
  /// agency".
  private boolean isKind(int token) {
    String word = prose.lower(token);
    return KINDS.contains(word)
        || (BEFORE_KINDS.contains(word)
            && token > 0
            && prose.sameSentence(token, token - 1)
            && OF_OUTLETS.contains(prose.lower(token - 1)));
  }

  /// "… newspaper", "…, a local newspaper" right behind the name.
  private boolean isExplained(int end) {
    int limit = Math.min(prose.tokenCount(), end + 7);
    if (end >= limit || !prose.sameSentence(end - 1, end)) {
      return false;
    }
    if (isKind(end) || (end + 1 < limit && isKind(end + 1) && !KINDS.contains(prose.lower(end)))) {
      int behind = isKind(end) ? end + 1 : end + 2;
      // "the Tarvan broadcaster NCA": where it is from, and no name
      boolean namesAnother = behind < prose.tokenCount() && isNamePart(behind);
      return !prose.isCapitalised(end) && !namesAnother;
    }
    if (!prose.is(end, ",") || end + 1 >= limit || !prose.is(end + 1, WordClass.DETERMINER)) {
      return false;
    }
    for (int k = end + 2; k < limit && prose.sameSentence(end, k); k++) {
      if (prose.kind(k) != TokenKind.WORD || prose.is(k, WordClass.PREPOSITION)) {
        return false;
      }
      if (isKind(k)) {
        return true;
      }
    }
    return false;
  }

  private String kindBeside(int first, int end) {
    for (int k = Math.max(0, first - 3); k < Math.min(prose.tokenCount(), end + 3); k++) {
      String word = prose.lower(k);
      if (word.equals("television")
          || word.equals("tv")
          || word.equals("radio")
          || word.equals("broadcaster")) {
        return "broadcaster";
      }
    }
    return "unknown";
  }

  /// Letters alone are no call sign: somebody is told, or a station is spoken of.
  private boolean isBesideStation(int first) {
    if (first > 0 && TELLING.contains(prose.lower(first - 1))) {
      return true;
    }
    for (int k = Math.max(0, first - 3); k < Math.min(prose.tokenCount(), first + 3); k++) {
      if (BEFORE_KINDS.contains(prose.lower(k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInDigit(String word) {
    return Character.isDigit(word.charAt(word.length() - 1));
  }

  /// A call sign of four letters, or a network's letters with a channel's number.
  private static boolean isStation(String word) {
    if (word.length() == 4 && (word.charAt(0) == 'K' || word.charAt(0) == 'W')) {
      return word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
    int letters = 0;
    while (letters < word.length() && Character.isUpperCase(word.charAt(letters))) {
      letters++;
    }
    String digits = word.substring(letters);
    return letters == 3
        && !digits.isEmpty()
        && digits.length() < 3
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && NETWORKS.contains(word.substring(0, 3));
  }

  private static boolean isHost(String word) {
    int dot = word.lastIndexOf('.');
    return dot > 1
        && word.indexOf('@') < 0
        && word.indexOf('/') < 0
        && Character.isLetter(word.charAt(0))
        && DOMAINS.contains(word.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /// Adds the other places of names that were told to be outlets' at one place.
  private void repeat() {
    Map<String, OutletName> told = new HashMap<>();
    for (OutletName name : names) {
      if (name.kind().equals("unknown") || name.kind().equals("broadcaster")) {
        told.putIfAbsent(folded(name.outlet()), name);
      }
    }
    if (told.isEmpty()) {
      return;
    }
    List<OutletName> more = new ArrayList<>();
    for (int i = 0; i < prose.tokenCount(); i++) {
      if (!startsRun(i) || taken.get(i)) {
        continue;
      }
      int first = prose.is(i, "the") ? i + 1 : i;
      int end = runEnd(first);
      OutletName same =
          end > first ? told.get(folded(prose.span(first, end).of(prose.text()))) : null;
      if (same != null) {
        more.add(new OutletName(first, end, same.outlet(), same.kind()));
      }
    }
    names.addAll(more);
  }

  private static String folded(String name) {
    return name.replace('-', ' ').toLowerCase(Locale.ROOT);
  }
}
