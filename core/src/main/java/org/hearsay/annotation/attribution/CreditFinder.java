package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.mention.Entity;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.annotation.mention.MentionKind;
import org.hearsay.annotation.mention.Mentions;
import org.hearsay.annotation.mention.Mentions.Placed;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.jspecify.annotations.Nullable;

/// Finds where a report says that it rests on another outlet: "first reported by the …", "told the
/// …", "according to …", "(AP)", "with material from …".
public final class CreditFinder {
  private static final Set<String> TOLD = Set.of("told", "tells", "telling", "informed");
  private static final Set<String> REPORTED = SpeechWords.list("reported");
  private static final Set<String> BEFORE = Set.of("citing", "quoting", "via", "courtesy", "h/t");
  private static final Set<String> REPORT_NOUNS = SpeechWords.list("report-nouns");
  private static final Set<String> SUPPLIED =
      Set.of("material", "reporting", "copy", "files", "information", "contributions");

  /// Bodies that are told things but publish no news.
  private static final Set<String> NOT_OUTLETS = SpeechWords.list("not-outlets");

  private static final int LEAD_SENTENCES = 3;

  private final Prose prose;

  private final List<Credit> credits = new ArrayList<>();

  private CreditFinder(Prose prose) {
    this.prose = prose;
  }

  /// All credits in `prose`, by place. A mention of an outlet that is not shown to be a source (its
  /// shares fell, it hired somebody) is none.
  public static List<Credit> find(Prose prose, Mentions mentions) {
    CreditFinder finder = new CreditFinder(prose);
    for (Entity entity : mentions.entities()) {
      if (entity.type() == EntityType.PERSON || entity.type() == EntityType.PLACE) {
        continue;
      }
      finder.creditsOf(entity);
    }
    finder.datelines();
    return finder.credits.stream()
        .sorted(Comparator.comparing(Credit::span).thenComparing(Credit::outlet))
        .toList();
  }

  private void creditsOf(Entity entity) {
    Optional<Outlets.Entry> known = Outlets.named(entity.name());
    if (known.isEmpty() && !Outlets.looksLikeOutlet(entity.name())) {
      unknownOutlet(entity);
      return;
    }
    String outlet = known.map(Outlets.Entry::name).orElse(entity.name());
    boolean agency = known.map(Outlets.Entry::agency).orElse(false);
    Span last = null;
    for (Placed placed : mentionsOf(entity)) {
      Span span = placed.mention().span();
      if (last != null && span.start() - last.end() < 4) {
        continue;
      }
      Span credit = credit(span, agency);
      if (credit != null && credits.stream().noneMatch(c -> c.span().overlaps(credit))) {
        credits.add(new Credit(credit, outlet));
        last = span;
      }
    }
  }

  /// "With material from MWS", "told MWS": bodies that only such words show to be outlets.
  private void unknownOutlet(Entity entity) {
    for (Placed placed : mentionsOf(entity)) {
      Span mention = placed.mention().span();
      int first = prose.tokenAt(mention.start());
      int end = prose.tokenAt(mention.end() - 1) + 1;
      int low = prose.sentenceOf(first).firstToken();
      boolean given =
          first - 2 >= low
              && (prose.is(first - 1, "from") || prose.is(first - 1, "by"))
              && SUPPLIED.contains(prose.lower(first - 2));
      boolean told =
          first - 1 >= low
              && TOLD.contains(prose.lower(first - 1))
              && isAcronym(entity.name())
              && !NOT_OUTLETS.contains(entity.name());
      if (given || told) {
        credits.add(new Credit(prose.span(given ? first - 2 : first - 1, end), entity.name()));
      }
    }
  }

  private static boolean isAcronym(String name) {
    return name.length() > 1 && name.length() < 7 && name.chars().allMatch(Character::isUpperCase);
  }

  private List<Placed> mentionsOf(Entity entity) {
    return entity.mentions().stream()
        .filter(m -> m.kind() == MentionKind.NAME || m.kind() == MentionKind.NOMINAL)
        .map(m -> new Placed(m, entity))
        .toList();
  }

  /// The words that make a mention of an outlet a credit; null if none do.
  private @Nullable Span credit(Span mention, boolean agency) {
    int first = prose.tokenAt(mention.start());
    int end = prose.tokenAt(mention.end() - 1) + 1;
    int low = prose.sentenceOf(first).firstToken();
    int high = prose.sentenceOf(first).endToken();
    if (first > low && prose.is(first - 1, "(") && end < high && prose.is(end, ")")) {
      return prose.span(first - 1, end + 1);
    }
    int opening = skipBack(first, low);
    if (opening > low) {
      String before = prose.lower(opening - 1);
      if (TOLD.contains(before) || BEFORE.contains(before)) {
        return prose.span(opening - 1, end);
      }
      if (before.equals("to") && opening - 2 >= low && prose.is(opening - 2, "according")) {
        return prose.span(opening - 2, end);
      }
      Span linked = linkedBefore(opening, low, end);
      if (linked != null) {
        return linked;
      }
    }
    return reportedAfter(opening, end, high, agency);
  }

