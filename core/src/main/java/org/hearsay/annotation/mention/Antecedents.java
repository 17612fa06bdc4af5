package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// The entities mentioned lately, and which of them a pronoun or a description may mean.
final class Antecedents {
  /// How many sentences back an antecedent is looked for.
  private static final int FARTHEST = 6;

  /// How many mentions are looked at, so that a long sentence stays bounded.
  private static final int MOST_MENTIONS = 80;

  /// Past forms of verbs of saying beside the commonest ones.
  private static final Set<String> SAYING = NameWords.list("saying-verbs");

  /// How many adverbs and auxiliaries are passed over before a verb of saying.
  private static final int MOST_BEFORE_VERB = 3;

  private static final int LONGEST_FRAGMENT = 90;

  private static final int LONGEST_APPOSITION = 30;

  private final Prose prose;
  private final boolean[] quoted;
  private final List<Recent> recent = new ArrayList<>();

  /// @param quoted which tokens stand in quotation marks
  Antecedents(Prose prose, boolean[] quoted) {
    this.prose = prose;
    this.quoted = quoted;
  }

  /// A mention as later ones look back on it.
  ///
  /// @param first index of its first token
  /// @param speaks whether a verb of saying stands right beside it
  /// @param pronoun the pronoun in lower case; null for a name or a description
  record Recent(
      Cluster cluster,
      int first,
      int sentence,
      int paragraph,
      boolean subject,
      boolean quoted,
      boolean bracketed,
      boolean speaks,
      @Nullable String pronoun) {}

  /// The mentions so far, first to last.
  List<Recent> recent() {
    return recent;
  }

  /// How far back, in mentions, a description looks for what it means. Long reports have some 1,500
  /// mentions; the limit keeps texts without end linear.
  private static final int MOST_MENTIONS_BACK = 2_000;

  /// The place of the first mention that descriptions still look back on.
  int oldest() {
    return Math.max(0, recent.size() - MOST_MENTIONS_BACK);
  }

  void remember(Cluster cluster, int first, int end, @Nullable String pronoun) {
    int paragraph = prose.paragraphOf(first);
    if (isFragment(paragraph)) {
      return;
    }
    recent.add(
        new Recent(
            cluster,
            first,
            prose.sentenceOf(first).index(),
            paragraph,
            isSubject(first),
            quoted[first],
            isBracketed(first),
            speaks(first, end),
            pronoun));
  }

  /// A picture credit, a caption, a button: a short paragraph, not the first, that ends without a
  /// mark. Nobody is spoken of there in a way that a pronoun of the text could take up.
  private boolean isFragment(int paragraph) {
    Span span = prose.paragraphs().get(paragraph);
    if (paragraph == 0 || span.length() > LONGEST_FRAGMENT) {
      return false;
    }
    char last = prose.text().charAt(span.end() - 1);
    return Character.isLetterOrDigit(last) || last == ')';
  }

  /// Whether a bracket that opened in the sentence stands unclosed before the token, or a slash, as
  /// in picture credits.
  private boolean isBracketed(int token) {
    if (prose.is(token - 1, "/")) {
      return true;
    }
    int first = Math.max(prose.sentenceOf(token).firstToken(), token - 12);
    for (int i = token - 1; i >= first; i--) {
      if (prose.is(i, "(")) {
        return true;
      }
      if (prose.is(i, ")")) {
        return false;
      }
    }
    return false;
  }

  /// A verb of saying right behind the mention, an apposition, a relative clause, an auxiliary or
  /// an adverb between them allowed, or right before it.
  boolean speaks(int first, int end) {
    if (first > 0 && prose.is(first - 1, WordClass.REPORTING_VERB)) {
      return true;
    }
    if (!prose.is(end, ",")) {
      return saysAt(end);
    }
    if (prose.is(end + 1, "who") && saysAt(end + 2)) {
      return true;
    }
    int limit = Math.min(prose.sentenceOf(first).endToken(), end + LONGEST_APPOSITION);
    int commas = 0;
    for (int i = end + 1; i + 1 < limit && commas < 2; i++) {
      if (prose.is(i, ",")) {
        commas++;
        if (saysAt(i + 1)) {
          return true;
        }
      } else if (prose.kind(i) == TokenKind.QUOTE) {
        return false;
      }
    }
    return false;
  }

  private boolean saysAt(int token) {
    int verb = token;
    for (int i = 0; i < MOST_BEFORE_VERB && isBesideVerb(verb); i++) {
      verb++;
    }
    return verb < prose.tokenCount()
        && ((prose.is(verb, WordClass.REPORTING_VERB) && !prose.lower(verb).endsWith("ing"))
            || SAYING.contains(prose.lower(verb)));
  }

  /// "later said", "has since said".
  private boolean isBesideVerb(int token) {
    return token < prose.tokenCount()
        && (prose.is(token, WordClass.ADVERB)
            || prose.is(token, "has")
            || prose.is(token, "have")
            || prose.is(token, "had"));
  }

  /// A phrase that opens its clause or stands behind an inverted verb of speech.
  private boolean isSubject(int token) {
    int first = prose.sentenceOf(token).firstToken();
    int i = token;
    while (i > first && token - i < 8) {
      if (prose.kind(i - 1) == TokenKind.QUOTE || prose.is(i - 1, ",") || prose.is(i - 1, "that")) {
        return true;
      }
      if (prose.is(i - 1, WordClass.REPORTING_VERB)) {
        return i - 2 < first || prose.is(i - 2, ",") || prose.kind(i - 2) == TokenKind.QUOTE;
      }
      if (prose.is(i - 1, WordClass.PREPOSITION)
          || prose.is(i - 1, WordClass.AUXILIARY)
          || prose.kind(i - 1) == TokenKind.CLITIC) {
        return false;
      }
      i--;
    }
    return i == first;
  }

