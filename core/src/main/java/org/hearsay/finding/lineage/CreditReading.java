package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Credit;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.jspecify.annotations.Nullable;

/// What one report owes to one other outlet, by its own words.
///
/// @param outlet key of the outlet in the [OutletDirectory]
/// @param passages the sentences in which it is credited, by place
/// @param whole whether the report as a whole rests on it: the credit stands where the news is told
///   (in the opening), says that the outlet was first with it, tags the text as an agency's, or
///   comes back again and again. A credit further down vouches for its own sentence only
/// @param partly whether a note says that the outlet had a hand in the text: it is the outlet's as
///   far as others share it
/// @param marks what credits it beside the body
record CreditReading(
    String outlet, List<Span> passages, boolean whole, boolean partly, List<WireMark> marks) {
  /// Sentences at the start of the body in which the news itself is told.
  private static final int OPENING_SENTENCES = 3;

  /// The opening may be longer in a longer report, up to this share of its words.
  private static final double OPENING_SHARE = 0.15;

  /// Behind this share "first reported" speaks of the background, not of the news.
  private static final double FIRST_REPORTED_WITHIN = 0.4;

  /// Credited in so many sentences and more, an outlet carries the report.
  private static final int REPEATED = 4;

  /// A closing line of at most so many words is a note of the editors.
  private static final int LONGEST_NOTE = 15;

  private static final Set<String> FIRST =
      Set.of("first", "exclusively", "exclusive", "broke", "revealed", "uncovered", "scoop");

  private static final Set<String> TOLD = Set.of("told", "tells", "telling");

  private static final Set<String> PICTURE =
      Set.of(
          "photo",
          "photograph",
          "photographer",
          "picture",
          "pictured",
          "image",
          "footage",
          "grab",
          "caption",
          "screenshot",
          "getty");

  CreditReading {
    passages = List.copyOf(passages);
    marks = List.copyOf(marks);
  }

  /// Whether what the report shares with others may be the outlet's.
  boolean owns() {
    return whole || partly;
  }

  /// By key of the outlet. Credits to the report's own outlet are no derivation and left out.
  static List<CreditReading> of(
      AnnotatedReport report, OutletDirectory outlets, @Nullable String ownOutlet) {
    Map<String, List<Credit>> byOutlet = new TreeMap<>();
    for (Credit credit : report.credits()) {
      String key = outlets.of(credit);
      if (!key.equals(ownOutlet)) {
        byOutlet.computeIfAbsent(key, k -> new ArrayList<>()).add(credit);
      }
    }
    Map<String, List<WireMark>> beside = new TreeMap<>();
    for (WireMark mark : WireMark.of(report.report())) {
      String key = outlets.of(mark);
      if (!key.equals(ownOutlet)) {
        beside.computeIfAbsent(key, k -> new ArrayList<>()).add(mark);
        byOutlet.putIfAbsent(key, new ArrayList<>());
      }
    }
    List<CreditReading> readings = new ArrayList<>();
    byOutlet.forEach((outlet, credits) -> {
      List<WireMark> marks = beside.getOrDefault(outlet, List.of());
      List<Span> passages =
          credits.stream().map(c -> sentence(report.prose(), c.span())).distinct().toList();
      boolean whole =
          passages.size() >= REPEATED
              || !marks.isEmpty()
              || credits.stream().anyMatch(c -> carriesReport(report, c));
      boolean partly = credits.stream().anyMatch(c -> c.kind() == Credit.Kind.CONTRIBUTION);
      readings.add(new CreditReading(outlet, passages, whole, partly, marks));
    });
    return readings;
  }

  /// The sentence around the credit, or the credit itself where it runs over sentences.
  private static Span sentence(Prose prose, Span credit) {
    int token = prose.tokenAt(credit.start());
    if (token >= prose.tokenCount()) {
      return credit;
    }
    Span sentence = prose.sentenceOf(token).span();
    return sentence.contains(credit) ? sentence : credit;
  }

  private static boolean carriesReport(AnnotatedReport report, Credit stated) {
    switch (stated.kind()) {
      case TAG -> {
        return true;
      }
      case CONTRIBUTION -> {
        return saysMaterial(report.prose(), stated.span());
      }
      case STATED -> {}
    }
    Span credit = stated.span();
    Prose prose = report.prose();
    int token = prose.tokenAt(credit.start());
    if (token >= prose.tokenCount()) {
      return false;
    }
    Sentence sentence = prose.sentenceOf(token);
    if (isPictureCredit(prose, sentence)) {
      return false;
    }
    int opening = firstSentence(report);
    int firstToken = prose.sentences().get(opening).firstToken();
    double share = (double) (token - firstToken) / Math.max(1, prose.tokenCount() - firstToken);
    return isOpening(report, sentence)
        || (share < OPENING_SHARE && !isTold(prose, credit))
        || (share < FIRST_REPORTED_WITHIN && saysFirst(prose, sentence, token))
        || isNote(report, sentence);
  }

  /// Whether the news itself is told in `sentence`.
  static boolean isOpening(AnnotatedReport report, Sentence sentence) {
    return sentence.index() < firstSentence(report) + OPENING_SENTENCES;
  }

  /// "With material from", "using copy by": the text is theirs, and not only some of the work.
  private static boolean saysMaterial(Prose prose, Span note) {
    int token = prose.tokenAt(note.start());
    return prose.is(token, "material") || prose.is(token, "copy") || prose.is(token, "files");
  }

  /// The first sentence of the news: a body may begin with its own headline.
  private static int firstSentence(AnnotatedReport report) {
    List<Sentence> sentences = report.prose().sentences();
    String title = report.report().title();
    String first = sentences.get(0).span().of(report.report().body());
    return title != null && sentences.size() > 1 && title.strip().startsWith(first.strip()) ? 1 : 0;
  }

  /// Whether the sentence credits a picture, not the news.
  private static boolean isPictureCredit(Prose prose, Sentence sentence) {
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (PICTURE.contains(prose.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /// "told the Courier": one voice was heard there, unless it opens the news.
  private static boolean isTold(Prose prose, Span credit) {
    return TOLD.contains(prose.lower(prose.tokenAt(credit.start())));
  }

  /// Whether a word near the credit says that the outlet was first.
  private static boolean saysFirst(Prose prose, Sentence sentence, int token) {
    int from = Math.max(sentence.firstToken(), token - 5);
    int to = Math.min(sentence.endToken(), token + 12);
    for (int i = from; i < to; i++) {
      if (FIRST.contains(prose.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the credit stands in a short line of its own near the end, in which nobody speaks.
  private static boolean isNote(AnnotatedReport report, Sentence sentence) {
    Prose prose = report.prose();
    if (sentence.paragraph() < prose.paragraphs().size() - 3) {
      return false;
    }
    Span paragraph = prose.paragraphs().get(sentence.paragraph());
    if (report.attributions().stream().anyMatch(a -> a.contentCover().overlaps(paragraph))) {
      return false;
    }
    int words = 0;
    for (int i = prose.tokenAt(paragraph.start());
        i < prose.tokenCount() && prose.start(i) < paragraph.end();
        i++) {
      if (WordClasses.is(prose.lower(i), WordClasses.WordClass.REPORTING_VERB)) {
        return false;
      }
      words += prose.kind(i) == TokenKind.WORD ? 1 : 0;
    }
    return words <= LONGEST_NOTE;
  }
}