  /// Back over "the", "a", "state news agency", adjectives before a name.
  private int skipBack(int first, int low) {
    int i = first;
    while (i > low && first - i < 6) {
      String lower = prose.lower(i - 1);
      boolean article = lower.equals("the") || lower.equals("a") || lower.equals("an");
      if (article) {
        return i - 1;
      }
      boolean capital =
          Character.isUpperCase(prose.word(i - 1).codePointAt(0))
              && prose.kind(i - 1) == TokenKind.WORD;
      boolean modifier =
          Set.of(
                  "news",
                  "agency",
                  "newspaper",
                  "state",
                  "daily",
                  "broadcaster",
                  "website",
                  "magazine",
                  "local",
                  "national",
                  "private",
                  "state-run",
                  "channel",
                  "weekly",
                  "tabloid",
                  "outlet",
                  "media",
                  "rival",
                  "regional",
                  "official",
                  "partner",
                  "affiliate",
                  "business",
                  "public",
                  "secretive")
              .contains(lower);
      if (!capital && !modifier && prose.kind(i - 1) != TokenKind.CLITIC) {
        return i;
      }
      i--;
    }
    return i;
  }

  /// "reported by the", "in an interview with", "a report in the".
  private @Nullable Span linkedBefore(int opening, int low, int end) {
    String link = prose.lower(opening - 1);
    if (!Set.of("by", "in", "with", "to", "from", "on", "of").contains(link)) {
      return null;
    }
    for (int i = opening - 2; i >= Math.max(low, opening - 5); i--) {
      String lower = prose.lower(i);
      boolean verb =
          REPORTED.contains(lower)
              && !lower.equals("said")
              && !lower.equals("says")
              && (link.equals("by") || link.equals("in") || link.equals("on"));
      if (verb || (REPORT_NOUNS.contains(lower) && !link.equals("of"))) {
        int from = i > low && prose.is(i - 1, "first") ? i - 1 : i;
        return prose.span(from, end);
      }
      if (lower.equals(",") || lower.equals(".")) {
        return null;
      }
    }
    return null;
  }

  /// "the … first reported", "… reported on Monday", "…'s report".
  private @Nullable Span reportedAfter(int opening, int end, int high, boolean agency) {
    int i = end;
    if (i < high && prose.kind(i) == TokenKind.CLITIC) {
      for (int k = i + 1; k < Math.min(high, i + 4); k++) {
        if (REPORT_NOUNS.contains(prose.lower(k)) && !prose.is(k, "statement")) {
          return prose.span(opening, k + 1);
        }
      }
      return null;
    }
    for (int k = i; k < Math.min(high, i + 5); k++) {
      String lower = prose.lower(k);
      if (REPORTED.contains(lower)) {
        boolean says =
            lower.equals("said")
                || lower.equals("says")
                || lower.equals("added")
                || lower.equals("noted");
        return says && !agency ? null : prose.span(opening, k + 1);
      }
      if (!Set.of(
                  "first",
                  "has",
                  "had",
                  "also",
                  "later",
                  "news",
                  "agency",
                  "newspaper",
                  "on",
                  "television",
                  "station",
                  "channel",
                  "website",
                  "magazine",
                  "previously")
              .contains(lower)
          && prose.kind(k) != TokenKind.NUMBER) {
        return null;
      }
    }
    return null;
  }

  /// "PORT ELDA (NCA) —" at the head of a report: the agency, known or not.
  private void datelines() {
    List<Sentence> lead =
        prose.sentences().subList(0, Math.min(LEAD_SENTENCES, prose.sentences().size()));
    for (Sentence sentence : lead) {
      int limit = Math.min(sentence.endToken(), sentence.firstToken() + 12);
      for (int i = sentence.firstToken(); i + 2 < limit; i++) {
        if (!prose.is(i, "(") || (!prose.is(i + 2, ")") && !prose.is(i + 3, ")"))) {
          continue;
        }
        int close = prose.is(i + 2, ")") ? i + 2 : i + 3;
        boolean tagged =
            i == sentence.firstToken() || (close + 1 < prose.tokenCount() && isDash(close + 1));
        if (tagged && isTag(i + 1, close)) {
          Span span = prose.span(i, close + 1);
          String tag = prose.span(i + 1, close).of(prose.text());
          String outlet = Outlets.named(tag).map(Outlets.Entry::name).orElse(tag);
          if (credits.stream().noneMatch(c -> c.span().overlaps(span))) {
            credits.add(new Credit(span, outlet));
          }
        }
      }
    }
  }

  private boolean isDash(int token) {
    String word = prose.word(token);
    return word.equals("—") || word.equals("–") || word.equals("-") || word.equals("--");
  }

  private boolean isTag(int first, int end) {
    for (int i = first; i < end; i++) {
      if (prose.kind(i) != TokenKind.WORD
          || (!Character.isUpperCase(prose.word(i).codePointAt(0)) && !prose.is(i, "dpa"))) {
        return false;
      }
    }
    return true;
  }
}
