package org.hearsay.finding.lineage;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.report.Link;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Sentence;
import org.hearsay.text.TokenKind;
import org.hearsay.text.WordClasses;

/// A link inside a sentence of a report that leads to an article or a document: by it the report
/// shows where that sentence comes from.
///
/// A link that is a line of its own, or nearly, points readers elsewhere and shows nothing of the
/// kind; see `docs/decisions/0067-links.md`.
///
/// @param link as it stands
/// @param sentence around it
/// @param opening whether it stands where the news is told
/// @param said whether words of telling stand in it or beside it: "the Courier *reported*"
record LinkReading(Link link, Span sentence, boolean opening, boolean said) {
  /// A sentence has so many words beside its links.
  private static final int WORDS_BESIDE = 4;

  /// So near a link a word of telling belongs to it.
  private static final int NEAR = 3;

  private static final Set<String> TELLING = Set.of("according", "via", "first", "h/t");

  /// Those of `report`, in the order in which they stand.
  static List<LinkReading> of(AnnotatedReport report) {
    List<LinkReading> readings = new ArrayList<>();
    List<Link> links = report.report().provenance().imprint().links();
    Prose prose = report.prose();
    for (Link link : links) {
      int token = prose.tokenAt(link.span().start());
      if (token >= prose.tokenCount()) {
        continue;
      }
      Sentence sentence = prose.sentenceOf(token);
      if (wordsBeside(prose, sentence, links) >= WORDS_BESIDE) {
        readings.add(
            new LinkReading(
                link,
                sentence.span(),
                CreditReading.isOpening(report, sentence),
                isSaid(prose, sentence, link.span())));
      }
    }
    return readings;
  }

  private static int wordsBeside(Prose prose, Sentence sentence, List<Link> links) {
    int words = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      int start = prose.start(i);
      boolean linked =
          links.stream().anyMatch(l -> l.span().start() <= start && start < l.span().end());
      words += !linked && prose.kind(i) == TokenKind.WORD ? 1 : 0;
    }
    return words;
  }

  private static boolean isSaid(Prose prose, Sentence sentence, Span link) {
    int from = Math.max(sentence.firstToken(), prose.tokenAt(link.start()) - NEAR);
    int to = Math.min(sentence.endToken(), prose.tokenAt(link.end()) + NEAR);
    for (int i = from; i < to; i++) {
      String word = prose.lower(i);
      if (TELLING.contains(word) || WordClasses.is(word, WordClasses.WordClass.REPORTING_VERB)) {
        return true;
      }
    }
    return false;
  }

  URI address() {
    return link.address();
  }

  boolean leadsToDocument() {
    return LinkPlaces.isDocument(address());
  }

  /// The outlet on whose host an article stands; empty if it is no article or the host is not
  /// known.
  Optional<Outlets.Entry> outlet() {
    if (!LinkPlaces.isArticle(address())) {
      return Optional.empty();
    }
    return Outlets.onHost(LinkPlaces.host(address()));
  }
}
