package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.annotation.attribution.TaggerNetwork.Activations;

/// The network's way back: adds to a gradient what one labelled text asks of every weight.
final class TaggerGradient {
  private static final double LINK_SCALE = 1 / Math.sqrt(TaggerModel.LINK_WIDTH);

  private final TaggerModel model;
  private final TaggerModel gradient;
  private final boolean[] touched;
  private final List<Integer> touchedRows = new ArrayList<>();

  TaggerGradient(TaggerModel model) {
    this.model = model;
    this.gradient = model.blankCopy();
    this.touched = new boolean[model.keys().length];
  }

  TaggerModel sum() {
    return gradient;
  }

  /// Rows of the embedding that are not zero in the gradient, in the order met.
  List<Integer> touchedRows() {
    return touchedRows;
  }

  void clear() {
    gradient.narrow().forEach(row -> Arrays.fill(row, 0));
    gradient.wide().forEach(row -> Arrays.fill(row, 0));
    for (int row : touchedRows) {
      Arrays.fill(gradient.embedding()[row], 0);
      touched[row] = false;
    }
    touchedRows.clear();
  }

  /// Adds what another gradient of the same model holds.
  void add(TaggerGradient other) {
    List<float[]> narrow = gradient.narrow();
    List<float[]> wide = gradient.wide();
    List<float[]> otherNarrow = other.gradient.narrow();
    List<float[]> otherWide = other.gradient.wide();
    for (int i = 0; i < narrow.size(); i++) {
      Rows.add(narrow.get(i), otherNarrow.get(i));
    }
    for (int i = 0; i < wide.size(); i++) {
      Rows.add(wide.get(i), otherWide.get(i));
    }
    for (int row : other.touchedRows) {
      touch(row);
      Rows.add(gradient.embedding()[row], other.gradient.embedding()[row]);
    }
  }

  private void touch(int row) {
    if (!touched[row]) {
      touched[row] = true;
      touchedRows.add(row);
    }
  }

  /// Adds what one text asks.
  ///
  /// @param target what its labels should be
  /// @param links which of the right spans belong together
  /// @param keep share of channels that stayed on
  /// @return minus the logarithm of the probability of what is right
  double add(
      TaggerNetwork.Input input,
      Activations at,
      LabelTarget target,
      List<SpanLinks.Choice> links,
      float keep) {
    float[][] error = new float[at.tokens][model.width()];
    double loss = addLabels(at, target, error);
    for (SpanLinks.Choice link : links) {
      loss += addLink(at.states(), link, error);
    }
    int layers = model.blocks().size();
    float[][] below = new float[at.tokens][model.width()];
    throughActivation(at, layers, error, below, keep);
    for (int l = layers - 1; l >= 0; l--) {
      throughBlock(at, l, below, keep);
    }
    for (int t = 0; t < at.tokens; t++) {
      Rows.add(gradient.ground(), below[t]);
      addVector(input.vectors()[t], below[t]);
      for (int feature : input.features()[t]) {
        if (feature >= 0) {
          touch(feature);
          Rows.add(gradient.embedding()[feature], below[t]);
        }
      }
    }
    return loss;
  }

  private void addVector(int row, float[] error) {
    if (row >= 0 && model.vectors().length > 0) {
      float[] vector = model.vectors()[row];
      for (int j = 0; j < vector.length; j++) {
        Rows.add(gradient.projection()[j], error, vector[j]);
      }
    }
  }

  private double addLabels(Activations at, LabelTarget target, float[][] error) {
    float[][] states = at.states();
    float[][] emissions = new TaggerNetwork(model).emissions(states, 0, at.tokens);
    TagLattice lattice = new TagLattice(emissions, model.transitions());
    LabelTarget given = LabelTarget.taught(lattice, at.tokens);
    for (int t = 0; t < at.tokens; t++) {
      for (int y = 0; y < TagLabel.COUNT; y++) {
        float d = given.shares()[t][y] - target.shares()[t][y];
        gradient.tagBias()[y] += d;
        Rows.add(gradient.tagWeights()[y], states[t], d);
        Rows.add(error[t], model.tagWeights()[y], d);
      }
    }
    for (int i = 0; i <= TagLabel.COUNT; i++) {
      for (int y = 0; y < TagLabel.COUNT; y++) {
        gradient.transitions()[i][y] += (float) (given.steps()[i][y] - target.steps()[i][y]);
      }
    }
    return target.surprise(lattice, emissions, model.transitions());
  }

