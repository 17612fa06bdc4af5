package org.hearsay.intake.article;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The trained weighing of lines: a forest over each line's own features, and a second one that
/// also sees what the first says of the lines around.
final class PageModel {
  private final Forest first;
  private final Forest second;

  PageModel(Forest first, Forest second) {
    this.first = first;
    this.second = second;
  }

  /// The model that comes with the program.
  static PageModel shipped() {
    return Shipped.MODEL;
  }

  /// Loaded when it is first asked for: training needs none.
  private static final class Shipped {
    private static final PageModel MODEL = load();
  }

  /// How likely each line of `layout` is of its article, 0 to 1.
  float[] weigh(PageLayout layout, PageHints hints) {
    float[][] rows = BlockFeatures.of(layout, hints);
    float[] once = first.probabilities(rows);
    return second.probabilities(ContextFeatures.of(layout, rows, once));
  }

  void write(DataOutputStream out) throws IOException {
    first.write(out);
    second.write(out);
  }

  /// @throws IOException if this is no model, or one of other features than today's
  static PageModel read(DataInputStream in) throws IOException {
    Forest first = Forest.read(in);
    Forest second = Forest.read(in);
    int features = BlockFeatures.names().size();
    if (first.features() != features || second.features() != features + ContextFeatures.COUNT) {
      throw new IOException(
          "a model of "
              + first.features()
              + " and "
              + second.features()
              + " features; expected "
              + features
              + " and "
              + (features + ContextFeatures.COUNT));
    }
    return new PageModel(first, second);
  }

  private static PageModel load() {
    try (InputStream in = PageModel.class.getResourceAsStream("pages.model");
        DataInputStream data = new DataInputStream(Objects.requireNonNull(in))) {
      return read(data);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read pages.model", e);
    }
  }
}
