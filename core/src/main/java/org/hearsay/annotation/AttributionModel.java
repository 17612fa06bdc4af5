package org.hearsay.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.hearsay.annotation.attribution.SpanTagger;

/// A trained model of attributions, to be used beside the rules. Several threads may use one at
/// once.
public final class AttributionModel {
  private final SpanTagger tagger;

  private static final class Shipped {
    static final AttributionModel MODEL = load();

    private static AttributionModel load() {
      try (InputStream in = openShipped()) {
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("reading " + FILE, e);
      }
    }
  }

  private static final String FILE = "attribution.model";

  private AttributionModel(SpanTagger tagger) {
    this.tagger = tagger;
  }

  /// The model that comes with the program; read once, when first asked for. What it is made of and
  /// how good it is stands in `docs/model-card.md`.
  public static AttributionModel shipped() {
    return Shipped.MODEL;
  }

  /// The bytes of the model that comes with the program; the caller closes them.
  public static InputStream openShipped() {
    InputStream in = AttributionModel.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new IllegalStateException(FILE + " is missing in the program");
    }
    return in;
  }

  /// Reads a model that `hearsay train` wrote.
  ///
  /// @throws IOException if it cannot be read, or is no model of this version
  public static AttributionModel read(InputStream in) throws IOException {
    return new AttributionModel(SpanTagger.read(in));
  }

  SpanTagger tagger() {
    return tagger;
  }
}
