package org.hearsay.output;

/// How a page for a terminal is set; other pages do not depend on it.
///
/// @param width columns of the terminal, at least 40
/// @param color whether ANSI colour may be used; nothing is told by colour alone
/// @param verbose whether what few readers ask for is shown too, such as why names are one
public record Settings(int width, boolean color, boolean verbose) {
  static final int LEAST_WIDTH = 40;

  /// Where no terminal is known: 80 columns, no colour.
  public static final Settings PLAIN = new Settings(80, false);

  /// The same, showing also what few readers ask for.
  public Settings verbosely() {
    return new Settings(width, color, true);
  }

  /// A page that shows no more than most readers ask for.
  public Settings(int width, boolean color) {
    this(width, color, false);
  }

  /// A width below 40 is read as 40.
  public Settings {
    width = Math.max(width, LEAST_WIDTH);
  }
}
