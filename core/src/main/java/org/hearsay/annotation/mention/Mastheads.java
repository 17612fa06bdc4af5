package org.hearsay.annotation.mention;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;
import org.jspecify.annotations.Nullable;

/// What readers call the outlets of reports at hand: the name that a report gives its own outlet;
/// where it gives none, the name under which the host is known ([Outlets]), else the one that
/// another report on the same host gives; the host only where nothing else is known.
///
/// So `courier.example` is "The Harbour Courier" on a page where one of two reports says so. Where
/// reports on one host give different names (a site of several papers), the host stays.
public final class Mastheads {
  private final Map<String, String> byHost;

  private Mastheads(Map<String, String> byHost) {
    this.byHost = byHost;
  }

  /// Over the outlets of `reports`.
  public static Mastheads of(Collection<Report> reports) {
    return ofOutlets(reports.stream().map(Report::outlet).filter(Objects::nonNull).toList());
  }

  /// Over `outlets`, in whatever order.
  public static Mastheads ofOutlets(Collection<Outlet> outlets) {
    Map<String, String> byHost = new HashMap<>();
    Set<String> unclear = new HashSet<>();
    for (Outlet outlet : outlets) {
      if (outlet.name() != null && outlet.host() != null) {
        String other = byHost.putIfAbsent(outlet.host(), outlet.name());
        if (other != null && !other.equals(outlet.name())) {
          unclear.add(outlet.host());
        }
      }
    }
    byHost.keySet().removeAll(unclear);
    return new Mastheads(Map.copyOf(byHost));
  }

  /// What `outlet` is called.
  public String of(Outlet outlet) {
    return outlet.name() != null || outlet.host() == null ? outlet.label() : ofHost(outlet.host());
  }

  /// What the outlet of `report` is called; null if it is unknown.
  public @Nullable String of(Report report) {
    return report.outlet() == null ? null : of(report.outlet());
  }

  /// What an outlet is called of which no more is known than that it publishes on `host`.
  public String ofHost(String host) {
    return Outlets.onHost(host)
        .map(Outlets.Entry::name)
        .orElseGet(() -> byHost.getOrDefault(host, host));
  }
}
