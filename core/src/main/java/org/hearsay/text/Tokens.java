package org.hearsay.text;

import java.util.Arrays;

/// Tokens while they are being gathered.
final class Tokens {
  /// What the marks at a token, or the period at its end, mean to the sentence splitter.
  enum Note {
    PLAIN,
    /// Ends in a period that shortens it and, at most, ends a sentence too.
    ABBREVIATED,
    /// Ends in a period that never ends a sentence.
    BOUND,
    OPENS,
    CLOSES
  }

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private TokenKind[] kinds = new TokenKind[64];
  private Note[] notes = new Note[64];
  private int size;

  void add(int start, int end, TokenKind kind, Note note) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
      notes = Arrays.copyOf(notes, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    notes[size] = note;
    size++;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  TokenKind kind(int token) {
    return kinds[token];
  }

  Note note(int token) {
    return notes[token];
  }

  int[] starts() {
    return Arrays.copyOf(starts, size);
  }

  int[] ends() {
    return Arrays.copyOf(ends, size);
  }

  TokenKind[] kinds() {
    return Arrays.copyOf(kinds, size);
  }
}
