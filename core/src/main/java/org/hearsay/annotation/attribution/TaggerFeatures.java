package org.hearsay.annotation.attribution;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Mentions.Placed;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.Sentence;

/// What the tagger is shown of each token, as hashes: its letters, the closed classes it belongs
/// to, quotation marks and names around it, its place in the sentence, and what the rules made of
/// it. No feature holds a word, only its hash.
@SuppressWarnings("EnumOrdinal") // hashed only; a changed order is a changed version
final class TaggerFeatures {
  /// Raised whenever a feature changes: a model of another version cannot be read.
  static final int VERSION = 2;

  /// Kinds of feature; the ordinal goes into the hash, so new ones come last.
  private enum Kind {
    WORD,
    SUFFIX,
    ENDING,
    PREFIX,
    SHAPE,
    TOKEN,
    CLASSES,
    VERB,
    VERB_FORM,
    VERB_FRAMES,
    NOUN,
    QUOTE,
    QUOTE_PLACE,
    SENTENCE_PLACE,
    SENTENCE_KIND,
    MENTION,
    TIME,
    RULE,
    RULE_NEAR,
    KIN
  }

  private static final int MOST = 28;
  private static final int[] NONE = {};

  private final ReadText text;
  private final Prose prose;
  private final int[] buffer = new int[MOST];
  private int count;
  private final int[] quote;
  private final int[] quotePlace;
  private final int[] mention;
  private final int[] time;
  private final int[] rule;
  private final int[] ruleNear;

  /// What the letters of each spelling give.
  private final int[][] spelled;

  private TaggerFeatures(ReadText text, List<Draft> rules) {
    this.text = text;
    this.prose = text.prose();
    int n = prose.tokenCount();
    this.quote = new int[n];
    this.quotePlace = new int[n];
    this.mention = new int[n];
    this.time = new int[n];
    this.rule = new int[n];
    this.ruleNear = new int[prose.sentences().size()];
    this.spelled = new int[prose.spellings()][];
    Arrays.fill(spelled, NONE);
    markQuotations();
    markMentions();
    markTimes();
    rules.forEach(this::markRule);
  }

  /// The hashes of every token's features.
  ///
  /// @param rules what the rules found, settled
  static TokenFeatures of(ReadText text, List<Draft> rules) {
    TaggerFeatures features = new TaggerFeatures(text, rules);
    Prose prose = text.prose();
    int n = prose.tokenCount();
    int[] spelling = new int[n];
    int[][] places = new int[n][];
    for (int i = 0; i < n; i++) {
      spelling[i] = prose.spelling(i);
      if (features.spelled[spelling[i]].length == 0) {
        features.spelled[spelling[i]] =
            features.letters(prose.word(i), prose.lower(i), prose.classes(i));
      }
      places[i] = features.place(i);
    }
    return new TokenFeatures(spelling, features.spelled, places);
  }

  /// The hash by which a token of a row of features finds the vector of its word: the last one.
  static int kin(int[] features) {
    return features[features.length - 1];
  }

  /// The same hash, of a word in lower case.
  static int kin(String lower) {
    return mixed(Kind.KIN, hasDigit(lower) ? 0 : hash(lower, 0, lower.length()));
  }

  /// How many of a token's first features are made of its letters.
  static final int LETTER_FEATURES = 4;

  /// How many features tell what the rules made of a token, right behind its letters.
  static final int RULE_FEATURES = 2;

  private int[] place(int i) {
    count = 0;
    add(Kind.RULE, rule[i]);
    add(Kind.RULE_NEAR, Math.min(3, ruleNear[prose.sentenceOf(i).index()]));
    add(Kind.TOKEN, prose.kind(i).ordinal());
    add(Kind.QUOTE, quote[i]);
    add(Kind.QUOTE_PLACE, quotePlace[i]);
    addPlace(i);
    add(Kind.MENTION, mention[i]);
    add(Kind.TIME, time[i]);
    return Arrays.copyOf(buffer, count);
  }

  private int[] letters(String word, String lower, int classes) {
    int length = lower.length();
    count = 0;
    add(Kind.WORD, hash(lower, 0, length));
    add(Kind.SUFFIX, hash(lower, Math.max(0, length - 3), length));
    add(Kind.ENDING, hash(lower, Math.max(0, length - 2), length));
    add(Kind.PREFIX, hash(lower, 0, Math.min(3, length)));
    add(Kind.SHAPE, shape(word));
    add(Kind.CLASSES, classes);
    addLexicon(lower);
    buffer[count++] = kin(lower);
    return Arrays.copyOf(buffer, count);
  }

