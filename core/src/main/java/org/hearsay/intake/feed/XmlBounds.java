package org.hearsay.intake.feed;

import java.util.Locale;

/// Looks through XML before a parser does: a document type of its own, which can name files and
/// grow without end, is refused, and so is more depth or more elements than any feed has.
final class XmlBounds {
  private static final int DEPTH_MAX = 200;
  private static final int ELEMENTS_MAX = 1_000_000;

  private final String xml;
  private int at;
  private int depth;
  private int elements;

  private XmlBounds(String xml) {
    this.xml = xml;
  }

  /// @throws BadListingException if `xml` goes beyond what is read
  static void check(String xml) throws BadListingException {
    new XmlBounds(xml).run();
  }

  private void run() throws BadListingException {
    while ((at = xml.indexOf('<', at)) >= 0) {
      if (xml.startsWith("<!--", at)) {
        skipPast("-->", 4);
      } else if (xml.startsWith("<![CDATA[", at)) {
        skipPast("]]>", 9);
      } else if (xml.startsWith("<!", at)) {
        String word = xml.substring(at, Math.min(at + 9, xml.length())).toUpperCase(Locale.ROOT);
        throw new BadListingException(
            word.equals("<!DOCTYPE")
                ? "a document type of its own (DOCTYPE); expected none"
                : "a markup declaration at character " + at);
      } else if (xml.startsWith("<?", at)) {
        skipPast("?>", 2);
      } else if (xml.startsWith("</", at)) {
        depth = Math.max(0, depth - 1);
        skipPast(">", 2);
      } else {
        open();
      }
    }
  }

  private void skipPast(String end, int from) {
    int found = xml.indexOf(end, at + from);
    at = found < 0 ? xml.length() : found + end.length();
  }

  private void open() throws BadListingException {
    if (++elements > ELEMENTS_MAX) {
      throw new BadListingException("more than " + ELEMENTS_MAX + " elements");
    }
    int i = at + 1;
    char quote = 0;
    while (i < xml.length() && (quote != 0 || xml.charAt(i) != '>')) {
      char c = xml.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
      i++;
    }
    if (i >= xml.length() || xml.charAt(i - 1) != '/') {
      depth++;
    }
    if (depth > DEPTH_MAX) {
      throw new BadListingException("elements nested more than " + DEPTH_MAX + " deep");
    }
    at = Math.min(i + 1, xml.length());
  }
}
