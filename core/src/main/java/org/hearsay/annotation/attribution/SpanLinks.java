package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.hearsay.annotation.attribution.TagLabel.Part;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Which source a cue has and which cue a content has: a choice among the nearest ones. Two cues
/// may share a source, and two contents a cue.
final class SpanLinks {
  private static final int A_SIDE = TaggerModel.LINK_RANKS / 2;
  private static final int MIDDLE = TaggerModel.LINK_DISTANCES / 2;

  /// @param span null for no candidate at all
  /// @param place index into the bias: rank of the candidate among its neighbours, and how many
  ///   sentences off
  /// @param index which of the spans it is; -1 for none
  record Candidate(@Nullable TokenRange span, int place, int index) {}

  /// @param part to be tied: a cue seeks its source, a content its cue
  /// @param right index of the right candidate; -1 if unknown
  record Choice(Part part, TokenRange span, List<Candidate> candidates, int right) {}

  /// What the spans offered are compared by. Several seek among the same ones, so that each is
  /// projected once.
  static final class Keys {
    private final IntFunction<float[]> states;
    private final TaggerModel.Link link;
    private final Map<TokenRange, float[]> known = new HashMap<>();

    /// @param states of the tokens
    Keys(IntFunction<float[]> states, TaggerModel.Link link) {
      this.states = states;
      this.link = link;
    }

    float[] of(Candidate candidate) {
      TokenRange span = candidate.span();
      return span == null
          ? link.none()
          : known.computeIfAbsent(span, s -> project(states, s, link.offered()));
    }
  }

  private SpanLinks() {}

  /// @param offset what is added to a token index for `prose`
  /// @param offered in text order
  /// @param rightSpan index of the right one among those offered; -1 if it is none or unknown
  static Choice choice(
      Prose prose,
      int offset,
      Part part,
      TokenRange span,
      List<TokenRange> offered,
      int rightSpan) {
    int behind = 0;
    while (behind < offered.size() && offered.get(behind).first() < span.first()) {
      behind++;
    }
    List<Candidate> candidates = new ArrayList<>();
    int right = -1;
    for (int c = Math.max(0, behind - A_SIDE); c < Math.min(offered.size(), behind + A_SIDE); c++) {
      int rank = c - behind + A_SIDE;
      TokenRange candidate = offered.get(c);
      int from = c < behind ? span.first() : span.end() - 1;
      int distance =
          prose.sentenceOf(offset + candidate.first()).index()
              - prose.sentenceOf(offset + from).index();
      int bounded = Math.clamp(distance, -MIDDLE, MIDDLE) + MIDDLE;
      if (c == rightSpan) {
        right = candidates.size();
      }
      candidates.add(new Candidate(candidate, rank * TaggerModel.LINK_DISTANCES + bounded, c));
    }
    if (part == Part.SOURCE) {
      if (rightSpan < 0) {
        right = candidates.size();
      }
      candidates.add(new Candidate(null, TaggerModel.LINK_RANKS * TaggerModel.LINK_DISTANCES, -1));
    }
    return new Choice(part, span, candidates, right);
  }

  static float[] project(
      IntFunction<float[]> states, TokenRange span, TaggerModel.Projection projection) {
    float[][] target = new float[1][TaggerModel.LINK_WIDTH];
    Rows.multiply(target, new float[][] {states.apply(span.first())}, 1, projection.first());
    Rows.multiply(target, new float[][] {states.apply(span.end() - 1)}, 1, projection.last());
    return target[0];
  }

  /// How probable each candidate is.
  static double[] probabilities(
      TaggerModel.Link link, IntFunction<float[]> states, Choice choice, Keys keys) {
    float[] query = project(states, choice.span(), link.seeking());
    double[] odds = new double[choice.candidates().size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < odds.length; c++) {
      Candidate candidate = choice.candidates().get(c);
      odds[c] =
          Rows.dot(query, keys.of(candidate)) / Math.sqrt(TaggerModel.LINK_WIDTH)
              + link.bias()[candidate.place()];
      most = Math.max(most, odds[c]);
    }
    double sum = 0;
    for (int c = 0; c < odds.length; c++) {
      odds[c] = Math.exp(odds[c] - most);
      sum += odds[c];
    }
    for (int c = 0; c < odds.length; c++) {
      odds[c] /= sum;
    }
    return odds;
  }
}
