package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// What was drafted and not kept while attributions were found, for those who ask why. Without one,
/// the same is found.
public final class AttributionTrace {
  private final Prose prose;
  private final List<Alternative> alternatives = new ArrayList<>();

  /// @param prose the text in which attributions are to be found
  public AttributionTrace(Prose prose) {
    this.prose = prose;
  }

  /// Why a draft was not kept.
  public enum Loss {
    /// Another names a source for the same words.
    NO_SOURCE,
    /// The cue of another stands nearer to the same words.
    FARTHER,
    /// Another reading of the same words stands before it.
    LATER,
    /// Its words were but its own cue and source.
    NOTHING_LEFT,
    /// The trained model gave the words to somebody else, or bounded them otherwise.
    READ_OTHERWISE,
    /// Only the trained model found it, and not surely enough.
    UNSURE
  }

  /// A draft that was not kept.
  ///
  /// @param winnerCue the cue of what was kept instead; null where it has none
  /// @param winner from the first to the last word of what was kept instead; null if nothing was
  public record Alternative(
      @Nullable Span source,
      @Nullable Span cue,
      List<Span> content,
      Basis basis,
      Loss loss,
      @Nullable Span winnerCue,
      @Nullable Span winner) {
    public Alternative {
      content = List.copyOf(content);
    }

    /// Whether `attribution` is what was kept instead.
    public boolean lostTo(Attribution attribution) {
      Attribution.Cue other = attribution.cue();
      if (winnerCue != null || other != null) {
        return other != null && other.span().equals(winnerCue);
      }
      return winner != null && winner.overlaps(attribution.contentCover());
    }
  }

  /// Everything not kept, in the order in which it was left.
  public List<Alternative> alternatives() {
    return List.copyOf(alternatives);
  }

  void clash(Draft lost, Draft kept) {
    Loss loss =
        lost.source() == null && kept.source() != null
            ? Loss.NO_SOURCE
            : AttributionFinder.distance(lost) > AttributionFinder.distance(kept)
                ? Loss.FARTHER
                : Loss.LATER;
    add(lost, loss, kept);
  }

  void nothingLeft(Draft lost) {
    add(lost, Loss.NOTHING_LEFT, null);
  }

  /// Notes what of the rules' drafts and of the model's finds is not in `merged`.
  void merged(List<Draft> rules, List<SpanTagger.Found> found, List<Draft> merged) {
    for (Draft rule : rules) {
      if (!merged.contains(rule) && merged.stream().noneMatch(m -> isReadOf(m, rule))) {
        Draft winner =
            merged.stream()
                .filter(m -> AttributionFinder.clashes(m, rule))
                .findFirst()
                .orElse(null);
        add(rule, Loss.READ_OTHERWISE, winner);
      }
    }
    for (SpanTagger.Found one : found) {
      if (!one.content().isEmpty()
          && merged.stream().noneMatch(m -> m.cue() != null && m.cue().overlaps(one.cue()))) {
        alternatives.add(
            new Alternative(
                span(one.source()),
                span(one.cue()),
                spans(one.content()),
                Basis.learned(one.confidence()),
                Loss.UNSURE,
                null,
                null));
      }
    }
  }

  private static boolean isReadOf(Draft merged, Draft rule) {
    return merged.basis().rule() == rule.basis().rule()
        && Objects.equals(merged.source(), rule.source())
        && merged.cueVerb() == rule.cueVerb();
  }

  private void add(Draft lost, Loss loss, @Nullable Draft kept) {
    alternatives.add(
        new Alternative(
            span(lost.source()),
            span(lost.cue()),
            spans(lost.content()),
            lost.basis(),
            loss,
            kept == null ? null : span(kept.cue()),
            kept == null ? null : cover(kept)));
  }

  private Span cover(Draft draft) {
    Span cover = draft.content().get(0).in(prose);
    for (TokenRange range : draft.content()) {
      cover = cover.cover(range.in(prose));
    }
    return cover;
  }

  private List<Span> spans(List<TokenRange> ranges) {
    return ranges.stream().map(range -> range.in(prose)).toList();
  }

  private @Nullable Span span(@Nullable TokenRange range) {
    return range == null ? null : range.in(prose);
  }
}
