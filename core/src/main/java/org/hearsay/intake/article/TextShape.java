package org.hearsay.intake.article;

/// How a line is written, counted in one pass.
///
/// @param sentenceEnds marks that end a sentence, with space or nothing behind them
/// @param commas how many
/// @param digitShare the share of its characters that are digits
/// @param capitalShare the share of its words that begin with a capital
/// @param upperShare the share of its letters that are capitals
/// @param markShare the share of its characters that are neither letter, digit nor space
/// @param firstLower whether it begins with a small letter
/// @param firstMark 1 if it begins with a quotation mark or dash, 2 with another mark, 0 otherwise
/// @param bars how many bars, arrows and bullets it holds
record TextShape(
    int sentenceEnds,
    int commas,
    double digitShare,
    double capitalShare,
    double upperShare,
    double markShare,
    boolean firstLower,
    int firstMark,
    int bars) {

  static TextShape of(String text) {
    int sentenceEnds = 0;
    int commas = 0;
    int digits = 0;
    int capitals = 0;
    int words = 0;
    int letters = 0;
    int upper = 0;
    int marks = 0;
    int bars = 0;
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        start = true;
        continue;
      }
      // nearly all letters are plain ones, for which no table is asked
      boolean small = c >= 'a' && c <= 'z';
      boolean plain = small || (c >= 'A' && c <= 'Z');
      if (plain || (c >= 128 && Character.isLetter(c))) {
        letters++;
        boolean capital = plain ? !small : Character.isUpperCase(c);
        upper += capital ? 1 : 0;
        words += start ? 1 : 0;
        capitals += start && capital ? 1 : 0;
      } else if (c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c)) {
        digits++;
      } else {
        marks++;
        commas += ",،、，".indexOf(c) >= 0 ? 1 : 0;
        bars += "|»›→▶►•·©/>".indexOf(c) >= 0 ? 1 : 0;
        boolean last = i + 1 == text.length() || " \"'”’»)".indexOf(text.charAt(i + 1)) >= 0;
        sentenceEnds += "。！？".indexOf(c) >= 0 || (last && ".!?…।".indexOf(c) >= 0) ? 1 : 0;
      }
      start = false;
    }
    double length = Math.max(1, text.length());
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return new TextShape(
        sentenceEnds,
        commas,
        digits / length,
        words == 0 ? 0 : (double) capitals / words,
        letters == 0 ? 0 : (double) upper / letters,
        marks / length,
        Character.isLowerCase(first),
        Character.isLetterOrDigit(first) ? 0 : "\"“„«»‘'–—-".indexOf(first) >= 0 ? 1 : 2,
        bars);
  }
}
