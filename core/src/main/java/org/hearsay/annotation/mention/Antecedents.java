package org.hearsay.annotation.mention;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses.WordClass;
import org.jspecify.annotations.Nullable;

/// The entities mentioned lately, and which of them a pronoun means: the nearest fitting subject,
/// in the spirit of Lappin and Leass (1994) cut down to recency, subjecthood, type and gender.
/// Where nothing fits within three sentences, nobody.
final class Antecedents {
  private final Prose prose;
  private final boolean[] quoted;
  private final List<Recent> recent = new ArrayList<>();

  /// @param quoted which tokens stand in quotation marks
  Antecedents(Prose prose, boolean[] quoted) {
    this.prose = prose;
    this.quoted = quoted;
  }

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

  private static final int MOST_SENTENCES_BACK = 3;

  private static final int LONGEST_FRAGMENT = 90;

  /// Stands for a description that fits any person: "the 58-year-old".
  static final String ANY_PERSON = "the person";

  /// A mention as pronouns look back on it.
  record Recent(Cluster cluster, int token, int sentence, boolean subject, boolean quoted) {}

  void remember(Cluster cluster, int token) {
    if (isFragment(prose.paragraphOf(token))) {
      return;
    }
    int sentence = prose.sentenceOf(token).index();
    recent.add(new Recent(cluster, token, sentence, isSubject(token), quoted[token]));
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

  @Nullable Cluster antecedentOfPronoun(int token, String lower) {
    Gender gender =
        switch (lower) {
          case "he", "his" -> Gender.MASCULINE;
          case "she", "her" -> Gender.FEMININE;
          default -> Gender.UNKNOWN;
        };
    int sentence = prose.sentenceOf(token).index();
    Cluster best = null;
    double bestScore = 0;
    for (int i = recent.size() - 1; i >= 0; i--) {
      Recent r = recent.get(i);
      int back = sentence - r.sentence();
      if (back > MOST_SENTENCES_BACK) {
        break;
      }
      if (!agrees(r.cluster(), lower, gender) || r.token() >= token) {
        continue;
      }
      double score =
          6
              - 1.6 * back
              + (r.subject() ? 2.2 : 0)
              - (r.quoted() ? 4 : 0)
              + (r.cluster().gender() == gender && gender != Gender.UNKNOWN ? 1 : 0)
              + (r.cluster().isNamed() ? 0.6 : 0);
      if (score > bestScore) {
        best = r.cluster();
        bestScore = score;
      }
    }
    boolean vague =
        lower.equals("it") || lower.equals("they") || lower.equals("its") || lower.equals("their");
    return bestScore >= (vague ? 5.5 : 2.5) ? best : null;
  }

  private static boolean agrees(Cluster cluster, String lower, Gender gender) {
    EntityType type = cluster.type();
    return switch (lower) {
      case "he", "she", "his", "her" ->
          (type == EntityType.PERSON && !cluster.gender().contradicts(gender))
              || (type == EntityType.OTHER
                  && cluster.isNamed()
                  && !cluster.isKnown()
                  && !cluster.hasArticle());
      case ANY_PERSON -> type == EntityType.PERSON && cluster.isNamed();
      case "they", "their" -> type == EntityType.GROUP || type == EntityType.ORGANIZATION;
      default ->
          type == EntityType.ORGANIZATION
              || (type == EntityType.PLACE && cluster.isKnown())
              || type == EntityType.WORK;
    };
  }
}
