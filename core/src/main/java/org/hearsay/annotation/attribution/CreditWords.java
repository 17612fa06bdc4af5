package org.hearsay.annotation.attribution;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// The words beside an outlet's name that make it a source: before it ("told the …", "as reported
/// by …", "h/t …"), behind it ("… reported on Monday"), or around it ("in a … interview").
final class CreditWords {
  private static final Set<String> TOLD = SpeechWords.list("telling");
  private static final Set<String> REPORTED = SpeechWords.list("reported");
  private static final Set<String> BEFORE = Set.of("citing", "quoting", "via", "courtesy", "per");
  private static final Set<String> REPORT_NOUNS = SpeechWords.list("report-nouns");
  private static final Set<String> PIECES = SpeechWords.list("outlet-pieces");
  private static final Set<String> MODIFIERS = SpeechWords.list("outlet-modifiers");
  private static final Set<String> BETWEEN = SpeechWords.list("before-reported");
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "its", "their", "his", "her");
  private static final Set<String> SAYING = Set.of("said", "says", "added", "noted");
  private static final Set<String> HANDED_OUT = Set.of("released", "provided", "issued");
  private static final Set<String> PICTURES = SpeechWords.list("pictures");
  private static final Set<String> ISSUED =
      Set.of("released", "issued", "carried", "aired", "ran", "posted", "published");

  /// What may stand before each word that links to an outlet.
  private static final Map<String, Set<String>> LINKED =
      Map.of(
          "by", SpeechWords.list("credited-by"),
          "in", SpeechWords.list("credited-in"),
          "on", SpeechWords.list("credited-on"),
          "to", SpeechWords.list("credited-to"),
          "with", SpeechWords.list("credited-with"),
          "from", Set.of("report", "reports", "article", "story", "dispatch", "coverage"));

  private final Prose prose;

  CreditWords(Prose prose) {
    this.prose = prose;
  }

  /// The words of the credit; empty if the name is none.
  Optional<Span> find(OutletName name) {
    int first = name.first();
    int end = name.end();
    int low = prose.sentenceOf(first).firstToken();
    int high = prose.sentenceOf(first).endToken();
    int opening = skipBack(first, low);
    Span before = opening > low ? before(opening, low, end, name) : null;
    if (before != null) {
      return Optional.of(before);
    }
    Span after = after(name, opening, end, high);
    return Optional.ofNullable(after != null ? after : inverted(opening, low, end));
  }

  private @Nullable Span before(int opening, int low, int end, OutletName name) {
    String word = prose.lower(opening - 1);
    if (TOLD.contains(word) || (BEFORE.contains(word) && !isPerUnit(opening, word))) {
      return prose.span(opening - 1, end);
    }
    if (word.equals("to") && opening - 2 >= low && prose.is(opening - 2, "according")) {
      return prose.span(opening - 2, end);
    }
    if (isHatTip(opening, low)) {
      return prose.span(Math.max(low, opening - 3), end);
    }
    if (given(opening, end)) {
      return prose.span(opening - 1, end);
    }
    return linkedBefore(opening, low, end, name);
  }

  private boolean isPerUnit(int opening, String word) {
    return word.equals("per") && opening - 2 >= 0 && prose.kind(opening - 2) == TokenKind.NUMBER;
  }

  /// "h/t the Courier", "hat tip: the Courier".
  private boolean isHatTip(int opening, int low) {
    int at = prose.is(opening - 1, ":") || prose.is(opening - 1, "to") ? opening - 2 : opening - 1;
    return (at - 2 >= low && prose.is(at, "t") && prose.is(at - 1, "/") && prose.is(at - 2, "h"))
        || (at - 1 >= low && prose.is(at, "tip") && prose.is(at - 1, "hat"));
  }

  /// "gave the Courier an interview", "provided the Courier with a statement".
  private boolean given(int opening, int end) {
    if (!Set.of("gave", "provided", "sent", "granted", "showed")
        .contains(prose.lower(opening - 1))) {
      return false;
    }
    for (int k = end; k < Math.min(prose.tokenCount(), end + 5); k++) {
      if (REPORT_NOUNS.contains(prose.lower(k)) || prose.is(k, "copy") || prose.is(k, "details")) {
        return true;
      }
    }
    return false;
  }

  /// Back over "the", "a", "state news agency", adjectives before a name.
  private int skipBack(int first, int low) {
    int i = first;
    while (i > low && first - i < 7) {
      String lower = prose.lower(i - 1);
      if (ARTICLES.contains(lower)) {
        // a slip: "by the the Courier"
        return i - 1 > low && prose.is(i - 2, lower) ? i - 2 : i - 1;
      }
      boolean capital =
          prose.kind(i - 1) == TokenKind.WORD
              && Character.isUpperCase(prose.word(i - 1).codePointAt(0));
      boolean quote = prose.word(i - 1).length() == 1 && "\"“'‘".contains(prose.word(i - 1));
      if (!capital
          && !quote
          && !MODIFIERS.contains(lower)
          && prose.kind(i - 1) != TokenKind.CLITIC) {
        return i;
      }
      if (capital && i - 1 == low && (TOLD.contains(lower) || LINKED.containsKey(lower))) {
        return i;
      }
      i--;
    }
    return i;
  }

  /// "reported by the", "in an interview with", "a report in the".
  private @Nullable Span linkedBefore(int opening, int low, int end, OutletName name) {
    String link = prose.lower(opening - 1);
    Set<String> linked = LINKED.get(link);
    if (linked == null) {
      return null;
    }
    if (link.equals("on") && !name.isBroadcaster() && !name.kind().equals("unknown")) {
      return null;
    }
    for (int i = opening - 2; i >= Math.max(low, opening - 6); i--) {
      String lower = prose.lower(i);
      if (link.equals("by") && isPicture(i)) {
        return null;
      }
      if (linked.contains(lower) || (REPORT_NOUNS.contains(lower) && !link.equals("from"))) {
        int from = i > low && prose.is(i - 1, "first") ? i - 1 : i;
        return prose.span(from, end);
      }
      boolean stops = lower.equals(".") || (lower.equals(",") && i < opening - 2);
      if (stops) {
        return null;
      }
    }
    return link.equals("on") && name.isBroadcaster() && endsSpeech(opening, low, end)
        ? prose.span(opening - 1, end)
        : null;
  }

  /// "a photo released by": a picture was handed out, nothing told.
  private boolean isPicture(int token) {
    return HANDED_OUT.contains(prose.lower(token))
        && token > 0
        && PICTURES.contains(prose.lower(token - 1));
  }

  /// "…, a spokesman for the port, said … on Velmora Television."
  private boolean endsSpeech(int opening, int low, int end) {
    boolean ends = prose.is(end, ".") || prose.is(end, ",");
    for (int i = low; ends && i < opening; i++) {
      if (SAYING.contains(prose.lower(i)) && prose.is(opening - 2, ",")) {
        return true;
      }
    }
    return false;
  }

  /// "the … first reported", "… reported on Monday", "…'s report", "a … interview".
  private @Nullable Span after(OutletName name, int opening, int end, int high) {
    int i = end;
    if (i < high && prose.kind(i) == TokenKind.CLITIC) {
      for (int k = i + 1; k < Math.min(high, i + 4); k++) {
        if (REPORT_NOUNS.contains(prose.lower(k)) && !prose.is(k, "statement")) {
          return prose.span(opening, k + 1);
        }
      }
      return reportedBy(opening, i + 1, high);
    }
    for (int k = i; k < Math.min(high, i + 2); k++) {
      if (PIECES.contains(prose.lower(k))) {
        return prose.span(opening, k + 1);
      }
      if (!prose.is(k, "news") && !prose.is(k, "magazine") && !prose.is(k, "newspaper")) {
        break;
      }
    }
    return reported(name, opening, i, high);
  }

  /// "NCA's Ada Lint reports".
  private @Nullable Span reportedBy(int opening, int from, int high) {
    int k = from;
    while (k < Math.min(high, from + 3)
        && prose.kind(k) == TokenKind.WORD
        && prose.isCapitalised(k)) {
      k++;
    }
    return k > from
            && k < high
            && REPORTED.contains(prose.lower(k))
            && !SAYING.contains(prose.lower(k))
        ? prose.span(opening, k + 1)
        : null;
  }

  private @Nullable Span reported(OutletName name, int opening, int from, int high) {
    for (int k = from; k < Math.min(high, from + 5); k++) {
      String lower = prose.lower(k);
      if (ISSUED.contains(lower) && k + 3 < high && isReportObject(k + 1)) {
        return prose.span(opening, k + 1);
      }
      if (REPORTED.contains(lower)) {
        return SAYING.contains(lower) && !name.isAgency() && speaksOfItself(k + 1, high)
            ? null
            : prose.span(opening, k + 1);
      }
      if (!BETWEEN.contains(lower) && prose.kind(k) != TokenKind.NUMBER) {
        return null;
      }
    }
    return null;
  }

  private boolean isReportObject(int token) {
    for (int k = token + 1; k < Math.min(prose.tokenCount(), token + 4); k++) {
      if (REPORT_NOUNS.contains(prose.lower(k))) {
        return prose.is(token, "a") || prose.is(token, "an") || prose.is(token, "the");
      }
    }
    return false;
  }

  /// "The Courier said it would close": the outlet speaks of its own affairs.
  private boolean speaksOfItself(int from, int high) {
    for (int k = from; k < Math.min(high, from + 5); k++) {
      if (Set.of("it", "its", "he", "she", "they", "we", "our", "in").contains(prose.lower(k))) {
        return true;
      }
    }
    return false;
  }

  /// "…, reported NCA", "… notes the Courier".
  private @Nullable Span inverted(int opening, int low, int end) {
    int verb = opening - 1;
    if (verb <= low || !REPORTED.contains(prose.lower(verb))) {
      return null;
    }
    String before = prose.lower(verb - 1);
    boolean behindContent = before.equals(",") || "\"”'’".contains(before) || before.equals("''");
    return behindContent ? prose.span(verb, end) : null;
  }
}
