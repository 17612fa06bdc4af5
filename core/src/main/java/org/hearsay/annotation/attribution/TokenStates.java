package org.hearsay.annotation.attribution;

/// What the network starts from at each token: the ground and the rows of all its features. What a
/// spelling's letters give is asked once a text, since a report says most words more than once.
final class TokenStates implements ChannelNetwork.Start {
  private final TaggerModel model;
  private final RowIndex index;
  private final LetterSums sums;
  private final TokenFeatures features;
  private final int low;

  /// By spelling; empty until first asked for.
  private final float[][] spelled;

  TokenStates(TaggerModel model, RowIndex index, LetterSums sums, TokenFeatures features) {
    this(model, index, sums, features, 0, new float[features.letters().length][0]);
  }

  private TokenStates(
      TaggerModel model,
      RowIndex index,
      LetterSums sums,
      TokenFeatures features,
      int low,
      float[][] spelled) {
    this.model = model;
    this.index = index;
    this.sums = sums;
    this.features = features;
    this.low = low;
    this.spelled = spelled;
  }

  /// The same for the text behind token `low`, which is counted as its first.
  TokenStates from(int low) {
    return new TokenStates(model, index, sums, features, low, spelled);
  }

  @Override
  public void put(int token, float[] state) {
    float[] letters = ofLetters(features.spelling()[low + token]);
    System.arraycopy(letters, 0, state, 0, letters.length);
    Rows.addAll(state, model.embedding(), index.rows(features.places()[low + token]));
  }

  private float[] ofLetters(int spelling) {
    if (spelled[spelling].length == 0) {
      spelled[spelling] = sums.of(features.letters()[spelling]);
    }
    return spelled[spelling];
  }
}
