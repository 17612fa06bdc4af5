package org.hearsay.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hearsay.intake.feed.BadListingException;
import org.hearsay.intake.feed.FeedItem;
import org.hearsay.intake.feed.Listing;
import org.hearsay.intake.feed.ListingReader;
import org.hearsay.intake.feed.SitemapPage;
import org.hearsay.report.Capture;
import org.jspecify.annotations.Nullable;

/// What a feed, a list of feeds or a sitemap leads to, in its order. An item whose article the feed
/// carries is read from there; otherwise its page is fetched, where that is allowed, and where it
/// is not, what the feed carries is read.
final class FeedFiles implements Source {
  private static final int DEPTH_MAX = 3;
  private static final int LISTS_MAX = 1000;
  private static final int HEAD = 4096;

  /// What all listings under one input share.
  private static final class Budget {
    private final Set<URI> seen = new HashSet<>();
    private int pages;
    private int lists;
  }

  private final String origin;
  private final String id;
  private final @Nullable Capture capture;
  private final @Nullable Fetching web;
  private final boolean pagesBeside;
  private final IntakeOptions options;
  private final Budget budget;
  private final int depth;
  private final Listing listing;
  private final Iterator<?> entries;
  private int count;
  private @Nullable Source inner;
  private boolean ended;

  private FeedFiles(Place place, Listing listing, Budget budget, int depth) {
    this.origin = place.origin();
    this.id = place.id();
    this.capture = place.capture();
    this.web = place.web();
    this.pagesBeside = place.pagesBeside();
    this.options = place.options();
    this.listing = listing;
    this.budget = budget;
    this.depth = depth;
    this.entries =
        switch (listing) {
          case Listing.Items(String title, String language, List<FeedItem> items) ->
              items.iterator();
          case Listing.Pages(List<SitemapPage> pages) -> pages.iterator();
          case Listing.Lists(List<URI> addresses) -> addresses.iterator();
        };
  }

  /// Where a listing was found.
  ///
  /// @param origin as the user would name it
  /// @param id what items without an id of their own are named after
  /// @param capture of the listing; null if it was given as a file
  /// @param web the way to what it leads to; null if that is not to be fetched
  /// @param pagesBeside whether what it leads to was fetched when it was, and is read by itself
  record Place(
      String origin,
      String id,
      @Nullable Capture capture,
      @Nullable Fetching web,
      boolean pagesBeside,
      IntakeOptions options) {}

  /// Whether `bytes`, unpacked, begin as a feed, a list of feeds or a sitemap does.
  static boolean isListing(byte[] bytes) {
    return Sniffer.kind(bytes) == FileKind.FEED || isJsonFeed(bytes);
  }

  /// The same for bytes that may be packed, as sitemaps are.
  static boolean isPackedListing(byte[] bytes) {
    try (InputStream in = Packing.unpacked(new ByteArrayInputStream(bytes))) {
      return isListing(in.readNBytes(HEAD));
    } catch (IOException e) {
      return false;
    }
  }

