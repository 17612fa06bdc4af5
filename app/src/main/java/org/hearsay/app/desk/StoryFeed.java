package org.hearsay.app.desk;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hearsay.app.casefile.NewsItem;

/// What came to be known of a story, as an Atom feed (RFC 4287), so that a reader's own feed reader
/// tells of a new conflict or revision.
final class StoryFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private StoryFeed() {}

  /// The feed.
  ///
  /// @param changed instant at which a report came or went, ISO 8601
  /// @param news the last first
  static String of(long story, String title, String changed, List<NewsItem> news) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", "urn:hearsay:story:" + story);
      element(xml, "title", title);
      element(xml, "updated", news.isEmpty() ? changed : news.getFirst().at().toString());
      link(xml, "self", Addresses.story(story) + ".atom");
      link(xml, "alternate", Addresses.story(story));
      xml.writeStartElement("author");
      element(xml, "name", "Hearsay");
      xml.writeEndElement();
      for (NewsItem item : news) {
        entry(xml, story, item);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string took no more", e);
    }
    return out.append('\n').toString();
  }

  private static void entry(XMLStreamWriter xml, long story, NewsItem item)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:hearsay:news:" + item.number());
    element(xml, "title", item.kind() + ": " + item.text());
    element(xml, "updated", item.at().toString());
    link(
        xml,
        "alternate",
        item.report() == null ? Addresses.story(story) : Addresses.report(item.report()));
    element(xml, "summary", item.text());
    xml.writeEndElement();
  }

  /// From the feed's own address on: only its reader knows by which name the desk is reached.
  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  /// What XML 1.0 may not hold is shown as U+FFFD.
  private static String allowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          boolean may =
              c == '\t'
                  || c == '\n'
                  || c == '\r'
                  || (c >= 0x20 && c < 0xD800)
                  || (c >= 0xE000 && c < 0xFFFE)
                  || c >= 0x10000;
          out.appendCodePoint(may ? c : 0xFFFD);
        });
    return out.toString();
  }
}
