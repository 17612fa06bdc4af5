package org.hearsay.app.casefile;

import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.annotation.mention.Mastheads;
import org.hearsay.annotation.mention.Outlets;
import org.hearsay.output.Json;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;

/// What the outlets of a case are called: one name for each, whether its reports name it or are
/// known by their host alone.
///
/// Reports are never changed once they are in a case, so only those that came since are looked at.
public final class CaseOutlets {
  private static final String SINCE =
      "SELECT DISTINCT outlet, host FROM report WHERE number > ? AND number <= ?";

  /// What was known when the reports up to `seen` had been looked at.
  private record Known(Set<Outlet> outlets, Mastheads mastheads, long seen) {}

  private final CaseFile file;

  /// Replaced as a whole and guarded by no lock: a lock would be held while the case is asked.
  private volatile Known known = new Known(Set.of(), Mastheads.ofOutlets(List.of()), 0);

  CaseOutlets(CaseFile file) {
    this.file = file;
  }

  /// What readers call an outlet that a case has under `label`, a name or a host.
  public String called(String label) {
    if (label.indexOf('.') < 0) {
      return label;
    }
    return now().mastheads.ofHost(label);
  }

  /// What they are called now.
  public Mastheads mastheads() {
    return now().mastheads;
  }

  /// What readers know a report by: its outlet, or else its id.
  public String of(Report report) {
    return report.outlet() == null ? report.id().value() : called(report.outlet().label());
  }

  /// Under what reports of an outlet that is called `name` stand: its name, and each host of
  /// reports that do not name theirs.
  public String labels(String name) {
    Known now = now();
    Set<String> labels = new TreeSet<>(Set.of(name));
    for (Outlet outlet : now.outlets) {
      if (outlet.name() == null && now.mastheads.of(outlet).equals(name)) {
        labels.add(outlet.label());
      }
    }
    StringWriter out = new StringWriter();
    Json.write(out, json -> json.array(labels, json::text));
    return out.toString();
  }

  /// As a JSON object, what outlets are called of which some report says no more than the host.
  public String names() {
    Known now = now();
    TreeMap<String, String> names = new TreeMap<>();
    for (Outlet outlet : now.outlets) {
      if (outlet.name() == null && outlet.host() != null) {
        names.put(outlet.host(), now.mastheads.of(outlet));
      }
    }
    StringWriter out = new StringWriter();
    Json.write(out, json -> json.object(() -> names.forEach(json::field)));
    return out.toString();
  }

  /// Hosts of known outlets one of whose names begins with `part`, those aside that hold it
  /// themselves.
  public static List<String> hostsOf(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return Outlets.all().stream()
        .filter(entry ->
            Stream.concat(Stream.of(entry.name()), entry.otherNames().stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(lower)))
        .flatMap(entry -> entry.hosts().stream())
        .filter(host -> !host.contains(lower))
        .distinct()
        .toList();
  }

  /// SQL for what the outlet of the report `table` is called; null if it is unknown.
  ///
  /// @param place which parameter of the query is [#names]
  public static String named(String table, int place) {
    return "coalesce(%1$s.outlet, ?%2$d ->> %1$s.host, %1$s.host)".formatted(table, place);
  }

  private Known now() {
    Known before = known;
    long last =
        file.query("SELECT max(number) FROM report", row -> row.next() ? row.getLong(1) : 0L);
    if (last == before.seen) {
      return before;
    }
    Set<Outlet> outlets = new LinkedHashSet<>(before.outlets);
    file.query(
        SINCE,
        rows -> {
          while (rows.next()) {
            String name = rows.getString(1);
            String host = rows.getString(2);
            if (name != null || host != null) {
              outlets.add(new Outlet(name, host));
            }
          }
          return outlets;
        },
        before.seen,
        last);
    Known after = new Known(outlets, Mastheads.ofOutlets(outlets), last);
    known = after;
    return after;
  }
}
