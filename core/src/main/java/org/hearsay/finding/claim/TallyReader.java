package org.hearsay.finding.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.GivenFigure;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.figure.Figure;
import org.hearsay.finding.claim.ClaimMember.Counted;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Span;
import org.hearsay.story.Cast;
import org.hearsay.text.LexiconFile;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// Reads what each figure of a story counts, and in which clause.
final class TallyReader {
  private static final Set<String> ADDED =
      Set.of("more", "another", "additional", "extra", "further", "new");
  private static final Set<String> INCLUDED = Set.of("including", "among", "includes", "include");
  private static final Set<String> VAGUE =
      Set.of(
          "dozens",
          "scores",
          "tens",
          "hundreds",
          "thousands",
          "millions",
          "billions",
          "several",
          "few",
          "many",
          "couple",
          "handful",
          "numerous",
          "most");
  private static final Set<String> ANCHORS_BEFORE =
      Set.of("past", "last", "next", "previous", "following", "coming", "recent", "first");
  private static final Set<String> ANCHORS_BEHIND =
      Set.of("ago", "earlier", "later", "before", "after", "since", "hence", "prior", "on");
  private static final Map<String, String> KINDS = new HashMap<>();

  static {
    for (String[] row : LexiconFile.rows(TallyReader.class, "things.tsv", 3)) {
      KINDS.put(WordForms.stem(row[0]), row[1]);
    }
  }

  private final Vocabulary vocabulary;
  private final Cast cast;

  TallyReader(Vocabulary vocabulary, Cast cast) {
    this.vocabulary = vocabulary;
    this.cast = cast;
  }

  /// All figures of `reports`, copies of one passage taken together, sorted by key.
  List<Tally> read(List<AnnotatedReport> reports) {
    TreeMap<String, Tally> byKey = new TreeMap<>();
    SettingReader settings = new SettingReader(vocabulary, reports);
    for (AnnotatedReport report : reports) {
      Map<Integer, Terms> bySentence = new HashMap<>();
      BitSet figures = tokensOfFigures(report);
      BitSet voices = tokensOfVoices(report);
      for (GivenFigure figure : report.figures()) {
        BitSet others = (BitSet) voices.clone();
        clearVoicesThatHold(others, report, figure.figure().span());
        Tally tally = read(report, figure, figures, others, bySentence, settings);
        byKey.merge(tally.key(), tally, TallyReader::together);
      }
    }
    return List.copyOf(byKey.values());
  }

  private static Tally together(Tally first, Tally copy) {
    List<Counted> members = new ArrayList<>(first.members());
    members.addAll(copy.members());
    PublicationTime published = first.published();
    PublicationTime later = copy.published();
    boolean copyIsEarlier = published == null || (later != null && later.isBefore(published));
    return new Tally(
        first.sentenceKey(),
        first.key(),
        members,
        first.range(),
        first.unit(),
        first.change(),
        first.thing(),
        first.happening(),
        first.clause(),
        first.sentence(),
        first.setting(),
        first.part(),
        first.source(),
        copyIsEarlier ? later : published);
  }

