package org.hearsay.annotation.attribution.german;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.attribution.TokenRange;

/// Cuts sentences into clauses. German sets a comma, or another mark, at nearly every edge of a
/// clause; commas in brackets and quotations part nothing here.
final class ClauseSplitter {
  /// A quotation with fewer tokens is a part of the clause around it, unless a colon introduces it.
  private static final int FEWEST_QUOTED = 6;

  private final GermanText text;

  ClauseSplitter(GermanText text) {
    this.text = text;
  }

  /// The clauses of `unit`, in order.
  List<Clause> split(TokenRange unit) {
    List<Clause> clauses = new ArrayList<>();
    int separator = -1;
    int start = unit.first();
    int i = start;
    while (i < unit.end()) {
      int quotation = text.quotationOf(i);
      if (quotation >= 0) {
        int end = Math.min(unit.end(), text.quotation(quotation).end());
        boolean stands = start == i && standsAlone(quotation, separator, end, unit);
        if (stands) {
          add(clauses, start, end, separator, quotation);
          separator = end < unit.end() && isSeparator(end) ? end : -2;
          start = end < unit.end() && isSeparator(end) ? end + 1 : end;
        }
        i = Math.max(end, stands ? start : end);
      } else if (!text.isBracketed(i) && isSeparator(i)) {
        add(clauses, start, i, separator, -1);
        separator = i;
        start = i + 1;
        i++;
      } else {
        i++;
      }
    }
    add(clauses, start, unit.end(), separator, -1);
    return whole(clauses);
  }

  /// Joins the parts of clauses that an apposition or a relative clause breaks, so that the verb
  /// has its particle or participle: `gab der Lotse, Ivo Tarn, bekannt`.
  private List<Clause> whole(List<Clause> clauses) {
    List<Clause> joined = new ArrayList<>();
    int c = 0;
    while (c < clauses.size()) {
      Clause clause = clauses.get(c);
      boolean as = clause.kind() == Clause.Kind.SUBORDINATE && text.is(clause.first(), "wie");
      int last = clause.isMain() ? closing(clauses, c) : as ? closingAs(clauses, c) : c;
      if (last > c) {
        TokenRange range = new TokenRange(clause.first(), clauses.get(last).end());
        clause = new Clause(range, clause.separator(), -1, clause.kind());
      }
      joined.add(clause);
      c = last + 1;
    }
    return joined;
  }

  /// The clause whose last word closes the verb of clause `index`; `index` if that is closed.
  private int closing(List<Clause> clauses, int index) {
    Clause open = clauses.get(index);
    boolean auxiliary = false;
    List<String> particles = new ArrayList<>();
    for (int i = open.first(); i < open.end(); i++) {
      if (text.isPlain(i) && text.isSmall(i)) {
        String word = text.lower(i);
        auxiliary |= GermanWords.HAVE.contains(word) || GermanWords.PASSIVE.contains(word);
        for (SpeechVerbs.Reading reading : SpeechVerbs.SHARED.readings(word)) {
          boolean parted =
              reading.form() == SpeechVerbs.Form.FINITE && !reading.verb().particle().isEmpty();
          if (parted) {
            particles.add(reading.verb().particle());
          }
        }
      }
    }
    boolean closed = particles.contains(text.lower(open.end() - 1)) || closesWithParticiple(open);
    if (closed || (!auxiliary && particles.isEmpty())) {
      return index;
    }
    for (int c = index + 1; c < Math.min(clauses.size(), index + FARTHEST_CLOSING); c++) {
      Clause clause = clauses.get(c);
      if (clause.kind() == Clause.Kind.QUOTATION || clause.kind() == Clause.Kind.SUBORDINATE) {
        return index;
      }
      boolean particle = particles.contains(text.lower(clause.end() - 1));
      boolean participle = auxiliary && clause.isMain() && closesWithParticiple(clause);
      if (clause.isMain() && (particle || participle) && !hasAuxiliary(clause)) {
        return c;
      }
    }
    return index;
  }

  /// The clause that closes `wie Ivo Tarn, der Lotse, mitteilte`.
  private int closingAs(List<Clause> clauses, int index) {
    if (endsWithVerb(clauses.get(index).range())) {
      return index;
    }
    for (int c = index + 1; c < Math.min(clauses.size(), index + FARTHEST_CLOSING); c++) {
      Clause clause = clauses.get(c);
      String last = text.lower(clause.end() - 1);
      boolean speech = !SpeechVerbs.SHARED.readings(last).isEmpty();
      if (speech && clause.kind() != Clause.Kind.QUOTATION && text.isLowerCase(clause.end() - 1)) {
        return c;
      }
      if (clause.kind() == Clause.Kind.SUBORDINATE || clause.kind() == Clause.Kind.QUOTATION) {
        return index;
      }
    }
    return index;
  }

  private static final int FARTHEST_CLOSING = 4;

  private boolean closesWithParticiple(Clause clause) {
    int last = clause.end() - 1;
    return text.isLowerCase(last)
        && SpeechVerbs.SHARED.readings(text.lower(last)).stream()
            .anyMatch(r ->
                r.form() == SpeechVerbs.Form.PARTICIPLE || r.form() == SpeechVerbs.Form.PARTED);
  }