  /// What an anaphor asks of an entity.
  interface Fit {
    /// How `cluster` agrees with the anaphor; null where it cannot be meant.
    @Nullable Agreement of(Cluster cluster);
  }

  /// How an entity agrees with an anaphor.
  ///
  /// @param gender whether both are known to be of one gender
  /// @param head whether it was called by the same noun before
  /// @param name whether a word of its name says that it is such a thing
  /// @param modifiers whether the words before the noun fit too
  /// @param otherRole whether it was called by other nouns only
  record Agreement(
      boolean gender, boolean head, boolean name, boolean modifiers, boolean otherRole) {
    static final Agreement PLAIN = new Agreement(false, false, false, false, false);
    static final Agreement IN_GENDER = new Agreement(true, false, false, false, false);
  }

  /// The entity that `anaphor` means most likely, with the share of the likelihood that it takes of
  /// all candidates and of none of them.
  Choice choose(Anaphor anaphor, Salience salience, Fit fit) {
    List<Candidate> candidates = new ArrayList<>();
    int low = Math.max(0, recent.size() - MOST_MENTIONS);
    for (int i = recent.size() - 1; i >= low; i--) {
      Recent r = recent.get(i);
      if (anaphor.sentence() - r.sentence() > FARTHEST) {
        break;
      }
      if (r.first() >= anaphor.token() || isOutOfQuotation(r, anaphor)) {
        continue;
      }
      Candidate candidate = of(r.cluster(), candidates);
      if (candidate != null) {
        candidate.add(r);
        continue;
      }
      Agreement agreement = fit.of(r.cluster());
      if (agreement != null) {
        candidates.add(new Candidate(r, agreement, candidates.size()));
      }
    }
    return best(candidates, anaphor, salience);
  }

  private static @Nullable Candidate of(Cluster cluster, List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (candidate.nearest().cluster() == cluster) {
        return candidate;
      }
    }
    return null;
  }

  /// Who speaks is not meant by "he" in what is spoken: only those named in the same quotation are
  /// looked at there.
  private boolean isOutOfQuotation(Recent r, Anaphor anaphor) {
    return quoted[anaphor.token()] && !(r.quoted() && r.paragraph() == anaphor.paragraph());
  }

  /// Where an anaphor stands.
  ///
  /// @param speaks whether it is the subject of a verb of saying
  /// @param pronoun the pronoun in lower case; null for a description
  record Anaphor(
      int token, int sentence, int paragraph, boolean speaks, @Nullable String pronoun) {}

  Anaphor anaphor(int first, int end, @Nullable String pronoun) {
    return new Anaphor(
        first,
        prose.sentenceOf(first).index(),
        prose.paragraphOf(first),
        speaks(first, end),
        pronoun);
  }

  private static Choice best(List<Candidate> candidates, Anaphor anaphor, Salience salience) {
    Candidate best = null;
    double most = 0;
    double sum = 1;
    markLastSpeaker(candidates);
    for (Candidate candidate : candidates) {
      double weight = Math.exp(salience.of(candidate, anaphor));
      sum += weight;
      if (weight > most) {
        most = weight;
        best = candidate;
      }
    }
    return best == null
        ? Choice.NONE
        : new Choice(best.nearest().cluster(), most / sum, 1 / sum, candidates.size());
  }

  private static void markLastSpeaker(List<Candidate> candidates) {
    Candidate last = null;
    int latest = -1;
    for (Candidate candidate : candidates) {
      Recent speaking = candidate.speaking();
      if (speaking != null && speaking.first() > latest) {
        latest = speaking.first();
        last = candidate;
      }
    }
    if (last != null) {
      last.lastSpeaker = true;
    }
  }

  /// What was chosen.
  ///
  /// @param confidence the share of the likelihood that the choice takes
  /// @param none the share that nobody mentioned lately takes
  record Choice(@Nullable Cluster cluster, double confidence, double none, int candidates) {
    static final Choice NONE = new Choice(null, 0, 1, 0);
  }

  /// One entity with its mentions near by.
  static final class Candidate {
    private final Recent nearest;
    private final Agreement agreement;
    private final int rank;
    private int mentions = 1;
    private int subjects;
    private @Nullable Recent speaking;
    private boolean lastSpeaker;

    Candidate(Recent nearest, Agreement agreement, int rank) {
      this.nearest = nearest;
      this.agreement = agreement;
      this.rank = rank;
      count(nearest);
    }

    void add(Recent earlier) {
      mentions++;
      count(earlier);
    }

    private void count(Recent r) {
      if (r.subject()) {
        subjects++;
      }
      if (r.speaks() && speaking == null && !r.quoted()) {
        speaking = r;
      }
    }

    Recent nearest() {
      return nearest;
    }

    Agreement agreement() {
      return agreement;
    }

    /// How many other candidates were mentioned behind its last mention.
    int rank() {
      return rank;
    }

    int mentions() {
      return mentions;
    }

    int subjects() {
      return subjects;
    }

    /// Whether nobody else who may be meant spoke behind it.
    boolean isLastSpeaker() {
      return lastSpeaker;
    }

    /// Where it last stood beside a verb of saying; null if nowhere near.
    @Nullable Recent speaking() {
      return speaking;
    }
  }
}
