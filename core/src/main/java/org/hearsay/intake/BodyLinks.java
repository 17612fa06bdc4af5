package org.hearsay.intake;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.intake.article.Article;
import org.hearsay.report.Link;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// The links in an article's running text that lead to other sites.
final class BodyLinks {
  /// More are kept of no page.
  private static final int LINKS_MAX = 500;

  private BodyLinks() {}

  /// @param own the page's address; null if unknown: then no link is known to lead to its own site
  static List<Link> of(Article article, @Nullable URI own) {
    String host = Outlets.host(own);
    String site = site(own);
    List<Link> links = new ArrayList<>();
    for (Article.Link link : article.links()) {
      URI address = absolute(link.address(), own);
      boolean elsewhere = address != null && !isWithin(address, host, site);
      if (address != null && elsewhere && links.size() < LINKS_MAX) {
        links.add(new Link(new Span(link.start(), link.end()), address));
      }
    }
    return List.copyOf(links);
  }

  /// Hosts are held against each other first: the list of public suffixes is slow to ask.
  private static boolean isWithin(URI address, @Nullable String host, @Nullable String site) {
    return site != null
        && (Objects.equals(Outlets.host(address), host) || site.equals(site(address)));
  }

  /// Null for what leads to the page's own site, as all addresses without a host do.
  private static @Nullable URI absolute(String given, @Nullable URI own) {
    if (given.startsWith("//")) {
      String scheme = own == null || own.getScheme() == null ? "https" : own.getScheme();
      return Outlets.address(scheme + ":" + given);
    }
    return Outlets.address(given);
  }

  /// The name that was registered: `courier.example` of `news.courier.example`. A host without one,
  /// such as a number, stands for itself.
  private static @Nullable String site(@Nullable URI address) {
    String host = Outlets.host(address);
    if (host == null) {
      return null;
    }
    String registered = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return registered == null || registered.isEmpty() ? host : registered.toLowerCase(Locale.ROOT);
  }
}
