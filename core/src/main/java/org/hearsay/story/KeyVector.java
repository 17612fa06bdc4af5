package org.hearsay.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// A sparse vector over hashes of keys. Immutable; hashes ascend.
final class KeyVector {
  private final int[] hashes;
  private final float[] weights;
  private final double length;

  /// Takes arrays of one length, hashes ascending. Not copied: only this room makes them.
  KeyVector(int[] hashes, float[] weights) {
    this.hashes = hashes;
    this.weights = weights;
    double squares = 0;
    for (float weight : weights) {
      squares += (double) weight * weight;
    }
    this.length = Math.sqrt(squares);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(hashes.length);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
    for (float weight : weights) {
      out.writeFloat(weight);
    }
  }

  static KeyVector read(DataInputStream in) throws IOException {
    int[] hashes = new int[in.readInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.readInt();
    }
    float[] weights = new float[hashes.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
    return new KeyVector(hashes, weights);
  }

  int size() {
    return hashes.length;
  }

  int hash(int position) {
    return hashes[position];
  }

  double weight(int position) {
    return weights[position];
  }

  double dot(KeyVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      if (hashes[i] == other.hashes[j]) {
        sum += (double) weights[i++] * other.weights[j++];
      } else if (hashes[i] < other.hashes[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /// The cosine that goes with a dot product of this and `other`; 0 where either is empty.
  double cosine(double dot, KeyVector other) {
    double lengths = length * other.length;
    return lengths == 0 ? 0 : dot / lengths;
  }
}
