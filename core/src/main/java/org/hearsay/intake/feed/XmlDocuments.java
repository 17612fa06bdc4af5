package org.hearsay.intake.feed;

import java.io.IOException;
import java.io.StringReader;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/// XML as trees, within [XmlBounds]. What is not well-formed, as one feed in ten is not, is mended
/// as a browser would mend a page, and tried once more.
final class XmlDocuments {
  private XmlDocuments() {}

  /// @throws BadListingException if `xml` cannot be mended, or must not be read
  static Document parse(String xml) throws BadListingException {
    String text = withoutControls(xml);
    XmlBounds.check(text);
    try {
      return build(text);
    } catch (JDOMException e) {
      try {
        return build(mended(text));
      } catch (JDOMException again) {
        throw new BadListingException("XML that is not well-formed: " + firstLine(e));
      }
    }
  }

  private static Document build(String xml) throws JDOMException {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setExpandEntities(false);
    try {
      return builder.build(new StringReader(xml));
    } catch (IOException e) {
      throw new JDOMException("cannot be read", e);
    } catch (IllegalArgumentException e) {
      // JDOM holds names and texts to more than the parser does
      throw new JDOMException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String mended(String xml) {
    org.jsoup.nodes.Document page = Jsoup.parse(xml, "", Parser.xmlParser());
    page.outputSettings(
        new OutputSettings()
            .syntax(OutputSettings.Syntax.xml)
            .escapeMode(Entities.EscapeMode.xhtml)
            .prettyPrint(false));
    return withoutControls(page.outerHtml());
  }

  /// XML has no room for most control characters; feeds have them all the same.
  private static String withoutControls(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bad =
          (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
      if (bad) {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, ' ');
      }
    }
    return clean == null ? text : clean.toString();
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.substring(0, Math.min(line.length(), 200));
  }
}
