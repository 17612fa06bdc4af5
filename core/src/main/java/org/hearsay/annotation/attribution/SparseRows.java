package org.hearsay.annotation.attribution;

import java.util.List;
import java.util.random.RandomGenerator;

/// A table that is mostly zero, row by row.
final class SparseRows {
  /// One number that is not zero.
  record Cell(int row, int column, double value) {}

  private static final int SWEEPS = 30;

  private final int[] starts;
  private final int[] columns;
  private final float[] values;
  private final int width;

  private SparseRows(int[] starts, int[] columns, float[] values, int width) {
    this.starts = starts;
    this.columns = columns;
    this.values = values;
    this.width = width;
  }

  /// @param cells ordered by row
  static SparseRows of(List<Cell> cells, int rows, int width) {
    int[] starts = new int[rows + 1];
    int[] columns = new int[cells.size()];
    float[] values = new float[cells.size()];
    for (int i = 0; i < columns.length; i++) {
      Cell cell = cells.get(i);
      starts[cell.row() + 1]++;
      columns[i] = cell.column();
      values[i] = (float) cell.value();
    }
    for (int row = 0; row < rows; row++) {
      starts[row + 1] += starts[row];
    }
    return new SparseRows(starts, columns, values, width);
  }

  /// Every row in the table's `wanted` strongest directions (singular vectors, weighted with the
  /// square root of the singular value).
  ///
  /// @param tried directions that are followed, more than are wanted
  float[][] strongest(int wanted, int tried, int iterations, RandomGenerator random) {
    float[][] right = new float[width][tried];
    for (float[] row : right) {
      for (int j = 0; j < tried; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    float[][] left = times(right);
    for (int i = 0; i < iterations; i++) {
      orthonormalise(left, tried);
      left = times(transposedTimes(left, tried));
    }
    orthonormalise(left, tried);
    float[][] small = transposedTimes(left, tried);
    double[][] gram = gram(small, tried);
    double[][] turns = new double[tried][tried];
    diagonalise(gram, turns);
    int[] order = byStrength(gram);
    float[][] result = new float[left.length][wanted];
    for (int row = 0; row < left.length; row++) {
      for (int j = 0; j < wanted; j++) {
        double sum = 0;
        for (int k = 0; k < tried; k++) {
          sum += left[row][k] * turns[k][order[j]];
        }
        result[row][j] = (float) (sum * Math.pow(Math.max(0, gram[order[j]][order[j]]), 0.25));
      }
    }
    return result;
  }

  private float[][] times(float[][] right) {
    float[][] product = new float[starts.length - 1][right[0].length];
    for (int row = 0; row < product.length; row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        Rows.add(product[row], right[columns[i]], values[i]);
      }
    }
    return product;
  }

  private float[][] transposedTimes(float[][] left, int tried) {
    float[][] product = new float[width][tried];
    for (int row = 0; row < left.length; row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        Rows.add(product[columns[i]], left[row], values[i]);
      }
    }
    return product;
  }

  /// Makes the columns unit vectors at right angles (Gram and Schmidt, modified).
  private static void orthonormalise(float[][] rows, int columns) {
    for (int j = 0; j < columns; j++) {
      double length = Math.sqrt(product(rows, j, j)) + 1e-12;
      for (float[] row : rows) {
        row[j] = (float) (row[j] / length);
      }
      for (int k = j + 1; k < columns; k++) {
        double share = product(rows, j, k);
        for (float[] row : rows) {
          row[k] -= (float) (share * row[j]);
        }
      }
    }
  }

  private static double product(float[][] rows, int j, int k) {
    double sum = 0;
    for (float[] row : rows) {
      sum += (double) row[j] * row[k];
    }
    return sum;
  }

  private static double[][] gram(float[][] rows, int columns) {
    double[][] gram = new double[columns][columns];
    for (float[] row : rows) {
      for (int j = 0; j < columns; j++) {
        for (int k = 0; k < columns; k++) {
          gram[j][k] += (double) row[j] * row[k];
        }
      }
    }
    return gram;
  }

  /// Turns a symmetric table until it is diagonal (Jacobi); `turns` gets the directions as columns.
  private static void diagonalise(double[][] table, double[][] turns) {
    int n = table.length;
    for (int i = 0; i < n; i++) {
      turns[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          if (Math.abs(table[p][q]) > 1e-12) {
            double theta = (table[q][q] - table[p][p]) / (2 * table[p][q]);
            double sign = theta < 0 ? -1 : 1;
            double tangent = sign / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
            double cosine = 1 / Math.sqrt(tangent * tangent + 1);
            turnColumns(table, p, q, cosine, tangent * cosine);
            turnRows(table, p, q, cosine, tangent * cosine);
            turnColumns(turns, p, q, cosine, tangent * cosine);
          }
        }
      }
    }
  }

  private static void turnColumns(double[][] table, int p, int q, double cosine, double sine) {
    for (double[] row : table) {
      double kept = row[p];
      row[p] = cosine * kept - sine * row[q];
      row[q] = sine * kept + cosine * row[q];
    }
  }

  private static void turnRows(double[][] table, int p, int q, double cosine, double sine) {
    for (int k = 0; k < table.length; k++) {
      double kept = table[p][k];
      table[p][k] = cosine * kept - sine * table[q][k];
      table[q][k] = sine * kept + cosine * table[q][k];
    }
  }

  private static int[] byStrength(double[][] diagonal) {
    return java.util.stream.IntStream.range(0, diagonal.length)
        .boxed()
        .sorted((a, b) -> Double.compare(diagonal[b][b], diagonal[a][a]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
