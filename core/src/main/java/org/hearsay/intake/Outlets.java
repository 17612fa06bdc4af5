package org.hearsay.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.hearsay.report.Outlet;
import org.jspecify.annotations.Nullable;

/// Outlets and addresses as inputs write them.
final class Outlets {
  private Outlets() {}

  /// An outlet of that name at the host of `url`; a name that is itself a host name (`www.npr.org`)
  /// is taken for one. Null where neither is known.
  static @Nullable Outlet of(@Nullable String name, @Nullable URI url) {
    String label = name == null || name.isBlank() ? null : name.strip();
    String host = host(url);
    if (label != null && isHostName(label)) {
      String given = withoutWww(label.toLowerCase(Locale.ROOT));
      return new Outlet(null, host != null ? host : given);
    }
    return label == null && host == null ? null : new Outlet(label, host);
  }

  /// `outlet` at the host of `url`.
  static @Nullable Outlet at(@Nullable Outlet outlet, URI url) {
    Outlet found = of(outlet == null ? null : outlet.name(), url);
    return found == null || outlet == null
        ? found
        : new Outlet(found.name(), found.host(), outlet.brand(), outlet.parent());
  }

  /// The host of `url` in lower case, without `www.`; null if it has none.
  static @Nullable String host(@Nullable URI url) {
    if (url == null || url.getHost() == null) {
      return null;
    }
    return withoutWww(url.getHost().toLowerCase(Locale.ROOT));
  }

  /// `value` as an absolute web address; null if it is none.
  static @Nullable URI address(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      URI uri = new URI(value.strip().replace(" ", "%20"));
      String scheme = uri.getScheme();
      boolean web =
          scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
      return web && uri.getHost() != null ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /// Letters, digits and hyphens between dots, the last part letters only: `Yahoo!` and `U.S. News`
  /// are names, `apnews.com` is a host.
  static boolean isHostName(String label) {
    int dot = label.lastIndexOf('.');
    if (dot <= 0 || label.length() - dot < 3 || label.length() > 253) {
      return false;
    }
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = (c >= '0' && c <= '9') || c == '-';
      if (!(letter || (i < dot && (c == '.' || digit)) || i == dot)) {
        return false;
      }
    }
    return !label.contains("..");
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") && host.length() > 4 ? host.substring(4) : host;
  }
}