  private static boolean hasDigit(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isDigit(lower.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void addLexicon(String lower) {
    CueLexicon.Verb verb = CueLexicon.SHARED.verb(lower);
    if (verb != null) {
      add(Kind.VERB, hash(verb.lemma(), 0, verb.lemma().length()));
      int bits = verb.stance().ordinal();
      for (CueLexicon.Form form : CueLexicon.SHARED.forms(lower)) {
        bits |= 16 << form.ordinal();
      }
      add(Kind.VERB_FORM, bits);
      int frames = 0;
      for (CueLexicon.Frame frame : verb.frames()) {
        frames |= 1 << frame.ordinal();
      }
      add(Kind.VERB_FRAMES, frames);
    }
    CueLexicon.Noun noun = CueLexicon.SHARED.noun(lower);
    if (noun != null) {
      add(Kind.NOUN, hash(noun.lemma(), 0, noun.lemma().length()));
    }
  }

  private void addPlace(int i) {
    Sentence sentence = prose.sentenceOf(i);
    int place = i - sentence.firstToken();
    int left = sentence.endToken() - 1 - i;
    add(Kind.SENTENCE_PLACE, bucket(place) * 16 + bucket(left));
    boolean opens =
        sentence.index() == 0
            || prose.sentences().get(sentence.index() - 1).paragraph() != sentence.paragraph();
    add(
        Kind.SENTENCE_KIND,
        (opens ? 1 : 0)
            + (sentence.paragraph() == 0 ? 2 : 0)
            + 4 * bucket(sentence.endToken() - sentence.firstToken()));
  }

  private static int bucket(int n) {
    return n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 20 ? 6 : n < 40 ? 7 : 8;
  }

  private void markQuotations() {
    for (Quotation q : prose.quotations()) {
      int state = 1 + Math.min(1, q.depth()) + (q.closed() ? 0 : 2);
      int words = 0;
      for (Span part : q.parts()) {
        for (int i = prose.tokenAt(part.start());
            i < quote.length && prose.start(i) < part.end();
            i++) {
          quote[i] = state;
          words++;
          quotePlace[i] = 16 + bucket(words);
        }
      }
      int size = bucket(words);
      mark(q.span().start(), 32 + size);
      if (q.closed()) {
        mark(q.span().end() - 1, 48 + size);
      }
    }
  }

  private void mark(int offset, int state) {
    int token = prose.tokenAt(offset);
    if (token < quotePlace.length) {
      quotePlace[token] = state;
    }
  }

  private void markMentions() {
    for (Placed placed : text.mentions().in(new Span(0, prose.text().length() + 1))) {
      Span span = placed.mention().span();
      MentionKind kind = placed.mention().kind();
      int state = 1 + 2 * (kind.ordinal() * 8 + placed.entity().type().ordinal());
      int first = prose.tokenAt(span.start());
      for (int i = first; i < mention.length && prose.start(i) < span.end(); i++) {
        if (mention[i] == 0 || kind != MentionKind.NOMINAL) {
          mention[i] = state + (i == first ? 0 : 1);
        }
      }
    }
  }

  private void markTimes() {
    for (int i = 0; i < time.length; i++) {
      int end = text.timexEnd(i);
      for (int j = i; j < end; j++) {
        time[j] = j == i ? 1 : 2;
      }
    }
  }

  private void markRule(Draft draft) {
    Map<TagLabel.Part, List<TokenRange>> parts = new EnumMap<>(TagLabel.Part.class);
    TokenRange source = draft.source();
    TokenRange cue = draft.cue();
    parts.put(TagLabel.Part.SOURCE, source == null ? List.of() : List.of(source));
    parts.put(TagLabel.Part.CUE, cue == null ? List.of() : List.of(cue));
    parts.put(TagLabel.Part.CONTENT, draft.content());
    parts.forEach((part, ranges) -> {
      for (TokenRange range : ranges) {
        for (int i = range.first(); i < Math.min(range.end(), rule.length); i++) {
          rule[i] |= 1 << (i == range.first() ? part.begin() : part.inside());
        }
      }
    });
    if (cue != null) {
      ruleNear[prose.sentenceOf(cue.first()).index()]++;
    }
  }

  private static int shape(String word) {
    int shape = 17;
    int last = 0;
    for (int i = 0; i < Math.min(word.length(), 12); i++) {
      char c = word.charAt(i);
      int kind =
          Character.isUpperCase(c)
              ? 1
              : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : 4 + c % 64;
      if (kind != last) {
        shape = shape * 71 + kind;
        last = kind;
      }
    }
    return shape;
  }

  /// FNV-1a over characters, typographic apostrophes as plain ones.
  private static int hash(String word, int from, int to) {
    int hash = 0x811c9dc5;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      hash = (hash ^ (c == '’' ? '\'' : c)) * 0x01000193;
    }
    return hash ^ (to - from);
  }

  private void add(Kind kind, int value) {
    buffer[count++] = mixed(kind, value);
  }

  private static int mixed(Kind kind, int value) {
    int mixed = (value + 0x9e3779b9 * (kind.ordinal() + 1)) * 0x85ebca6b;
    mixed ^= mixed >>> 15;
    mixed *= 0xc2b2ae35;
    mixed ^= mixed >>> 13;
    return mixed == 0 ? 1 : mixed;
  }
}
