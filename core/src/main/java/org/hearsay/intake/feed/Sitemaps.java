package org.hearsay.intake.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sitemaps (sitemaps.org 0.9), their indexes, and the news extension, through crawler-commons.
final class Sitemaps {
  private static final URI NOWHERE = URI.create("https://sitemap.invalid/sitemap.xml");

  private Sitemaps() {}

  static Listing read(String xml, @Nullable URI base) throws BadListingException {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.enableExtension(Extension.NEWS);
    AbstractSiteMap map;
    try {
      URL place = (base == null ? NOWHERE : base).toURL();
      // as UTF-8 whatever its declaration says: it has been decoded already
      map = parser.parseSiteMap("application/xml", utf8(xml), place);
    } catch (UnknownFormatException | IOException | RuntimeException e) {
      throw new BadListingException(
          "a sitemap that cannot be read: " + String.valueOf(e.getMessage()));
    }
    return map instanceof SiteMapIndex index ? lists(index) : pages((SiteMap) map);
  }

  private static byte[] utf8(String xml) {
    int end = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
    return (end < 2 ? xml : xml.substring(end)).getBytes(StandardCharsets.UTF_8);
  }

  private static Listing lists(SiteMapIndex index) {
    List<URI> addresses = new ArrayList<>();
    for (AbstractSiteMap map : index.getSitemaps()) {
      URI address = ListingReader.address(String.valueOf(map.getUrl()), null);
      if (address != null) {
        addresses.add(address);
      }
    }
    return new Listing.Lists(addresses);
  }

  private static Listing pages(SiteMap map) {
    List<SitemapPage> pages = new ArrayList<>();
    for (SiteMapURL entry : map.getSiteMapUrls()) {
      URI address = ListingReader.address(String.valueOf(entry.getUrl()), null);
      if (address != null) {
        pages.add(page(address, entry));
      }
    }
    return new Listing.Pages(pages);
  }

  private static SitemapPage page(URI address, SiteMapURL entry) {
    NewsAttributes news = null;
    ExtensionMetadata[] attributes = entry.getAttributesForExtension(Extension.NEWS);
    if (attributes != null && attributes.length > 0 && attributes[0] instanceof NewsAttributes n) {
      news = n;
    }
    Date changed = entry.getLastModified();
    ZonedDateTime modified = changed == null ? null : changed.toInstant().atZone(ZoneOffset.UTC);
    return new SitemapPage(
        address,
        modified,
        news == null ? null : news.getPublicationDateTime(),
        news == null ? null : news.getTitle(),
        news == null ? null : news.getName(),
        news == null ? null : news.getLanguage());
  }
}
