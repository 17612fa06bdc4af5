package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.Mention;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Mentions.Placed;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Drafts what is given to somebody by layout alone: the turns of a transcript (`MAYOR LINT: …`,
/// `Q. …`), headlines (`Minister: …`, `… – survey`) and signed quotations (`"…" — Ada Lint`).
final class TranscriptReader {
  /// Longer labels are sentences.
  private static final int LONGEST_LABEL = 8;

  /// With so many turns in capitals a text is a transcript, and any label in capitals a speaker.
  private static final int TURNS_OF_A_TRANSCRIPT = 3;

  private static final Set<String> LABELS = SpeechWords.list("labels");
  private static final Set<String> PARTS = SpeechWords.list("transcript-parts");
  private static final Set<String> ROLES = SpeechWords.list("noun-roles");
  private static final Set<String> DOCUMENTS = SpeechWords.list("documents");

  private final ReadText text;
  private final Prose prose;
  private final List<Span> paragraphs;
  private final List<Draft> drafts = new ArrayList<>();

  /// A paragraph that opens with somebody's label.
  ///
  /// @param mark the colon or stop behind the label
  /// @param words what is spelled in capitals, for counting; null where the label is not
  private record Turn(int paragraph, TokenRange speaker, int mark, @Nullable String words) {}

  TranscriptReader(ReadText text) {
    this.text = text;
    this.prose = text.prose();
    this.paragraphs = prose.paragraphs();
  }

  List<Draft> read() {
    List<Turn> turns = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int p = 0; p < paragraphs.size(); p++) {
      Turn turn = turn(p);
      if (turn != null) {
        turns.add(turn);
        if (turn.words() != null) {
          counts.merge(turn.words(), 1, Integer::sum);
        }
      }
      signed(p);
    }
    int capitals = counts.values().stream().mapToInt(Integer::intValue).sum();
    boolean transcript = capitals >= TURNS_OF_A_TRANSCRIPT && counts.size() > 1;
    turns.removeIf(t -> t.words() != null && !isSpeaker(t, transcript, counts));
    for (int i = 0; i < turns.size(); i++) {
      int next =
          transcript && turns.get(i).words() != null && i + 1 < turns.size()
              ? turns.get(i + 1).paragraph()
              : turns.get(i).paragraph() + 1;
      add(turns.get(i), next);
    }
    headline();
    return drafts;
  }

  private int first(int paragraph) {
    return prose.tokenAt(paragraphs.get(paragraph).start());
  }

  private int end(int paragraph) {
    return paragraph + 1 < paragraphs.size() ? first(paragraph + 1) : prose.tokenCount();
  }

  /// The turn that paragraph `p` opens; null if it opens none.
  private @Nullable Turn turn(int p) {
    int first = first(p);
    int end = end(p);
    if (first < end && prose.kind(first) == TokenKind.QUOTE) {
      first++;
    }
    int mark = first;
    while (mark < end && mark - first < LONGEST_LABEL && !prose.is(mark, ":")) {
      mark++;
    }
    if (isQuestionOrAnswer(first, end)) {
      boolean stop = !prose.is(first + 1, ":");
      return new Turn(
          p, new TokenRange(first, first + 1), stop ? first : first + 1, prose.word(first));
    }
    if (mark == first || mark + 1 >= end || !prose.is(mark, ":")) {
      return null;
    }
    int name = first;
    while (name < mark && !prose.is(name, ",") && !prose.is(name, "(")) {
      name++;
    }
    if (name == first) {
      return null;
    }
    TokenRange speaker = new TokenRange(first, isPart(name, mark) ? name : mark);
    if (isCapitals(first, mark)) {
      return new Turn(p, speaker, mark, prose.span(first, speaker.end()).of(prose.text()));
    }
    boolean quotes = p > 0 && text.quotationOpening(mark + 1) >= 0 && isName(first, mark);
    return namesPerson(speaker) || quotes ? new Turn(p, speaker, mark, null) : null;
  }

  /// "Q.", "A:": the letters stand for whoever asks and answers.
  private boolean isQuestionOrAnswer(int first, int end) {
    if (first + 2 >= end) {
      return false;
    }
    String letter = prose.word(first);
    boolean dotted = letter.equals("Q.") || letter.equals("A.");
    boolean bare =
        (letter.equals("Q") || letter.equals("A"))
            && (prose.is(first + 1, ":") || prose.is(first + 1, "."));
    return dotted || bare;
  }

  /// ", BYLINE", ", HOST", "(ON TAPE)": what part somebody has in a broadcast, no part of the name.
  private boolean isPart(int from, int mark) {
    if (from + 1 >= mark) {
      return false;
    }
    return prose.is(from, "(") || PARTS.contains(prose.lower(from + 1));
  }

  private boolean isCapitals(int first, int mark) {
    int letters = 0;
    for (int i = first; i < mark; i++) {
      String word = prose.word(i);
      if (prose.kind(i) == TokenKind.WORD) {
        if (!word.equals(word.toUpperCase(Locale.ROOT))) {
          return false;
        }
        letters += word.length();
      } else if (!Set.of(",", ".", "(", ")", "-", "'", "’", "#").contains(word)
          && prose.kind(i) != TokenKind.NUMBER) {
        return false;
      }
    }
    return letters > 2;
  }

  /// Up to three capitalized words, as of a surname that is not told from other names.
  private boolean isName(int first, int mark) {
    for (int i = first; i < mark; i++) {
      if (!text.isCapital(i)) {
        return false;
      }
    }
    return mark - first <= 3 && !LABELS.contains(prose.lower(first));
  }

  private boolean isSpeaker(Turn turn, boolean transcript, Map<String, Integer> counts) {
    int first = turn.speaker().first();
    for (int i = first; i < turn.speaker().end(); i++) {
      if (LABELS.contains(prose.lower(i))) {
        return false;
      }
    }
    if (namesPlace(turn.speaker())) {
      return false;
    }
    int alone = turn.speaker().end() - first;
    return transcript
        || (turn.words() != null && counts.getOrDefault(turn.words(), 0) > 1)
        || (turn.mark() <= first + 1 && counts.size() == 2 && prose.word(first).length() <= 2)
        || (alone == 1 && PARTS.contains(prose.lower(first)))
        || turn.mark() > turn.speaker().end()
        || namesPerson(turn.speaker())
        || headsPerson(turn.speaker());
  }

  private boolean namesPlace(TokenRange label) {
    return text.mentions().in(label.in(prose)).stream()
        .anyMatch(p -> p.entity().type() == EntityType.PLACE && covers(p.mention(), label));
  }

  private boolean covers(Mention mention, TokenRange range) {
    return mention.span().start() == prose.start(range.first())
        && mention.span().end() == prose.end(range.end() - 1);
  }

  private boolean namesPerson(TokenRange label) {
    return text.mentions().in(label.in(prose)).stream()
        .anyMatch(p ->
            p.mention().kind() == MentionKind.NAME
                && p.entity().type() == EntityType.PERSON
                && covers(p.mention(), label));
  }

  /// "MAYOR LINT": the label ends with a person's name.
  private boolean headsPerson(TokenRange label) {
    int end = prose.end(label.end() - 1);
    return text.mentions().in(label.in(prose)).stream()
        .anyMatch(p -> p.entity().type() == EntityType.PERSON && p.mention().span().end() == end);
  }

  /// A turn with the paragraphs up to `next` that open no other.
  private void add(Turn turn, int next) {
    List<TokenRange> content = new ArrayList<>();
    int start = turn.mark() + 1;
    if (start < end(turn.paragraph()) && prose.is(start, ".")) {
      start++;
    }
    int q = text.quotationOpening(start);
    if (q >= 0) {
      content.addAll(text.parts(q));
    } else {
      for (int p = turn.paragraph(); p < next; p++) {
        int first = p == turn.paragraph() ? start : first(p);
        boolean aside = p > turn.paragraph() && (prose.is(first, "(") || prose.is(first, "["));
        if (first < end(p) && !aside) {
          content.add(new TokenRange(first, end(p)));
        }
      }
    }
    if (content.isEmpty()) {
      return;
    }
    int last = content.get(content.size() - 1).end() - 1;
    boolean asks = content.size() == 1 && prose.is(last, "?");
    drafts.add(
        new Draft(
            turn.speaker(),
            turn.mark() < turn.speaker().end()
                ? null
                : new TokenRange(turn.mark(), turn.mark() + 1),
            ":",
            content,
            asks ? Stance.ASKS : Stance.ASSERTS,
            null,
            -1,
            Basis.of(Rule.TRANSCRIPT)));
  }

  /// `"We had no warning." — Ada Oduya`, alone in its paragraph, the name at times in the next one.
  private void signed(int p) {
    int last = end(p) - 1;
    int first = first(p);
    if (first > last) {
      return;
    }
    for (int i = first; i <= last; i++) {
      int q = text.quotationClosing(i);
      if (q >= 0 && isSigningDash(i + 1) && i + 2 <= last) {
        sign(q, i + 1, last + 1);
        return;
      }
    }
    int q = text.quotationClosing(last);
    if (q >= 0 && p + 1 < paragraphs.size() && isSigningDash(first(p + 1))) {
      sign(q, first(p + 1), end(p + 1));
    }
  }

  private boolean isSigningDash(int token) {
    return text.isDash(token) || prose.is(token, "―");
  }

  private void sign(int q, int dash, int end) {
    int last = end;
    while (last > dash + 1 && prose.kind(last - 1) == TokenKind.PUNCTUATION) {
      last--;
    }
    int name = dash + 1;
    while (name < last && !prose.is(name, ",") && !prose.is(name, "(")) {
      name++;
    }
    if (name > dash + 1 && namesPerson(new TokenRange(dash + 1, name))) {
      drafts.add(
          new Draft(
              new TokenRange(dash + 1, last),
              new TokenRange(dash, dash + 1),
              "—",
              text.parts(q),
              Stance.ASSERTS,
              null,
              -1,
              Basis.of(Rule.SIGNED)));
    }
  }

  /// "Minister: Lock will stay shut" and "Lock cracked before flood – survey", where the body opens
  /// with its headline.
  private void headline() {
    if (paragraphs.isEmpty()) {
      return;
    }
    int first = first(0);
    int end = end(0);
    int last = end;
    while (last > first && (prose.is(last - 1, ".") || prose.is(last - 1, "!"))) {
      last--;
    }
    if (last - first < 4 || (last < end && paragraphs.size() == 1)) {
      return;
    }
    int colon = first;
    while (colon < last && colon - first < LONGEST_LABEL && !prose.is(colon, ":")) {
      colon++;
    }
    boolean read = drafts.stream().anyMatch(d -> d.anchor() < end);
    if (read) {
      return;
    }
    if (colon > first && colon + 2 < last && prose.is(colon, ":")) {
      TokenRange label = new TokenRange(first, colon);
      int q = text.quotationOpening(colon + 1);
      boolean quotes = q >= 0 && text.inside(q).end() + 1 >= last && isName(first, colon);
      if (quotes || describesSpeaker(label)) {
        int from = q >= 0 ? text.inside(q).first() : colon + 1;
        int to = q >= 0 && text.inside(q).end() + 1 >= last ? text.inside(q).end() : last;
        head(label, colon, new TokenRange(from, to));
      }
      return;
    }
    for (int dash = last - 4; dash < last - 1; dash++) {
      if (dash > first + 1 && isSigningDash(dash)) {
        TokenRange label = new TokenRange(dash + 1, last);
        if (describesSpeaker(label) || isDocument(label)) {
          head(label, dash, new TokenRange(first, dash));
        }
        return;
      }
    }
  }

  private void head(TokenRange label, int mark, TokenRange content) {
    drafts.add(
        new Draft(
            label,
            new TokenRange(mark, mark + 1),
            prose.word(mark),
            List.of(content),
            Stance.ASSERTS,
            null,
            -1,
            Basis.of(Rule.HEADLINE)));
  }

  /// A person, body or group, named or described, and nothing else.
  private boolean describesSpeaker(TokenRange label) {
    if (LABELS.contains(prose.lower(label.first()))) {
      return false;
    }
    if (ROLES.contains(prose.lower(label.end() - 1)) && label.end() - label.first() <= 3) {
      return true;
    }
    Set<EntityType> types = new HashSet<>();
    for (Placed placed : text.mentions().in(label.in(prose))) {
      if (covers(placed.mention(), label)) {
        types.add(placed.entity().type());
      }
    }
    return types.contains(EntityType.PERSON)
        || types.contains(EntityType.ORGANIZATION)
        || types.contains(EntityType.GROUP);
  }

  private boolean isDocument(TokenRange label) {
    return DOCUMENTS.contains(prose.lower(label.end() - 1)) && label.end() - label.first() <= 3;
  }
}
