package org.hearsay.annotation.attribution.typographic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.annotation.attribution.Attribution;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Calibration;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.SourceSeat;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Finds direct speech by typography. The door of this room.
///
/// `«Мост закрыт», — сказала Анна Лебедева.` gives a direct attribution to Анна Лебедева in any
/// language: marks, dashes and colons show what is said. Who says it is read from the verbs of
/// speech in `speech.tsv` where the language is listed there, else only from a name beside the
/// quotation. Indirect speech is not found: that needs a grammar. A source that cannot be told is
/// left out.
public final class QuotedSpeech {
  /// A quotation without a clause beside it is speech from so many words on, if it is a sentence.
  private static final int FEWEST_WORDS = 4;

  /// The same for scripts that do not part words, in letters.
  private static final int FEWEST_LETTERS = 10;

  private static final String TITLES = "《〈";

  private final Prose prose;
  private final Mentions mentions;
  private final SpeechLanguage language;
  private final SpeechClauses clauses;
  private final @Nullable DashedSpeech dashed;
  private final List<Attribution> found = new ArrayList<>();

  private QuotedSpeech(Prose prose, Mentions mentions, SpeechLanguage language) {
    this.prose = prose;
    this.mentions = mentions;
    this.language = language;
    NamedClauses named = new NamedClauses(prose, language);
    this.clauses =
        switch (language.style()) {
          case NAMES -> named;
          case TOPIC -> new TopicClauses(prose, language);
          case HAN -> new HanClauses(prose, language);
        };
    this.dashed =
        language.style() == SpeechLanguage.Style.NAMES ? new DashedSpeech(prose, named) : null;
  }

  /// Every direct attribution in `prose`, by place of its content.
  ///
  /// @param mentions what is named in the same prose
  /// @param language primary BCP 47 subtag in lower case, such as `uk`
  public static List<Attribution> find(Prose prose, Mentions mentions, String language) {
    return new QuotedSpeech(prose, mentions, SpeechLanguage.of(language)).find();
  }

  /// Whether `words` are a pronoun of `language`, so that they name nobody.
  public static boolean isPronoun(String language, String words) {
    return SpeechLanguage.of(language).isPronoun(words);
  }

  private List<Attribution> find() {
    SpeechClause last = null;
    for (Quotation quotation : prose.quotations()) {
      if (quotation.depth() > 0 || !quotation.closed() || isTitle(quotation)) {
        continue;
      }
      SpeechClause clause = sharing(last, clauses.behind(quotation));
      DashedSpeech.Broken broken = clause == null ? broken(quotation) : null;
      if (clause == null && broken == null) {
        clause = clauses.before(quotation);
      }
      if (broken != null) {
        add(broken.clause(), broken.content());
        last = broken.clause();
      } else if (clause != null) {
        add(clause, quotation.parts());
        last = clause;
      } else if (last != null && continues(last, quotation)) {
        extend(quotation);
      } else if (isSentence(quotation)) {
        add(new SpeechClause(null, null, "", quotation.span().end()), quotation.parts());
        last = null;
      }
    }
    if (dashed != null) {
      readDashes(dashed);
    }
    found.sort(Comparator.comparing(a -> a.content().get(0)));
    return numbered();
  }

  private DashedSpeech.@Nullable Broken broken(Quotation quotation) {
    if (dashed == null || quotation.parts().size() > 1) {
      return null;
    }
    Span inner = quotation.inner();
    return dashed.broken(prose.tokenAt(inner.start()), prose.tokenAt(inner.end() - 1) + 1);
  }

  /// Reads paragraphs that start with a dash and hold nothing found by quotation marks.
  private void readDashes(DashedSpeech dashed) {
    List<Span> quoted = found.stream().map(Attribution::contentCover).toList();
    int next = 0;
    for (Span paragraph : prose.paragraphs()) {
      while (next < quoted.size() && quoted.get(next).end() <= paragraph.start()) {
        next++;
      }
      boolean free = next == quoted.size() || !quoted.get(next).overlaps(paragraph);
      DashedSpeech.Broken broken = free ? dashed.paragraph(paragraph) : null;
      if (broken != null) {
        add(broken.clause(), broken.content());
      }
    }
  }

  private boolean isTitle(Quotation quotation) {
    return TITLES.indexOf(prose.text().charAt(quotation.span().start())) >= 0;
  }