  private Tally read(
      AnnotatedReport report,
      GivenFigure given,
      BitSet figures,
      BitSet voices,
      Map<Integer, Terms> bySentence,
      SettingReader settings) {
    Prose prose = report.prose();
    Figure figure = given.figure();
    int first = prose.tokenAt(figure.span().start());
    int end = Voices.endToken(prose, figure.span());
    Span of = figure.of();
    int coreFirst = first;
    int coreEnd = end;
    if (of != null) {
      int ofFirst = prose.tokenAt(of.start());
      int ofEnd = Voices.endToken(prose, of);
      boolean isNear = ofFirst <= end + 3 && ofEnd + 3 >= first;
      boolean isInSentence =
          ofFirst < prose.tokenCount()
              && prose.sentenceOf(ofFirst).index() == prose.sentenceOf(first).index();
      if (isNear && isInSentence) {
        coreFirst = Math.min(first, ofFirst);
        coreEnd = Math.max(end, ofEnd);
      }
    }
    Clause clause = Clause.around(prose, coreFirst, coreEnd, figures::get);
    Sentence sentence = clause.sentence();
    Terms sentenceTerms =
        bySentence.computeIfAbsent(
            sentence.index(),
            s -> vocabulary.terms(prose, sentence.firstToken(), sentence.endToken()));
    Tally.Thing thing = thing(prose, of);
    List<String> clauseStems = new ArrayList<>();
    for (int i : clause.outwards()) {
      boolean isNumber = first <= i && i < end;
      if (!voices.get(i) && !isNumber) {
        clauseStems.addAll(Vocabulary.stems(prose, i, i + 1));
      }
    }
    Attribution giver = given.giver();
    String source = giver == null ? null : Voices.castId(cast, report, giver);
    String sentenceKey = Voices.folded(prose, sentence.firstToken(), sentence.endToken());
    String key =
        sentenceKey
            + '\u0001'
            + (first - sentence.firstToken())
            + '\u0001'
            + figure.bounds()
            + '\u0001'
            + source;
    return new Tally(
        sentenceKey,
        key,
        List.of(new Counted(report, given)),
        isComparable(prose, figure, first, end) ? Range.of(figure.bounds()) : null,
        figure.unit(),
        figure.change(),
        thing,
        happening(clause, voices),
        vocabulary.terms(clauseStems).without(thing.head()),
        sentenceTerms,
        settings.read(report, clause, giver, voices),
        part(prose, coreFirst, coreEnd, figure),
        source,
        report.report().published());
  }

  /// Whether two texts that give this figure would agree on something. Not those that say "dozens",
  /// nor compounds that are nearly names ("the 15-member council"), nor a number that is taken back
  /// ("an earlier version of this page said that 34 people had died").
  private static boolean isComparable(Prose prose, Figure figure, int first, int end) {
    if (isPlaceInTime(prose, figure, first, end)) {
      return false;
    }
    boolean isVague = false;
    boolean hasDigits = false;
    for (int i = first; i < end; i++) {
      hasDigits |= prose.kind(i) == TokenKind.NUMBER;
      isVague |= VAGUE.contains(prose.lower(i));
    }
    Sentence sentence = prose.sentenceOf(first);
    for (int i = sentence.firstToken(); i + 1 < sentence.endToken(); i++) {
      if (prose.is(i, "earlier") && prose.is(i + 1, "version")) {
        return false;
      }
    }
    int behind = prose.end(end - 1);
    boolean isCompound = behind < prose.text().length() && prose.text().charAt(behind) == '-';
    return (hasDigits || !isVague) && !isCompound && !isInCompound(prose, end - 1);
  }

  /// "Three weeks ago", "the past two months": when, not how long; two such figures seldom speak of
  /// one thing.
  private static boolean isPlaceInTime(Prose prose, Figure figure, int first, int end) {
    return figure.unit() != null
        && figure.of() == null
        && (ANCHORS_BEFORE.contains(first > 0 ? prose.lower(first - 1) : "")
            || ANCHORS_BEHIND.contains(end < prose.tokenCount() ? prose.lower(end) : ""));
  }

  /// Whether the token itself goes on behind a hyphen with letters: `15-member`.
  private static boolean isInCompound(Prose prose, int token) {
    String word = prose.word(token);
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0
        && hyphen + 1 < word.length()
        && Character.isDigit(word.charAt(hyphen - 1))
        && Character.isLetter(word.charAt(hyphen + 1));
  }

  private Tally.Thing thing(Prose prose, @Nullable Span of) {
    if (of == null) {
      return Tally.Thing.UNKNOWN;
    }
    int first = prose.tokenAt(of.start());
    int end = Voices.endToken(prose, of);
    int head = head(prose, first, end);
    if (head < 0) {
      return Tally.Thing.UNKNOWN;
    }
    String stem = WordForms.stem(prose.lower(head));
    boolean isPlural = prose.lower(head).endsWith("s");
    if (!KINDS.containsKey(stem) && !isPlural && Happenings.at(prose, head) != null) {
      // "40 missing", "nine dead": the word tells what happened to them, not what they are.
      return Tally.Thing.UNKNOWN;
    }
    String kind = KINDS.getOrDefault(stem, stem);
    Terms marks = vocabulary.terms(prose, first, end).without(vocabulary.terms(List.of(stem)));
    Terms names =
        vocabulary
            .terms(SettingReader.capitalized(prose, first, end))
            .without(vocabulary.terms(List.of(stem)));
    return new Tally.Thing(
        kind, kind.equals("human"), vocabulary.terms(List.of(stem)), marks, names);
  }

