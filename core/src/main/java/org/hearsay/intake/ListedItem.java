package org.hearsay.intake;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.hearsay.intake.feed.FeedItem;
import org.hearsay.intake.feed.Listing;
import org.hearsay.intake.feed.SitemapPage;
import org.hearsay.report.Capture;
import org.hearsay.report.Outlet;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;

/// What a listing says of one article. A page that says it itself is believed above it.
///
/// @param content the article, as far as the listing carries it
/// @param changed when the page last changed: good for choosing, not a date of publication
record ListedItem(
    @Nullable String title,
    @Nullable URI link,
    @Nullable Outlet outlet,
    List<String> byline,
    @Nullable PublicationTime published,
    @Nullable Instant changed,
    @Nullable String language,
    FeedItem.@Nullable Content content,
    IntakeOptions options) {

  static ListedItem of(FeedItem item, Listing listing, IntakeOptions options) {
    String feedTitle = null;
    String feedLanguage = null;
    if (listing instanceof Listing.Items feed) {
      feedTitle = feed.title();
      feedLanguage = feed.language();
    }
    List<String> authors = new ArrayList<>();
    item.authors().forEach(author -> authors.addAll(Bylines.names(author)));
    String language = item.language() != null ? item.language() : feedLanguage;
    String title = item.title() == null ? "" : ListingText.oneLine(item.title());
    return new ListedItem(
        title.isBlank() ? null : WellFormed.text(title),
        item.link(),
        // a feed's title is often that of a section: it names the outlet only where nothing else
        // does
        Outlets.of(item.link() == null ? feedTitle : null, item.link()),
        List.copyOf(new LinkedHashSet<>(authors)),
        published(item),
        item.date(),
        Languages.tag(language),
        item.content(),
        options);
  }

  static ListedItem of(SitemapPage page, IntakeOptions options) {
    ZonedDateTime published = page.published();
    ZonedDateTime modified = page.modified();
    return new ListedItem(
        page.title() == null ? null : WellFormed.text(ListingText.oneLine(page.title())),
        page.address(),
        Outlets.of(page.outlet(), page.address()),
        List.of(),
        published == null ? null : time(published.toOffsetDateTime()),
        modified == null ? null : modified.toInstant(),
        Languages.tag(page.language()),
        null,
        options);
  }

  private static @Nullable PublicationTime published(FeedItem item) {
    PublicationTime written = PublicationTimes.find(item.dateText());
    Instant moment = item.date();
    return written != null || moment == null ? written : time(moment.atOffset(ZoneOffset.UTC));
  }

  private static PublicationTime time(OffsetDateTime moment) {
    return new PublicationTime(moment.toLocalDate(), moment.toLocalTime(), moment.getOffset());
  }

  /// By which the item is chosen; null if nothing dates it.
  @Nullable Instant moment() {
    if (published == null) {
      return changed;
    }
    ZoneOffset offset = published.offset() == null ? ZoneOffset.UTC : published.offset();
    return published.time() == null
        ? published.date().atStartOfDay().toInstant(ZoneOffset.UTC)
        : published.date().atTime(published.time()).toInstant(offset);
  }

  /// The report that the listing itself carries.
  ///
  /// @param place for messages
  /// @param name the report's id
  /// @param capture of the listing; null if it was given as a file
  Received fromFeed(String place, String name, @Nullable Capture capture) {
    if (content == null) {
      return SkipReason.NO_TEXT.skip(place, "an item without text; --follow fetches its page");
    }
    String body =
        WellFormed.text(
            content.isHtml()
                ? ListingText.of(content.text())
                : TextFiles.withLineFeeds(content.text()).strip());
    if (body.isBlank()) {
      return SkipReason.NO_TEXT.skip(place, "an item whose text is empty");
    }
    return new Received.Accepted(
        new Report(
            new ReportId(WellFormed.text(name)),
            new Provenance(place, link, capture),
            title,
            outlet,
            byline,
            published != null ? published : options.publishedWhereMissing(),
            language != null ? language : Languages.detect(body),
            body));
  }

  /// The report on the item's page.
  Received fromPage(URI address, Fetching web) {
    try {
      Fetched page = web.fetch(address);
      if (FeedFiles.isPackedListing(page.bytes())) {
        return SkipReason.UNSUPPORTED.skip(address.toString(), "a feed; expected a page");
      }
      String id = page.capture().url().toString();
      Report report =
          CapturedPages.report(
              page.bytes(),
              page.type(),
              page.capture(),
              address.toString(),
              id.substring(Math.max(0, id.length() - 480)),
              options.withPublished(null));
      return new Received.Accepted(completed(report));
    } catch (NotReadable e) {
      return e.at(address.toString());
    }
  }

  private Report completed(Report page) {
    PublicationTime time = page.published() != null ? page.published() : published;
    Outlet own = page.outlet();
    return new Report(
        page.id(),
        page.provenance(),
        page.title() != null ? page.title() : title,
        own == null
            ? outlet
            : own.name() == null && outlet != null && outlet.name() != null
                ? new Outlet(outlet.name(), own.host(), own.brand(), own.parent())
                : own,
        page.byline().isEmpty() ? byline : page.byline(),
        time != null ? time : options.publishedWhereMissing(),
        page.language(),
        page.body());
  }
}