  /// One verb may close several quotations of one speaker, who stands before the first.
  private static @Nullable SpeechClause sharing(
      @Nullable SpeechClause last, @Nullable SpeechClause clause) {
    boolean shared =
        last != null
            && clause != null
            && clause.source() == null
            && clause.cue() != null
            && clause.cue().equals(last.cue());
    return shared ? last : clause;
  }

  /// A quotation right behind a clause and its stop goes on with what that clause's speaker says.
  private boolean continues(SpeechClause clause, Quotation quotation) {
    int from = clause.end();
    int to = quotation.span().start();
    if (from > to || to - from > 4 || found.isEmpty()) {
      return false;
    }
    String between = prose.text().substring(from, to);
    return between.indexOf('\n') < 0
        && between.chars().noneMatch(Character::isLetterOrDigit)
        && found.get(found.size() - 1).contentCover().end() <= from;
  }

  private void extend(Quotation quotation) {
    Attribution spoken = found.remove(found.size() - 1);
    List<Span> content = new ArrayList<>(spoken.content());
    content.addAll(quotation.parts());
    found.add(
        new Attribution(
            spoken.id(),
            spoken.kind(),
            spoken.source(),
            spoken.cue(),
            content,
            spoken.stance(),
            spoken.within(),
            spoken.venue(),
            spoken.addressee(),
            spoken.when(),
            spoken.hedges(),
            spoken.basis(),
            spoken.confidence()));
  }

  /// Whether the quotation is a sentence by itself, and so speech and neither title nor term.
  private boolean isSentence(Quotation quotation) {
    String inner = quotation.inner().of(prose.text());
    char last = inner.charAt(inner.length() - 1);
    int first = prose.tokenAt(quotation.span().start());
    boolean opens = prose.sentenceOf(first).firstToken() == first;
    boolean stops = ".!?…。！？".indexOf(last) >= 0;
    int words = 0;
    for (int i = first; i < prose.tokenCount() && prose.start(i) < quotation.span().end(); i++) {
      words += prose.kind(i) == TokenKind.WORD ? 1 : 0;
    }
    boolean fills =
        language.style() == SpeechLanguage.Style.NAMES
            ? words >= FEWEST_WORDS
            : inner.length() >= FEWEST_LETTERS;
    return opens && stops && fills;
  }

  private void add(SpeechClause clause, List<Span> content) {
    List<Span> said = content.stream().filter(s -> !s.isEmpty()).toList();
    if (said.isEmpty()) {
      return;
    }
    Span source = clause.source();
    Span cue = clause.cue();
    Basis basis = basis(clause, said.get(0));
    found.add(
        new Attribution(
            "a",
            AttributionKind.DIRECT,
            source == null ? null : new Attribution.Participant(source, entity(source)),
            cue == null ? null : new Attribution.Cue(cue, clause.lemma()),
            said,
            Stance.ASSERTS,
            null,
            null,
            null,
            null,
            List.of(),
            basis,
            Calibration.SHIPPED.confidence(basis, AttributionKind.DIRECT, null)));
  }

  /// The rule of English that the clause is an instance of.
  private static Basis basis(SpeechClause clause, Span said) {
    Span source = clause.source();
    Span cue = clause.cue();
    SourceSeat seat = source == null ? SourceSeat.NONE : SourceSeat.OWN;
    if (cue == null) {
      return Basis.of(source == null ? Rule.CONTINUED : Rule.TRANSCRIPT, seat);
    }
    if (cue.start() < said.start()) {
      return Basis.of(Rule.QUOTE_BEHIND, seat);
    }
    boolean inverted = source != null && source.start() > cue.start();
    return Basis.of(inverted ? Rule.QUOTE_BEFORE_INVERTED : Rule.QUOTE_BEFORE, seat);
  }

  private @Nullable String entity(Span source) {
    if (language.isPronoun(source.of(prose.text()))) {
      return null;
    }
    return mentions.headedAt(source, source.end()).map(p -> p.entity().id()).orElse(null);
  }

  private List<Attribution> numbered() {
    List<Attribution> numbered = new ArrayList<>();
    for (Attribution a : found) {
      numbered.add(
          new Attribution(
              "a" + (numbered.size() + 1),
              a.kind(),
              a.source(),
              a.cue(),
              a.content(),
              a.stance(),
              a.within(),
              a.venue(),
              a.addressee(),
              a.when(),
              a.hedges(),
              a.basis(),
              a.confidence()));
    }
    return numbered;
  }
}
