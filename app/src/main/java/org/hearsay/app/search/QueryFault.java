package org.hearsay.app.search;

/// A query that cannot be understood, said so that it can be put right.
public final class QueryFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int position;

  /// Names the fault.
  ///
  /// @param position where in the query, in UTF-16 code units from 0
  QueryFault(String message, int position) {
    super(message);
    this.position = position;
  }

  /// Where in the query it lies, in UTF-16 code units from 0.
  public int position() {
    return position;
  }
}