  private boolean hasAuxiliary(Clause clause) {
    for (int i = clause.first(); i < clause.end(); i++) {
      if (text.isPlain(i) && text.isLowerCase(i) && GermanWords.isAuxiliary(text.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the quotation at the start of a clause is a clause of its own.
  private boolean standsAlone(int quotation, int separator, int end, TokenRange unit) {
    boolean introduced = separator >= 0 && text.is(separator, ":");
    boolean closed = end >= unit.end() || isSeparator(end) || isStop(end);
    TokenRange marked = text.quotation(quotation);
    return introduced || closed || marked.end() - marked.first() >= FEWEST_QUOTED;
  }

  private void add(List<Clause> clauses, int start, int end, int separator, int quotation) {
    int first = start;
    int last = end;
    while (quotation < 0 && last > first && (isStop(last - 1) || isSeparator(last - 1))) {
      last--;
    }
    if (last > first) {
      TokenRange range = new TokenRange(first, last);
      clauses.add(new Clause(range, separator, quotation, kind(range, quotation)));
    }
  }

  private Clause.Kind kind(TokenRange range, int quotation) {
    if (quotation >= 0) {
      return Clause.Kind.QUOTATION;
    }
    int i = range.first();
    while (i < range.end() - 1 && GermanWords.FOCUS.contains(text.lower(i))) {
      i++;
    }
    String word = text.lower(i);
    if (text.isLowerCase(i) || text.opensSentence(i)) {
      if (GermanWords.SUBJUNCTIONS.contains(word) && !isPreposition(i, range.end())) {
        return Clause.Kind.SUBORDINATE;
      }
      if (GermanWords.INTERROGATIVES.contains(word) && !text.opensSentence(i)) {
        return Clause.Kind.SUBORDINATE;
      }
    }
    boolean preposed = GermanWords.PREPOSITIONS.contains(word) && i + 1 < range.end();
    int relative = preposed ? i + 1 : i;
    boolean follows = text.isLowerCase(relative) && !text.opensSentence(i);
    boolean article = GermanWords.RELATIVES.contains(text.lower(relative));
    return follows && article && !isShort(range) && endsWithVerb(range) && !hasVerbInside(range)
        ? Clause.Kind.RELATIVE
        : Clause.Kind.MAIN;
  }

  /// `seit Montag`, `während der Fahrt`: a preposition and not the start of a clause.
  private boolean isPreposition(int i, int end) {
    boolean both =
        switch (text.lower(i)) {
          case "seit", "während", "bis", "wegen", "ob" -> true;
          default -> false;
        };
    return both
        && i + 1 < end
        && (text.isNoun(i + 1) || GermanWords.OBLIQUE.contains(text.lower(i + 1)))
        && !text.is(i, "ob");
  }

  /// `die Fähre fahre`: too short for a relative clause.
  private boolean isShort(TokenRange range) {
    return range.end() - range.first() <= 3 && text.isNoun(range.first() + 1);
  }

  /// Whether a finite verb stands before the verbs at the end, so that the clause is a main one and
  /// its first word an article: `die Fähre werde am Abend fahren`.
  private boolean hasVerbInside(TokenRange range) {
    int last = range.end() - 1;
    boolean finite = isFinite(text.lower(last));
    int cluster = finite ? range.end() : last;
    while (finite
        && cluster > range.first()
        && (!text.isPlain(cluster - 1) || isVerbal(cluster - 1))) {
      cluster--;
    }
    for (int i = range.first(); i < cluster; i++) {
      boolean small = text.isPlain(i) && text.isLowerCase(i);
      if (small && isFinite(text.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFinite(String word) {
    return GermanWords.isAuxiliary(word)
        || GermanWords.SUBJUNCTIVE.contains(word)
        || GermanWords.WEAK_SUBJUNCTIVE.contains(word);
  }

  private boolean isVerbal(int i) {
    String word = text.lower(i);
    return text.isLowerCase(i)
        && (isFinite(word)
            || (!GermanWords.isClosed(word) && (word.endsWith("t") || word.endsWith("en"))));
  }

  private boolean endsWithVerb(TokenRange range) {
    int last = range.end() - 1;
    while (last > range.first() && !text.isPlain(last)) {
      last--;
    }
    String word = text.lower(last);
    boolean verbal = word.endsWith("t") || word.endsWith("en") || word.endsWith("te");
    return text.isLowerCase(last)
        && (GermanWords.isAuxiliary(word)
            || GermanWords.SUBJUNCTIVE.contains(word)
            || verbal
            || !SpeechVerbs.SHARED.readings(word).isEmpty());
  }

  private boolean isSeparator(int i) {
    return text.is(i, ",")
        || text.is(i, ";")
        || text.is(i, ":")
        || text.is(i, "–")
        || text.is(i, "—")
        || text.is(i, "-");
  }

  private boolean isStop(int i) {
    return text.is(i, ".") || text.is(i, "!") || text.is(i, "?") || text.is(i, "…");
  }
}
