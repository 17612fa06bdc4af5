package org.hearsay.annotation;

import java.io.IOException;
import java.io.InputStream;
import org.hearsay.annotation.attribution.SpanTagger;

/// A trained model of attributions, to be used beside the rules. Several threads may use one at
/// once.
public final class AttributionModel {
  private final SpanTagger tagger;

  private AttributionModel(SpanTagger tagger) {
    this.tagger = tagger;
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
