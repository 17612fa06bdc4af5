package org.hearsay.annotation.attribution;

import java.util.List;

/// Adam (Kingma and Ba 2015) over the weights of a model; embedding rows are moved only when
/// touched.
final class AdamSteps {
  private static final float MEAN_DECAY = 0.9f;
  private static final float SQUARE_DECAY = 0.98f;
  private static final float TINY = 1e-8f;

  private final TaggerModel model;
  private final TaggerModel mean;
  private final TaggerModel square;
  private int steps;

  AdamSteps(TaggerModel model) {
    this.model = model;
    this.mean = model.blankCopy();
    this.square = model.blankCopy();
  }

  /// Moves the weights against the gradient, which is scaled down where it is longer than `most`.
  ///
  /// @param scale factor on the gradient
  void step(TaggerGradient gradient, float scale, float most, float rate, float decay) {
    steps++;
    double squares = 0;
    TaggerModel sum = gradient.sum();
    for (List<float[]> rows : List.of(sum.narrow(), sum.wide())) {
      for (float[] row : rows) {
        squares += Rows.dot(row, row);
      }
    }
    for (int row : gradient.touchedRows()) {
      squares += Rows.dot(sum.embedding()[row], sum.embedding()[row]);
    }
    double length = Math.sqrt(squares) * scale;
    float factor = (float) (length > most ? scale * most / length : scale);
    float corrected =
        (float)
            (rate
                * Math.sqrt(1 - Math.pow(SQUARE_DECAY, steps))
                / (1 - Math.pow(MEAN_DECAY, steps)));
    all(model.narrow(), sum.narrow(), mean.narrow(), square.narrow(), factor, corrected, 0);
    all(model.wide(), sum.wide(), mean.wide(), square.wide(), factor, corrected, rate * decay);
    for (int row : gradient.touchedRows()) {
      move(
          model.embedding()[row],
          sum.embedding()[row],
          mean.embedding()[row],
          square.embedding()[row],
          factor,
          corrected,
          rate * decay);
    }
  }

  private static void all(
      List<float[]> weights,
      List<float[]> gradients,
      List<float[]> means,
      List<float[]> squares,
      float factor,
      float rate,
      float decay) {
    for (int i = 0; i < weights.size(); i++) {
      move(weights.get(i), gradients.get(i), means.get(i), squares.get(i), factor, rate, decay);
    }
  }

  private static void move(
      float[] weight,
      float[] gradient,
      float[] mean,
      float[] square,
      float factor,
      float rate,
      float decay) {
    for (int i = 0; i < weight.length; i++) {
      float g = gradient[i] * factor;
      mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * g;
      square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * g * g;
      weight[i] -= decay * weight[i] + rate * mean[i] / ((float) Math.sqrt(square[i]) + TINY);
    }
  }
}
