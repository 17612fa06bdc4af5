package org.hearsay.annotation.attribution.typographic;

import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Clauses of languages that part words and write names with capitals: `« … », a déclaré le maire
/// Paul Corvin`, `Министр Павел Рудин заявил: «…»`.
final class NamedClauses implements SpeechClauses {
  /// A verb further than this from the mark belongs to another clause.
  private static final int FARTHEST_VERB = 6;

  private static final int LONGEST_LEAD = 7;
  private static final int LONGEST_SUBJECT = 10;
  private static final int LONGEST_BARE = 4;

  /// A quotation with fewer words needs a verb of speech beside it: it may be a title.
  private static final int FEWEST_WORDS = 4;

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "van",
          "von", "den", "der", "ten", "ter", "bin", "al", "el", "y", "e", "av", "d'");

  private final Prose prose;
  private final SpeechLanguage language;

  NamedClauses(Prose prose, SpeechLanguage language) {
    this.prose = prose;
    this.language = language;
  }

  @Override
  public @Nullable SpeechClause behind(Quotation quotation) {
    int first = prose.tokenAt(quotation.span().end());
    int last = prose.tokenAt(quotation.inner().end() - 1);
    int limit = paragraphEnd(last);
    boolean parted = isStop(last) && !is(last, '.');
    boolean sentence = wordsIn(quotation) >= FEWEST_WORDS || parted;
    int mark = prose.tokenAt(quotation.span().start());
    boolean opens = prose.sentenceOf(mark).firstToken() == mark;
    return behind(first, limit, sentence, opens, parted || is(last, '.'));
  }

  /// The clause that starts at token `first`.
  ///
  /// @param sentence whether what is quoted can be told from a title
  /// @param opensSentence whether what is quoted starts its sentence
  /// @param stopped whether a stop parts it from the clause already
  @Nullable SpeechClause behind(
      int first, int limit, boolean sentence, boolean opensSentence, boolean stopped) {
    int i = first;
    while (i < limit && i < first + 2 && (is(i, ',') || isDash(i))) {
      i++;
    }
    boolean parted = i > first || stopped;
    int end = clauseEnd(i, limit);
    for (int k = i; k < Math.min(end, i + FARTHEST_VERB); k++) {
      int behindVerb = verbEnd(k, end);
      if (behindVerb > k) {
        if (!parted && (k > i || !sentence || !opensSentence)) {
          return null;
        }
        Span source = invertedPronoun(k, behindVerb);
        if (source == null) {
          source = span(k > i ? subject(i, k) : nounPhrase(behindVerb, end));
        }
        return clause(source, k, behindVerb, end);
      }
    }
    return parted && sentence ? namedOnly(i, end) : null;
  }

  /// `…», резюмировал Павел Рудин.`: one word that no lexicon knows and a name to the clause's end.
  private @Nullable SpeechClause namedOnly(int i, int end) {
    boolean oneWord = i < end && prose.kind(i) == TokenKind.WORD && !isCapital(i);
    if (!oneWord || isStopWord(i) || isPronoun(i) || end - i > 5) {
      return null;
    }
    int behindName = nameEnd(i + 1, end);
    if (behindName == i + 1 || (behindName < end && !is(behindName, ','))) {
      return null;
    }
    return new SpeechClause(
        prose.span(i + 1, behindName), prose.span(i), prose.lower(i), offset(end));
  }

  @Override
  public @Nullable SpeechClause before(Quotation quotation) {
    int mark = prose.tokenAt(quotation.span().start());
    int start = prose.sentenceOf(mark).firstToken();
    if (start == mark && mark > 0 && is(mark - 1, ':')) {
      return before(prose.sentenceOf(mark - 1).firstToken(), mark);
    }
    int from = Math.max(start, mark - 40);
    for (int i = from; i < mark; i++) {
      if (prose.kind(i) == TokenKind.QUOTE || (i > from && isDash(i))) {
        start = i + 1;
      }
    }
    return start < mark ? before(Math.max(start, from), mark) : null;
  }

  private @Nullable SpeechClause before(int start, int mark) {
    boolean colon = is(mark - 1, ':');
    int end = colon || is(mark - 1, ',') ? mark - 1 : mark;
    for (int k = end - 1; k >= Math.max(start, end - 14); k--) {
      int behindVerb = verbEnd(k, end);
      while (k > start && behindVerb > k && verbEnd(k - 1, end) == behindVerb) {
        k--;
      }
      if (behindVerb > k && (colon || behindVerb == end)) {
        return clause(introducer(start, k, behindVerb, end), k, behindVerb, mark);
      }
    }
    boolean isBare = end > start && end - start <= LONGEST_BARE;
    if (colon && isBare && nameEnd(start, end) == end) {
      return new SpeechClause(prose.span(start, end), null, "", offset(mark));
    }
    return null;
  }

  /// Who speaks in a clause that introduces: before the verb, else behind it, else at the start of
  /// the sentence, where an apposition stands between.
  private @Nullable Span introducer(int start, int verb, int behindVerb, int end) {
    Span inverted = invertedPronoun(verb, behindVerb);
    if (inverted != null) {
      return inverted;
    }
    int segment = verb;
    while (segment > start && !is(segment - 1, ',')) {
      segment--;
    }
    if (segment < verb) {
      return span(subject(segment, verb));
    }
    int[] behind = nounPhrase(behindVerb, end);
    if (behind != null || segment == start) {
      return span(behind);
    }
    int comma = start;
    while (comma < segment - 1 && !is(comma, ',')) {
      comma++;
    }
    return span(subject(start, comma));
  }

  private SpeechClause clause(@Nullable Span source, int verb, int behindVerb, int end) {
    return new SpeechClause(
        source, prose.span(verb, behindVerb), lemma(verb, behindVerb), offset(end));
  }

  /// The subject in `[from, to)`, which ends before a verb; null if that is no noun phrase.
  private int @Nullable [] subject(int from, int to) {
    int first = from;
    while (first < to && (isAdverb(first) || !isWord(first))) {
      first++;
    }
    if (first == to || isStopWord(first)) {
      return null;
    }
    int end = first;
    boolean named = false;
    while (end < to && isWord(end) && !isStopWord(end)) {
      named |= isCapital(end) && !(opensSentence(end) && isDeterminer(end));
      end++;
    }
    if (end - first == 1 && isPronoun(first)) {
      return new int[] {first, end};
    }
    boolean bare = isDeterminer(first) && end - first <= LONGEST_BARE;
    return (named || bare) && end - first <= LONGEST_SUBJECT ? new int[] {first, end} : null;
  }

  /// The noun phrase at `from`, behind a verb: up to the end of its name, or up to what cannot
  /// belong to it; null if none can be told.
  private int @Nullable [] nounPhrase(int from, int limit) {
    int first = from;
    while (first < limit && isAdverb(first)) {
      first++;
    }
    if (first < limit && isPronoun(first)) {
      return new int[] {first, first + 1};
    }
    int j = first;
    while (j < limit && isWord(j) && !isCapital(j) && !isStopWord(j) && j - first < LONGEST_LEAD) {
      j++;
    }
    int end = nameEnd(j, limit);
    if (end > j) {
      int next = is(end, ',') ? nameEnd(end + 1, limit) : end;
      boolean apposition = next > end + 1 && (next == limit || is(next, ','));
      return new int[] {first, apposition ? next : end};
    }
    boolean ends = j == limit || !isWord(j) || isStopWord(j);
    boolean opened = language.determiners().isEmpty() || isDeterminer(first) || isElided(first);
    return ends && opened && j > first && j - first <= LONGEST_BARE ? new int[] {first, j} : null;
  }

  /// The end of the name at `from`: capitalised words, particles between them, a name in marks.
  private int nameEnd(int from, int limit) {
    int i = from;
    while (i < limit) {
      boolean particle =
          i > from
              && i + 1 < limit
              && PARTICLES.contains(prose.lower(i))
              && isCapital(i + 1)
              && !isAdverb(i);
      if (!isCapital(i) && !particle && !(i > from && isInitialStop(i))) {
        break;
      }
      i++;
    }
    if (i < limit && prose.kind(i) == TokenKind.QUOTE && i + 1 < limit && isCapital(i + 1)) {
      for (int close = i + 2; close < Math.min(limit, i + 6); close++) {
        if (prose.kind(close) == TokenKind.QUOTE) {
          return close + 1;
        }
      }
    }
    return i;
  }

  private boolean isInitialStop(int i) {
    return is(i, '.') && prose.word(i - 1).length() == 1 && isCapital(i + 1);
  }

  /// The pronoun tied to a verb by a hyphen: `dit-il`, `a-t-elle ajouté`.
  private @Nullable Span invertedPronoun(int from, int to) {
    for (int i = from; i < to; i++) {
      int cut = inversion(i);
      if (cut > 0) {
        int hyphen = prose.word(i).lastIndexOf('-');
        return new Span(prose.start(i) + hyphen + 1, prose.end(i));
      }
    }
    return null;
  }

  /// The length of the verb in `dit-il`; 0 if the word holds no inverted pronoun.
  private int inversion(int i) {
    String word = prose.lower(i);
    int hyphen = word.lastIndexOf('-');
    if (hyphen <= 0 || !language.isPronoun(word.substring(hyphen + 1))) {
      return 0;
    }
    return word.startsWith("-t", hyphen - 2) ? hyphen - 2 : hyphen;
  }

  /// The end of the verb of speech that starts at `first`; `first` if none does.
  int verbEnd(int first, int limit) {
    for (int words = Math.min(language.longestVerb(), limit - first); words > 0; words--) {
      if (language.lemma(form(first, first + words)) != null) {
        return first + words;
      }
    }
    return first;
  }

  private String lemma(int first, int end) {
    String lemma = language.lemma(form(first, end));
    return lemma == null ? "" : lemma;
  }

  private String form(int first, int end) {
    StringBuilder form = new StringBuilder();
    for (int i = first; i < end; i++) {
      int cut = inversion(i);
      String word = prose.lower(i).replace('\'', '’');
      form.append(i > first ? " " : "").append(cut > 0 ? word.substring(0, cut) : word);
    }
    return form.toString();
  }

  /// The first token from `from` on that ends a clause: a stop, a dash, an opening mark that does
  /// not belong to a name. A comma ends none, since appositions stand behind it.
  private int clauseEnd(int from, int limit) {
    int i = from;
    while (i < limit) {
      boolean name = i > from && isWord(i - 1) && !is(i - 1, ':');
      boolean quote = prose.kind(i) == TokenKind.QUOTE;
      if ((isStop(i) && !is(i, ',') && !isInitialStop(i, from)) || isDash(i) || (quote && !name)) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean isInitialStop(int i, int from) {
    return i > from && i + 1 < prose.tokenCount() && isInitialStop(i);
  }

  int paragraphEnd(int token) {
    return prose.tokenAt(prose.paragraphs().get(prose.paragraphOf(token)).end());
  }

  private int wordsIn(Quotation quotation) {
    int words = 0;
    int end = prose.tokenAt(quotation.span().end() - 1);
    for (int i = prose.tokenAt(quotation.span().start()); i < end; i++) {
      words += isWord(i) ? 1 : 0;
    }
    return words;
  }

  private @Nullable Span span(int @Nullable [] range) {
    return range == null ? null : prose.span(range[0], range[1]);
  }

  private int offset(int token) {
    return token < prose.tokenCount() ? prose.start(token) : prose.text().length();
  }

  boolean isWord(int i) {
    return i >= 0
        && i < prose.tokenCount()
        && (prose.kind(i) == TokenKind.WORD || prose.kind(i) == TokenKind.NUMBER);
  }

  private boolean isCapital(int i) {
    return i >= 0
        && i < prose.tokenCount()
        && prose.kind(i) == TokenKind.WORD
        && (Character.isUpperCase(prose.word(i).codePointAt(0)) || isElidedName(i));
  }

  /// `l’Intérieur`, `d’Estaing`.
  private boolean isElidedName(int i) {
    String word = prose.word(i);
    return isElided(i) && word.length() > 2 && Character.isUpperCase(word.codePointAt(2));
  }

  private boolean isElided(int i) {
    String word = prose.word(i);
    return word.length() > 2 && (word.charAt(1) == '’' || word.charAt(1) == '\'');
  }

  private boolean opensSentence(int i) {
    return prose.sentenceOf(i).firstToken() == i;
  }

  private boolean isPronoun(int i) {
    return language.isPronoun(prose.lower(i));
  }

  private boolean isDeterminer(int i) {
    return i < prose.tokenCount() && language.determiners().contains(prose.lower(i));
  }

  private boolean isAdverb(int i) {
    return language.adverbs().contains(prose.lower(i));
  }

  private boolean isStopWord(int i) {
    return language.stops().contains(prose.lower(i)) || isAdverb(i);
  }

  boolean isDash(int i) {
    if (i < 0 || i >= prose.tokenCount()) {
      return false;
    }
    char c = prose.word(i).charAt(0);
    return (c >= '\u2013' && c <= '\u2015') || prose.word(i).equals("--") || loneHyphen(i, c);
  }

  private boolean loneHyphen(int i, char c) {
    return c == '-' && prose.word(i).length() == 1;
  }

  boolean isStop(int i) {
    return i >= 0
        && i < prose.tokenCount()
        && prose.kind(i) == TokenKind.PUNCTUATION
        && ",.;:!?…".indexOf(prose.word(i).charAt(0)) >= 0;
  }

  boolean is(int i, char c) {
    return i >= 0
        && i < prose.tokenCount()
        && prose.word(i).length() == 1
        && prose.word(i).charAt(0) == c;
  }
}
