package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads a query as a person types it:
///
/// ```
/// tide "harbour master" ferr*            all of these: a word, a phrase, a beginning of a word
/// tide OR flood -storm NOT gale          one of them; without
/// (tide OR flood) speaker:kolm           grouped
/// speaker:"edda kolm" outlet:post kind:direct stance:denies cue:warn
/// figure:>1000 figure:10..20 date:2031-03-01..2031-03-31 date:2031-03 language:de
/// ```
///
/// Linear in the length of the query, which is at most [#LENGTH_MAX] long and [#DEPTH_MAX] deep.
final class QueryParser {
  static final int LENGTH_MAX = 1_000;
  static final int DEPTH_MAX = 20;

  private final String text;
  private int at;
  private int depth;

  private QueryParser(String text) {
    // a control character is nothing that anybody looks for, and ends strings elsewhere
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isISOControl(plain.charAt(i))) {
        plain.setCharAt(i, ' ');
      }
    }
    this.text = plain.toString();
  }

  /// Reads `text`; an empty one finds everything.
  ///
  /// @throws QueryFault if it cannot be understood
  static Query parse(String text) {
    if (text.length() > LENGTH_MAX) {
      throw new QueryFault(
          "the query has " + text.length() + " characters; expected at most " + LENGTH_MAX,
          LENGTH_MAX);
    }
    QueryParser parser = new QueryParser(text);
    Query query = parser.any();
    if (parser.at < parser.text.length()) {
      throw new QueryFault("')' closes nothing; expected '(' before it", parser.at);
    }
    return query;
  }

  private Query any() {
    List<Query> parts = new ArrayList<>();
    parts.add(all());
    while (takesKeyword("OR")) {
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.Any(parts);
  }

  private Query all() {
    List<Query> parts = new ArrayList<>();
    for (skipSpace(); at < text.length() && text.charAt(at) != ')'; skipSpace()) {
      if (isKeyword("OR")) {
        if (parts.isEmpty()) {
          throw new QueryFault("nothing stands before OR; expected something to look for", at);
        }
        break;
      }
      if (!takesKeyword("AND")) {
        parts.add(negated());
      }
    }
    if (parts.isEmpty() && endsBehindKeyword()) {
      throw new QueryFault("nothing follows; expected something to look for", at);
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.All(parts);
  }

  private Query negated() {
    if (text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
      at++;
      return new Query.Not(one());
    }
    if (takesKeyword("NOT")) {
      skipSpace();
      if (at == text.length() || text.charAt(at) == ')') {
        throw new QueryFault("nothing follows NOT; expected something to leave out", at);
      }
      return new Query.Not(one());
    }
    return one();
  }

  private Query one() {
    char c = text.charAt(at);
    if (c == '(') {
      return group();
    }
    int start = at;
    if (c != '"') {
      int end = wordEnd(at);
      int colon = text.indexOf(':', at);
      if (colon > at && colon < end) {
        String field = text.substring(at, colon).toLowerCase(Locale.ROOT);
        at = colon + 1;
        return QueryFields.of(field, value(), start, colon + 1);
      }
    }
    return value().words(start);
  }

  private Query group() {
    int open = at++;
    if (++depth > DEPTH_MAX) {
      throw new QueryFault("'(' is nested deeper than " + DEPTH_MAX, open);
    }
    Query query = any();
    if (at == text.length()) {
      throw new QueryFault("'(' is not closed; expected ')'", open);
    }
    at++;
    depth--;
    return query;
  }

  /// What stands behind a field, or by itself.
  ///
  /// @param isPhrase whether it stood in quotation marks
  record Value(String text, boolean isPhrase, boolean isPrefix) {
    Query.Words words(int position) {
      if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw new QueryFault("'" + text + "' holds no word to look for", position);
      }
      if (isPrefix && beginsTooManyWords()) {
        throw new QueryFault(
            "'" + text + "*' begins too many words; expected two letters or more before '*'",
            position);
      }
      return new Query.Words(text, isPrefix);
    }

    /// One letter alone, of an alphabet; a sign of Chinese or Japanese says more.
    private boolean beginsTooManyWords() {
      int[] last = text.codePoints().toArray();
      int end = last.length;
      boolean isOne = end == 1 || !Character.isLetterOrDigit(last[end - 2]);
      return isOne
          && switch (Character.UnicodeScript.of(last[end - 1])) {
            case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, COMMON -> true;
            case null, default -> false;
          };
    }
  }

  private Value value() {
    if (at < text.length() && text.charAt(at) == '"') {
      int close = text.indexOf('"', at + 1);
      if (close < 0) {
        throw new QueryFault("'\"' is not closed; expected another behind the phrase", at);
      }
      String phrase = text.substring(at + 1, close);
      at = close + 1;
      return new Value(phrase, true, takesStar());
    }
    int end = wordEnd(at);
    String word = text.substring(at, end);
    at = end;
    boolean star = word.endsWith("*");
    return new Value(star ? word.substring(0, word.length() - 1) : word, false, star);
  }

  private boolean takesStar() {
    boolean star = at < text.length() && text.charAt(at) == '*';
    at += star ? 1 : 0;
    return star;
  }

  /// A word ends at white space or a parenthesis; a quotation mark within it begins a phrase.
  private int wordEnd(int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (isSpace(c) || c == '(' || c == ')' || c == '"') {
        break;
      }
      end++;
    }
    return end;
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  private boolean isKeyword(String keyword) {
    return text.startsWith(keyword, at) && wordEnd(at) == at + keyword.length();
  }

  private boolean takesKeyword(String keyword) {
    skipSpace();
    boolean is = isKeyword(keyword);
    at += is ? keyword.length() : 0;
    return is;
  }

  /// An empty query is allowed, an empty part of one is not.
  private boolean endsBehindKeyword() {
    return depth > 0 || !text.substring(0, at).isBlank();
  }
}