  private double addLink(float[][] states, SpanLinks.Choice choice, float[][] error) {
    TaggerModel.Link link = model.link(choice.part());
    SpanLinks.Keys keys = new SpanLinks.Keys(t -> states[t], link);
    double[] odds = SpanLinks.probabilities(link, t -> states[t], choice, keys);
    TaggerModel.Link sums = gradient.link(choice.part());
    float[] query = SpanLinks.project(t -> states[t], choice.span(), link.seeking());
    float[] queryError = new float[TaggerModel.LINK_WIDTH];
    for (int c = 0; c < odds.length; c++) {
      SpanLinks.Candidate candidate = choice.candidates().get(c);
      TokenRange span = candidate.span();
      float d = (float) (odds[c] - (c == choice.right() ? 1 : 0));
      float scaled = (float) (d * LINK_SCALE);
      Rows.add(queryError, keys.of(candidate), scaled);
      sums.bias()[candidate.place()] += d;
      if (span == null) {
        Rows.add(sums.none(), query, scaled);
      } else {
        float[] keyError = new float[TaggerModel.LINK_WIDTH];
        Rows.add(keyError, query, scaled);
        throughProjection(states, span, link.offered(), sums.offered(), keyError, error);
      }
    }
    throughProjection(states, choice.span(), link.seeking(), sums.seeking(), queryError, error);
    return -Math.log(Math.max(1e-12, odds[choice.right()]));
  }

  private static void throughProjection(
      float[][] states,
      TokenRange span,
      TaggerModel.Projection weights,
      TaggerModel.Projection sums,
      float[] up,
      float[][] error) {
    throughMatrix(states[span.first()], weights.first(), sums.first(), up, error[span.first()]);
    throughMatrix(states[span.end() - 1], weights.last(), sums.last(), up, error[span.end() - 1]);
  }

  private static void throughMatrix(
      float[] state, float[][] weights, float[][] sums, float[] up, float[] error) {
    for (int i = 0; i < state.length; i++) {
      error[i] += Rows.dot(weights[i], up);
      if (state[i] != 0) {
        Rows.add(sums[i], up, state[i]);
      }
    }
  }

  /// From the error of the active rows to that of the hidden ones, which it is added to.
  private void throughActivation(
      Activations at, int layer, float[][] active, float[][] hidden, float keep) {
    boolean last = layer == model.blocks().size();
    float[] gain = last ? model.gain() : model.blocks().get(layer).gain();
    float[] gainSum = last ? gradient.gain() : gradient.blocks().get(layer).gain();
    float[] shiftSum = last ? gradient.shift() : gradient.blocks().get(layer).shift();
    float factor = 1 / keep;
    float[] back = new float[gain.length];
    for (int t = 0; t < at.tokens; t++) {
      float[] h = at.hidden[layer][t];
      float inverse = at.inverse[layer][t];
      openOnly(active[t], at.active[layer][t], factor);
      Rows.add(shiftSum, active[t]);
      addGain(gainSum, active[t], h, inverse);
      product(back, active[t], gain);
      float along = Rows.dot(back, h) * inverse * inverse / h.length;
      addNormBack(hidden[t], back, h, inverse, along);
    }
  }

  private static void openOnly(float[] error, float[] active, float factor) {
    for (int j = 0; j < error.length; j++) {
      error[j] = active[j] > 0 ? error[j] * factor : 0;
    }
  }

  private static void addGain(float[] sum, float[] error, float[] hidden, float inverse) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += error[j] * hidden[j] * inverse;
    }
  }

  private static void product(float[] target, float[] a, float[] b) {
    for (int j = 0; j < target.length; j++) {
      target[j] = a[j] * b[j];
    }
  }

  private static void addNormBack(
      float[] target, float[] back, float[] hidden, float inverse, float along) {
    for (int j = 0; j < target.length; j++) {
      target[j] += (back[j] - hidden[j] * along) * inverse;
    }
  }

  /// `error` holds that of the block's output and afterwards that of its input.
  private void throughBlock(Activations at, int layer, float[][] error, float keep) {
    TaggerModel.Block block = model.blocks().get(layer);
    TaggerModel.Block sums = gradient.blocks().get(layer);
    int n = at.tokens;
    Rows.outer(sums.weights(), at.convolved[layer], error, n);
    for (int t = 0; t < n; t++) {
      Rows.add(sums.bias(), error[t]);
    }
    float[][] convolved = new float[n][model.width()];
    Rows.multiply(convolved, error, n, transposed(block.weights()));
    float[][] active = new float[n][model.width()];
    float[][] in = at.active[layer];
    for (int k = 0; k < TaggerModel.TAPS; k++) {
      int offset = (k - TaggerModel.TAPS / 2) * block.dilation();
      for (int t = Math.max(0, -offset); t < Math.min(n, n - offset); t++) {
        Rows.addProduct(sums.taps()[k], convolved[t], in[t + offset]);
        Rows.addProduct(active[t + offset], convolved[t], block.taps()[k]);
      }
    }
    throughActivation(at, layer, active, error, keep);
  }

  private static float[][] transposed(float[][] matrix) {
    float[][] result = new float[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[0].length; j++) {
        result[j][i] = matrix[i][j];
      }
    }
    return result;
  }
}
