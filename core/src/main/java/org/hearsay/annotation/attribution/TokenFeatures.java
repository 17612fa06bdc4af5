package org.hearsay.annotation.attribution;

/// What the tagger is shown of a text, as hashes, apart by what it depends on: a spelling alone, or
/// the token's place as well.
///
/// @param spelling which spelling a token has
/// @param letters by spelling: the features of its letters, those of
///   [TaggerFeatures#LETTER_FEATURES] first, its kin last
/// @param places by token: the other features, what the rules made of it first
@SuppressWarnings("ArrayRecordComponent") // never compared
record TokenFeatures(int[] spelling, int[][] letters, int[][] places) {
  int tokens() {
    return spelling.length;
  }

  /// All features of every token in one row: the first of its letters, what the rules made of it,
  /// the rest, its kin last.
  int[][] rows() {
    int[][] rows = new int[spelling.length][];
    int first = TaggerFeatures.LETTER_FEATURES;
    for (int t = 0; t < rows.length; t++) {
      int[] own = letters[spelling[t]];
      int[] place = places[t];
      int[] row = new int[own.length + place.length];
      System.arraycopy(own, 0, row, 0, first);
      System.arraycopy(place, 0, row, first, place.length);
      System.arraycopy(own, first, row, first + place.length, own.length - first);
      rows[t] = row;
    }
    return rows;
  }
}
