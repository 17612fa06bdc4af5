package org.hearsay.annotation.attribution.german;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.SourceSeat;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/// Reads sentences that nothing but their mood, a word like `demnach`, or their marks give to
/// whoever spoke before them: `Die Schranke sei offen gewesen.`
final class ContinuedMood {
  private final GermanText text;

  ContinuedMood(GermanText text) {
    this.text = text;
  }

  /// What the sentence says on behalf of the last speaker.
  ///
  /// @param last what was said last; null if nothing was
  /// @param distance sentences since
  List<Saying> read(List<Clause> clauses, @Nullable Saying last, int distance) {
    Clause first = clauses.get(0);
    if (first.kind() == Clause.Kind.QUOTATION) {
      return quotations(clauses, last, distance);
    }
    TokenRange whole = new TokenRange(first.first(), clauses.get(clauses.size() - 1).end());
    int backward = backward(first);
    if (backward >= 0) {
      TokenRange rest = new TokenRange(backward + 1, Math.max(backward + 2, whole.end()));
      TokenRange word = new TokenRange(backward, backward + 1);
      return List.of(
          new Saying(
              word,
              word,
              text.lower(backward),
              List.of(rest),
              Stance.ASSERTS,
              Basis.of(Rule.CONTINUED, SourceSeat.CARRIED),
              false));
    }
    boolean reported =
        clauses.stream().anyMatch(this::isReportedMain)
            || (distance <= 1 && clauses.stream().anyMatch(this::isWeaklyReported));
    if (!reported || last == null) {
      return List.of();
    }
    return List.of(saying(last, null, "", whole));
  }

  /// Quotations that stand by themselves right behind another of the same speaker.
  private List<Saying> quotations(List<Clause> clauses, @Nullable Saying last, int distance) {
    List<Saying> found = new ArrayList<>();
    boolean goesOn =
        last != null && distance <= 1 && text.quotationOf(last.content().get(0).first()) >= 0;
    for (Clause clause : clauses) {
      boolean speech = clause.kind() == Clause.Kind.QUOTATION && clause.end() - clause.first() > 6;
      if (speech && goesOn) {
        found.add(saying(last, null, "", text.inside(clause.quotation())));
      }
    }
    return found;
  }

  private static Saying saying(
      @Nullable Saying last, @Nullable TokenRange cue, String lemma, TokenRange content) {
    TokenRange source = last == null ? null : last.source();
    return new Saying(
        source,
        cue,
        lemma,
        List.of(content),
        Stance.ASSERTS,
        Basis.of(Rule.CONTINUED, source == null ? SourceSeat.NONE : SourceSeat.CARRIED),
        false);
  }

  private int backward(Clause clause) {
    for (int i = clause.first(); i < Math.min(clause.end(), clause.first() + 4); i++) {
      boolean word = text.isPlain(i) && text.isSmall(i);
      if (word && (text.is(i, "demnach") || text.is(i, "demzufolge"))) {
        return i;
      }
    }
    return -1;
  }

  /// Whether the clause is no dependent one and has the mood of reported speech.
  private boolean isReportedMain(Clause clause) {
    if (!clause.isMain()) {
      return false;
    }
    for (int i = clause.first(); i < clause.end(); i++) {
      boolean small = text.isPlain(i) && text.isLowerCase(i);
      if (small && isMood(text.lower(i))) {
        return !text.is(i + 1, "dank") && !text.is(i + 1, "denn") && !isFirstPerson(i);
      }
    }
    return false;
  }

  /// What goes on only right behind something said: the other mood, where the first cannot be told
  /// from plain speech (`Die Schranken wären offen.`), and hearsay (`Der Lotse soll geschlafen
  /// haben.`).
  private boolean isWeaklyReported(Clause clause) {
    if (!clause.isMain()) {
      return false;
    }
    for (int i = clause.first(); i < clause.end(); i++) {
      String word = text.lower(i);
      boolean weak =
          GermanWords.WEAK_SUBJUNCTIVE.contains(word) || GermanWords.HEARSAY.contains(word);
      if (text.isPlain(i) && text.isLowerCase(i) && weak) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMood(String word) {
    return GermanWords.SUBJUNCTIVE.contains(word)
        || SpeechVerbs.SHARED.readings(word).stream()
            .anyMatch(r -> r.form() == SpeechVerbs.Form.MOOD);
  }

  private boolean isFirstPerson(int i) {
    return text.is(i - 1, "ich") || text.is(i + 1, "ich");
  }
}
