package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.casefile.CaseOutlets;

/// Lets `outlet:reuters` find reports that do not name their outlet, by the hosts on which an
/// outlet of that name is known to publish.
final class OutletHosts {
  /// More than these are meant by no name, but by a part that many have.
  private static final int HOSTS_MAX = 8;

  private OutletHosts() {}

  /// `query` with those hosts beside each outlet in it.
  static Query beside(Query query) {
    return switch (query) {
      case Query.All(List<Query> parts) -> new Query.All(all(parts));
      case Query.Any(List<Query> parts) -> new Query.Any(all(parts));
      case Query.Not(Query part) -> new Query.Not(beside(part));
      case Query.Outlet(String part) -> {
        List<String> hosts = CaseOutlets.hostsOf(part);
        if (hosts.isEmpty() || hosts.size() > HOSTS_MAX) {
          yield query;
        }
        List<Query> either = new ArrayList<>(List.of(query));
        hosts.forEach(host -> either.add(new Query.Outlet(host)));
        yield new Query.Any(either);
      }
      case Query.Words words -> words;
      case Query.Speaker speaker -> speaker;
      case Query.Statement statement -> statement;
      case Query.Figure figure -> figure;
      case Query.Published published -> published;
      case Query.Language language -> language;
    };
  }

  private static List<Query> all(List<Query> parts) {
    return parts.stream().map(OutletHosts::beside).toList();
  }
}