  /// The head of the noun phrase `[first, end)`: the last word before what follows it ("of", "who",
  /// a comma). Where that one looks like a verb form, the last plural or known noun before it. -1
  /// if there is none.
  private static int head(Prose prose, int first, int end) {
    int stop = end;
    for (int i = first + 1; i < end; i++) {
      String lower = prose.lower(i);
      boolean ends =
          WordClasses.is(lower, WordClass.PREPOSITION)
              || WordClasses.is(lower, WordClass.RELATIVE)
              || WordClasses.is(lower, WordClass.AUXILIARY)
              || prose.kind(i) == TokenKind.PUNCTUATION;
      if (ends) {
        stop = i;
        break;
      }
    }
    int last = -1;
    for (int i = first; i < stop; i++) {
      if (prose.kind(i) != TokenKind.WORD) {
        continue;
      }
      String lower = prose.lower(i);
      boolean isKnown = KINDS.containsKey(WordForms.stem(lower));
      boolean isVerbForm = last >= 0 && (lower.endsWith("ing") || lower.endsWith("ed"));
      if (isKnown || (!isVerbForm && Vocabulary.isContent(prose, i))) {
        last = i;
      }
    }
    return last;
  }

  /// The happening named nearest to the figure within its clause. Inside the noun phrase only its
  /// head and participles count: "27 injured people", but not "volunteer soldiers".
  private static Happenings.@Nullable Happening happening(Clause clause, BitSet voices) {
    int last = clause.core().get(clause.core().size() - 1);
    for (int i : clause.outwards()) {
      String lower = clause.prose().lower(i);
      boolean isMark =
          i < last && clause.core().contains(i) && !lower.endsWith("ed") && !lower.endsWith("ing");
      Happenings.Happening found =
          isMark || voices.get(i) ? null : Happenings.at(clause.prose(), i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Tally.Part part(Prose prose, int first, int end, Figure figure) {
    Span of = figure.of();
    for (int i = Math.max(0, first - 1); i < end; i++) {
      if (ADDED.contains(prose.lower(i)) && !prose.is(i + 1, "than")) {
        return Tally.Part.ADDED;
      }
    }
    boolean isIncluded =
        figure.partOf() != null
            || (first > 0 && INCLUDED.contains(prose.lower(first - 1)))
            || (of != null && Voices.startsWithPronoun(prose, of))
            || (prose.is(end, "of") && (prose.is(end + 1, "them") || prose.is(end + 1, "whom")));
    return isIncluded ? Tally.Part.INCLUDED : Tally.Part.WHOLE;
  }

  private static BitSet tokensOfFigures(AnnotatedReport report) {
    BitSet tokens = new BitSet();
    for (GivenFigure figure : report.figures()) {
      mark(tokens, report.prose(), figure.figure().span());
    }
    return tokens;
  }

  /// The tokens that say who speaks, not what is said.
  private static BitSet tokensOfVoices(AnnotatedReport report) {
    BitSet tokens = new BitSet();
    for (Attribution attribution : report.attributions()) {
      Attribution.Participant source = attribution.source();
      Attribution.Cue cue = attribution.cue();
      if (source != null) {
        mark(tokens, report.prose(), source.span());
      }
      if (cue != null) {
        mark(tokens, report.prose(), cue.span());
      }
    }
    return tokens;
  }

  /// Where the figure is part of who speaks ("some 200 divers offered to …"), their words and what
  /// they do belong to it.
  private static void clearVoicesThatHold(BitSet tokens, AnnotatedReport report, Span figure) {
    Prose prose = report.prose();
    for (Attribution attribution : report.attributions()) {
      Attribution.Participant source = attribution.source();
      Attribution.Cue cue = attribution.cue();
      if (source != null && source.span().overlaps(figure)) {
        tokens.clear(prose.tokenAt(source.span().start()), Voices.endToken(prose, source.span()));
        if (cue != null) {
          tokens.clear(prose.tokenAt(cue.span().start()), Voices.endToken(prose, cue.span()));
        }
      }
    }
  }

  private static void mark(BitSet tokens, Prose prose, Span span) {
    tokens.set(
        prose.tokenAt(span.start()),
        Math.max(prose.tokenAt(span.start()), Voices.endToken(prose, span)));
  }
}