  static boolean isJsonFeed(byte[] bytes) {
    return Sniffer.beginsWithObject(bytes)
        && ListingReader.isJsonFeed(
            new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8));
  }

  /// The deliveries of a listing.
  ///
  /// @param bytes as they came, packed or not
  /// @param type the media type that a server declared; null if none
  static Source open(byte[] bytes, @Nullable String type, Place place) {
    return open(bytes, type, place, new Budget(), 1);
  }

  private static Source open(
      byte[] bytes, @Nullable String type, Place place, Budget budget, int depth) {
    try {
      byte[] unpacked =
          FileDelivery.bounded(
              Packing.unpacked(new ByteArrayInputStream(bytes)), place.options().reportBytesMax());
      Sniffer.requireText(unpacked);
      String charset = CapturedPages.charset(type);
      String text = Encodings.decode(unpacked, charset != null ? charset : declared(unpacked));
      URI base = place.capture() == null ? null : place.capture().url();
      return new FeedFiles(place, ListingReader.read(text, base), budget, depth);
    } catch (BadListingException e) {
      return Source.skipped(
          SkipReason.BAD_FEED.skip(place.origin(), String.valueOf(e.getMessage())));
    } catch (NotReadable e) {
      return Source.skipped(e.at(place.origin()));
    } catch (IOException e) {
      return Source.skipped(Opener.unreadable(place.origin(), e));
    }
  }

  /// The encoding of an XML declaration; null if there is none.
  private static @Nullable String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    int key = head.startsWith("<?xml") ? head.indexOf("encoding") : -1;
    int end = head.indexOf("?>");
    if (key < 0 || end < key) {
      return null;
    }
    String value = head.substring(key + "encoding".length(), end).strip();
    String[] parts = value.split("[\"']", -1);
    return parts.length > 1 && parts[0].strip().equals("=") ? parts[1] : null;
  }

  @Override
  public @Nullable Delivery next() {
    while (!ended) {
      if (inner != null) {
        Delivery delivery = inner.next();
        if (delivery != null) {
          return delivery;
        }
        close();
      }
      if (!entries.hasNext()) {
        ended = true;
        return empty();
      }
      count++;
      Delivery delivery =
          switch (entries.next()) {
            case FeedItem item -> deliver(item);
            case SitemapPage page -> deliver(page);
            case URI list -> enter(list);
            default -> null;
          };
      if (delivery != null) {
        return delivery;
      }
    }
    return null;
  }

  private @Nullable Delivery empty() {
    return count > 0 ? null : skipped(SkipReason.EMPTY, "it lists nothing");
  }

  private Delivery skipped(SkipReason reason, String detail) {
    return skipped(reason, origin, detail);
  }

  private static Delivery skipped(SkipReason reason, String origin, String detail) {
    Received.Skipped skipped = reason.skip(origin, detail);
    return () -> skipped;
  }

  private @Nullable Delivery deliver(FeedItem item) {
    ListedItem listed = ListedItem.of(item, listing, options);
    if (!options.selection().holds(item.link()) || !options.selection().holds(listed.moment())) {
      return null;
    }
    String place = origin + "#" + count;
    String name = item.id() != null && item.id().length() <= 480 ? item.id() : id + "#" + count;
    FeedItem.Content content = item.content();
    URI link = item.link();
    boolean full = content != null && content.isFull();
    if (!full && link != null && (web != null || pagesBeside)) {
      return page(link, listed);
    }
    return () -> listed.fromFeed(place, name, capture);
  }

  private @Nullable Delivery deliver(SitemapPage page) {
    if (pagesBeside) {
      return null;
    }
    if (web == null) {
      ended = true;
      return skipped(
          SkipReason.NOT_FETCHED,
          "a sitemap, which holds no text of its pages; --follow fetches them");
    }
    ListedItem listed = ListedItem.of(page, options);
    boolean asked =
        options.selection().holds(page.address()) && options.selection().holds(listed.moment());
    return asked ? page(page.address(), listed) : null;
  }

  private @Nullable Delivery page(URI address, ListedItem listed) {
    Fetching fetching = web;
    if (fetching == null || !budget.seen.add(address)) {
      return null;
    }
    if (++budget.pages > options.following().pagesMax()) {
      ended = true;
      return budget.pages > options.following().pagesMax() + 1
          ? null
          : skipped(
              SkipReason.TOO_LARGE,
              "it leads to more than "
                  + options.following().pagesMax()
                  + " pages; --max-pages allows more");
    }
    return () -> listed.fromPage(address, fetching);
  }

  /// Opens a listing that this one leads to; a delivery only where that fails.
  private @Nullable Delivery enter(URI address) {
    if (pagesBeside) {
      return null;
    }
    if (web == null) {
      ended = true;
      return skipped(SkipReason.NOT_FETCHED, "a list of feeds or sitemaps; --follow fetches them");
    }
    if (budget.pages > options.following().pagesMax() || !budget.seen.add(address)) {
      return null;
    }
    if (depth >= DEPTH_MAX || ++budget.lists > LISTS_MAX) {
      return skipped(
          SkipReason.TOO_LARGE,
          address.toString(),
          "lists of lists more than "
              + DEPTH_MAX
              + " deep, or more than "
              + LISTS_MAX
              + " of them");
    }
    try {
      Fetched fetched = web.fetchListing(address);
      String name = address.toString();
      inner =
          open(
              fetched.bytes(),
              fetched.type(),
              new Place(
                  name, Web.id(fetched.capture().url()), fetched.capture(), web, false, options),
              budget,
              depth + 1);
      return null;
    } catch (NotReadable e) {
      Received.Skipped skipped = e.at(address.toString());
      return () -> skipped;
    }
  }

  @Override
  public void close() {
    if (inner != null) {
      inner.close();
      inner = null;
    }
  }
}
