package org.hearsay.annotation.attribution;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.hearsay.annotation.attribution.TagLabel.Part;
import org.hearsay.text.Prose;
import org.jspecify.annotations.Nullable;

/// Finds sources, cues and contents with the learned model and ties them together.
public final class SpanTagger {
  /// A text is labelled in pieces of about so many tokens, so that memory stays bounded.
  private static final int PIECE = 2048;

  /// Tokens shown on both sides of a piece: what the convolutions can see.
  private static final int MARGIN = 80;

  private static final float FAVOUR_SOURCE = 0.5f;
  private static final float FAVOUR_CUE = 1.2f;
  private static final float FAVOUR_CONTENT = 0.2f;

  /// An attribution as the model sees it.
  ///
  /// @param confidence how sure it is, 0 to 1
  record Found(
      @Nullable TokenRange source, TokenRange cue, List<TokenRange> content, double confidence) {}

  private record Labelled(Part part, TokenRange range, double confidence) {}

  private final TaggerModel model;
  private final RowIndex index;
  private final LetterSums sums;

  SpanTagger(TaggerModel model) {
    this.model = model;
    this.index = new RowIndex(model.keys());
    this.sums = new LetterSums(model, index);
  }

  /// A model that `hearsay train` wrote. May be used by several threads at once.
  ///
  /// @throws IOException if it cannot be read, or is no model of this version
  public static SpanTagger read(InputStream in) throws IOException {
    return new SpanTagger(TaggerModel.read(new DataInputStream(new BufferedInputStream(in))));
  }

  /// What the model finds, by place of the cue.
  List<Found> find(Prose prose, TokenFeatures features) {
    List<Found> found = new ArrayList<>();
    TokenStates states = new TokenStates(model, index, sums, features);
    int from = 0;
    while (from < features.tokens()) {
      int to = pieceEnd(prose, from);
      int low = Math.max(0, from - MARGIN);
      int high = Math.min(features.tokens(), to + MARGIN);
      ChannelNetwork network = ChannelNetwork.of(model, high - low, states.from(low));
      found.addAll(tie(prose, low, network, labelled(network, from - low, to - low)));
      from = to;
    }
    return found;
  }

  /// Behind the last sentence that ends within a piece, or at its very end where none does.
  private static int pieceEnd(Prose prose, int from) {
    int limit = from + PIECE;
    if (limit >= prose.tokenCount()) {
      return prose.tokenCount();
    }
    int sentence = prose.sentenceOf(limit).firstToken();
    return sentence > from ? sentence : limit;
  }

  private List<Labelled> labelled(ChannelNetwork network, int from, int to) {
    float[][] emissions = network.emissions(from, to);
    int[] labels = TagLattice.best(favoured(emissions), model.transitions());
    TagLattice lattice = new TagLattice(emissions, model.transitions());
    List<Labelled> spans = new ArrayList<>();
    int t = 0;
    while (t < labels.length) {
      if (!TagLabel.isBegin(labels[t])) {
        t++;
        continue;
      }
      int first = t;
      Part part = TagLabel.part(labels[t]);
      double sum = 0;
      do {
        sum += lattice.probability(t, part.begin()) + lattice.probability(t, part.inside());
        t++;
      } while (t < labels.length && labels[t] == part.inside());
      spans.add(new Labelled(part, new TokenRange(from + first, from + t), sum / (t - first)));
    }
    return spans;
  }

  /// The scores with a little added to every beginning: a span too many costs a reader less than
  /// one too few, and on marked reports what precision loses recall gains.
  private static float[][] favoured(float[][] emissions) {
    float[][] favoured = new float[emissions.length][];
    for (int t = 0; t < favoured.length; t++) {
      favoured[t] = emissions[t].clone();
      favoured[t][Part.SOURCE.begin()] += FAVOUR_SOURCE;
      favoured[t][Part.CUE.begin()] += FAVOUR_CUE;
      favoured[t][Part.CONTENT.begin()] += FAVOUR_CONTENT;
    }
    return favoured;
  }

  /// Every cue with the sources and contents that choose it. Offsets are moved by `low`.
  private List<Found> tie(Prose prose, int low, ChannelNetwork network, List<Labelled> spans) {
    List<Labelled> cues = spans.stream().filter(s -> s.part == Part.CUE).toList();
    List<TokenRange> cuePlaces = cues.stream().map(Labelled::range).toList();
    List<TokenRange> sources =
        spans.stream().filter(s -> s.part == Part.SOURCE).map(Labelled::range).toList();
    SpanLinks.Keys cueKeys = new SpanLinks.Keys(network::state, model.link(Part.CONTENT));
    SpanLinks.Keys sourceKeys = new SpanLinks.Keys(network::state, model.link(Part.SOURCE));
    TreeMap<Integer, List<Labelled>> contents = new TreeMap<>();
    for (Labelled span : spans) {
      if (span.part == Part.CONTENT && !cues.isEmpty()) {
        int cue =
            chosen(
                network,
                SpanLinks.choice(prose, low, span.part, span.range, cuePlaces, -1),
                cueKeys);
        contents.computeIfAbsent(cue, c -> new ArrayList<>()).add(span);
      }
    }
    List<Found> found = new ArrayList<>();
    contents.forEach((cue, parts) -> {
      double confidence =
          Math.min(
              cues.get(cue).confidence,
              parts.stream().mapToDouble(Labelled::confidence).max().orElse(0));
      int source =
          chosen(
              network,
              SpanLinks.choice(prose, low, Part.SOURCE, cuePlaces.get(cue), sources, -1),
              sourceKeys);
      found.add(
          new Found(
              source < 0 ? null : moved(sources.get(source), low),
              moved(cuePlaces.get(cue), low),
              parts.stream()
                  .map(p -> moved(p.range, low))
                  .sorted(Comparator.comparingInt(TokenRange::first))
                  .toList(),
              confidence));
    });
    return found;
  }

  private int chosen(ChannelNetwork network, SpanLinks.Choice choice, SpanLinks.Keys keys) {
    double[] odds =
        SpanLinks.probabilities(model.link(choice.part()), network::state, choice, keys);
    int best = 0;
    for (int c = 1; c < odds.length; c++) {
      best = odds[c] > odds[best] ? c : best;
    }
    return choice.candidates().get(best).index();
  }

  private static TokenRange moved(TokenRange range, int by) {
    return new TokenRange(range.first() + by, range.end() + by);
  }
}
