package org.hearsay.finding.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Quotation;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;
import org.hearsay.text.WordClasses.WordClass;
import org.hearsay.text.WordForm;

/// The words of a report as they are compared with another's: punctuation, case, accents, British
/// or American spelling and hyphens make no difference. Immutable.
final class Wording {
  private final AnnotatedReport report;
  private final List<Word> words;
  private final BitSet quoted;

  /// A word or a part of a hyphenated one.
  ///
  /// @param key its comparison form
  /// @param content whether it is more than a function word
  record Word(Span span, String key, boolean content) {}

  private Wording(AnnotatedReport report, List<Word> words, BitSet quoted) {
    this.report = report;
    this.words = List.copyOf(words);
    this.quoted = quoted;
  }

  static Wording of(AnnotatedReport report) {
    Prose prose = report.prose();
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < prose.tokenCount(); i++) {
      TokenKind kind = prose.kind(i);
      if (kind == TokenKind.WORD || kind == TokenKind.NUMBER || kind == TokenKind.CLITIC) {
        addParts(prose.text(), prose.start(i), prose.end(i), words);
      }
    }
    if (words.isEmpty()) {
      // signs alone can be copied too
      words.add(whole(prose.text()));
    }
    BitSet quoted = new BitSet(words.size());
    for (Quotation quotation : prose.quotations()) {
      for (Span part : quotation.parts()) {
        quoted.set(firstAt(words, part.start()), firstAt(words, part.end()));
      }
    }
    List<Span> posts = new ArrayList<>(EmbeddedPosts.find(prose));
    report.report().provenance().imprint().posts().forEach(post -> posts.add(post.span()));
    for (Span post : posts) {
      quoted.set(firstAt(words, post.start()), firstAt(words, post.end()));
    }
    return new Wording(report, words, quoted);
  }

  private static Word whole(String text) {
    String stripped = text.strip();
    int start = text.indexOf(stripped);
    return new Word(new Span(start, start + stripped.length()), stripped, true);
  }

  private static void addParts(String text, int start, int end, List<Word> words) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || isHyphen(text.charAt(i))) {
        if (i > from) {
          words.add(word(text, from, i));
        }
        from = i + 1;
      }
    }
  }

  private static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015');
  }

  private static Word word(String text, int from, int to) {
    String folded = WordForm.fold(text.substring(from, to));
    // in somebody's own words a verb of saying says as much as any other
    boolean content =
        !folded.startsWith("'") && !WordClasses.isAny(folded, WordClass.REPORTING_VERB);
    String key =
        Character.isDigit(folded.isEmpty() ? ' ' : folded.charAt(0))
            ? folded.replace(",", "")
            : WordForm.american(folded);
    return new Word(new Span(from, to), key, content);
  }

  /// The first word that ends behind `offset`.
  private static int firstAt(List<Word> words, int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  AnnotatedReport report() {
    return report;
  }

  /// All comparison forms in one string, equal for texts that differ in typography only.
  String allKeys() {
    StringBuilder all = new StringBuilder();
    for (Word word : words) {
      all.append(word.key()).append(' ');
    }
    return all.toString();
  }

  int size() {
    return words.size();
  }

  Word word(int index) {
    return words.get(index);
  }

  String key(int index) {
    return words.get(index).key();
  }

  boolean isContent(int index) {
    return words.get(index).content();
  }

  /// Whether the word stands between quotation marks, or in a post shown as it was written.
  boolean isQuoted(int index) {
    return quoted.get(index);
  }

  int quotedWords() {
    return quoted.cardinality();
  }

  /// The words that lie wholly in `span`, as a half-open range of their numbers.
  int firstIn(Span span) {
    return firstAt(words, span.start());
  }

  int endIn(Span span) {
    int end = firstAt(words, span.end());
    return end < words.size() && words.get(end).span().start() < span.end() ? end + 1 : end;
  }

  /// From the first character of word `first` to the last of the word before `end`.
  Span span(int first, int end) {
    return words.get(first).span().cover(words.get(end - 1).span());
  }
}
