package org.hearsay.intake.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/// RSS of every version, and Atom, through ROME.
final class XmlFeeds {
  /// A description this long, or with this many paragraphs, is more than a summary: RSS 2.0 lets it
  /// be either.
  private static final int FULL_LENGTH_MIN = 2500;

  private static final int FULL_PARAGRAPHS_MIN = 4;

  /// How feeds name the moment of publication, the surest name first.
  private static final List<String> DATES =
      List.of("pubDate", "published", "issued", "date", "created");

  private XmlFeeds() {}

  static Listing read(Document document, @Nullable URI base) throws BadListingException {
    List<@Nullable String> dates = dates(document);
    SyndFeed feed = build(document);
    List<SyndEntry> entries = feed.getEntries();
    List<FeedItem> items = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String date = dates.size() == entries.size() ? dates.get(i) : null;
      items.add(item(entries.get(i), date, base));
    }
    return new Listing.Items(blankToNull(feed.getTitle()), blankToNull(feed.getLanguage()), items);
  }

  private static SyndFeed build(Document document) throws BadListingException {
    try {
      return new SyndFeedInput(false, Locale.ROOT).build(document);
    } catch (FeedException | RuntimeException e) {
      // ROME's readers of single elements throw what they meet: numbers, addresses, nulls
      throw new BadListingException(
          "a feed that cannot be read: " + String.valueOf(e.getMessage()));
    }
  }

  /// The dates of publication as they are written: ROME keeps moments and forgets their zones.
  private static List<@Nullable String> dates(Document document) {
    List<@Nullable String> dates = new ArrayList<>();
    for (Element element : document.getDescendants(Filters.element())) {
      String name = element.getName();
      if (name.equals("item") || name.equals("entry")) {
        dates.add(date(element));
      }
    }
    return dates;
  }

  private static @Nullable String date(Element item) {
    for (String name : DATES) {
      for (Element child : item.getChildren()) {
        if (child.getName().equals(name) && !child.getTextTrim().isEmpty()) {
          return child.getTextTrim();
        }
      }
    }
    return null;
  }

  private static FeedItem item(SyndEntry entry, @Nullable String date, @Nullable URI base) {
    List<String> authors = new ArrayList<>();
    for (SyndPerson person : entry.getAuthors()) {
      if (person.getName() != null && !person.getName().isBlank()) {
        authors.add(person.getName().strip());
      }
    }
    if (authors.isEmpty() && entry.getAuthor() != null && !entry.getAuthor().isBlank()) {
      authors.add(entry.getAuthor().strip());
    }
    URI link = ListingReader.address(entry.getLink(), base);
    Date published = entry.getPublishedDate();
    return new FeedItem(
        blankToNull(entry.getUri()),
        link != null ? link : ListingReader.address(entry.getUri(), null),
        blankToNull(entry.getTitle()),
        authors,
        date,
        published == null ? null : published.toInstant(),
        null,
        content(entry));
  }

  private static FeedItem.@Nullable Content content(SyndEntry entry) {
    String longest = "";
    boolean isHtml = true;
    for (SyndContent content : entry.getContents()) {
      String value = content.getValue();
      if (value != null && value.length() > longest.length()) {
        longest = value;
        isHtml = isHtml(content);
      }
    }
    SyndContent description = entry.getDescription();
    String summary = description == null ? null : description.getValue();
    if (summary != null && !summary.isBlank() && summary.length() > longest.length()) {
      boolean full = longest.isBlank() && isLong(summary);
      return new FeedItem.Content(summary, isHtml(description), full);
    }
    return longest.isBlank() ? null : new FeedItem.Content(longest, isHtml, true);
  }

  /// RSS leaves the type open and means HTML, Atom says `text`.
  private static boolean isHtml(@Nullable SyndContent content) {
    String type = content == null ? null : content.getType();
    return type == null || !(type.equals("text") || type.equals("text/plain"));
  }

  private static boolean isLong(String text) {
    int paragraphs = 0;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf("<p"); at >= 0; at = lower.indexOf("<p", at + 2)) {
      paragraphs++;
    }
    return text.length() >= FULL_LENGTH_MIN || paragraphs >= FULL_PARAGRAPHS_MIN;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
