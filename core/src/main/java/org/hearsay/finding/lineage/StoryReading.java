package org.hearsay.finding.lineage;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.finding.lineage.CopiedTextFinder.Copy;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.story.Story;
import org.jspecify.annotations.Nullable;

/// What every kind of ground is looked for in: a story's reports by number, their words, outlets
/// and credits, and the text they have in common.
final class StoryReading {
  /// Words of an opening that tell whether another report holds the same news.
  private static final int OPENING_WORDS = 80;

  /// From this share of common content words on, a report holds what is credited to its outlet.
  private static final double HOLDS = 0.5;

  private final List<AnnotatedReport> reports;
  private final List<Wording> wordings;
  private final OutletDirectory outlets;
  private final List<@Nullable String> outletOf = new ArrayList<>();
  private final List<List<CreditReading>> credits = new ArrayList<>();
  private final List<List<LinkReading>> links = new ArrayList<>();
  private final List<Copy> copies;
  private final Map<ReportId, Integer> numbers = new HashMap<>();

  /// By address, in the form that is alike for one page.
  private final Map<String, Integer> byAddress = new HashMap<>();

  private final Map<String, String> outletsByHost = new TreeMap<>();

  StoryReading(Story story) {
    this.reports = story.reports();
    this.wordings = reports.stream().map(Wording::of).toList();
    this.outlets = new OutletDirectory(reports);
    for (AnnotatedReport report : reports) {
      String own = outlets.of(report);
      numbers.put(report.report().id(), numbers.size());
      outletOf.add(own);
      credits.add(CreditReading.of(report, outlets, own));
      links.add(LinkReading.of(report));
      URI url = report.report().provenance().url();
      if (url != null && url.getHost() != null) {
        byAddress.putIfAbsent(LinkPlaces.plain(url), numbers.size() - 1);
        if (own != null) {
          outletsByHost.putIfAbsent(LinkPlaces.host(url), own);
        }
      }
    }
    this.copies = CopiedTextFinder.find(wordings);
  }

  int size() {
    return reports.size();
  }

  AnnotatedReport report(int number) {
    return reports.get(number);
  }

  Wording wording(int number) {
    return wordings.get(number);
  }

  int number(ReportId report) {
    return numbers.getOrDefault(report, -1);
  }

  OutletDirectory outlets() {
    return outlets;
  }

  /// Key of the outlet that published the report; null if unknown.
  @Nullable String outletOf(int number) {
    return outletOf.get(number);
  }

  List<CreditReading> credits(int number) {
    return credits.get(number);
  }

  List<LinkReading> links(int number) {
    return links.get(number);
  }

  /// The report at hand that was published at `address`; negative if none was.
  int at(URI address) {
    return byAddress.getOrDefault(LinkPlaces.plain(address), -1);
  }

  /// The outlet of a report at hand that was published on `host`.
  Optional<String> outletOn(String host) {
    return Optional.ofNullable(outletsByHost.get(host));
  }

  /// Whether the report is itself what others report on.
  boolean isPrimary(int number) {
    return PrimaryMaterial.sign(reports.get(number).report()).isPresent();
  }

  List<Copy> copies() {
    return copies;
  }

  String node(int number) {
    return reports.get(number).report().id().value();
  }

  Node reportNode(int number) {
    String outlet = outletOf.get(number);
    String title = reports.get(number).report().title();
    String name = outlet != null ? outlets.name(outlet) : title != null ? title : node(number);
    return new Node(node(number), Node.Kind.REPORT, name, true);
  }

  /// The node of an outlet; in the set if one of the reports is its own.
  Node outletNode(String outlet) {
    return new Node(
        "outlet:" + outlet.replace(' ', '-'),
        Node.Kind.OUTLET,
        outlets.name(outlet),
        outletOf.contains(outlet));
  }

  /// Whether `number` was certainly published before `other`.
  boolean isBefore(int number, int other) {
    PublicationTime first = reports.get(number).report().published();
    PublicationTime second = reports.get(other).report().published();
    return first != null && second != null && first.isBefore(second);
  }

  /// Whether the report as a whole is credited to the outlet.
  boolean restsOn(int number, @Nullable String outlet) {
    return outlet != null
        && credits.get(number).stream().anyMatch(c -> c.whole() && c.outlet().equals(outlet));
  }

  /// What a credit leads to: the report of that outlet which holds what is credited to it and is
  /// not later, else the outlet itself.
  Node creditTarget(int number, CreditReading credit) {
    Set<String> credited = new HashSet<>();
    for (Span passage : credit.passages()) {
      addContent(number, passage, credited);
    }
    if (credit.whole()) {
      Wording wording = wordings.get(number);
      int end = Math.min(OPENING_WORDS, wording.size());
      if (end > 0) {
        addContent(number, wording.span(0, end), credited);
      }
    }
    double best = HOLDS;
    int target = -1;
    for (int other = 0; other < reports.size(); other++) {
      if (other == number
          || !credit.outlet().equals(outletOf.get(other))
          || isBefore(number, other)) {
        continue;
      }
      double held = held(credited, other);
      if (held >= best && (target < 0 || held > best)) {
        best = held;
        target = other;
      }
    }
    return target < 0 ? outletNode(credit.outlet()) : reportNode(target);
  }

  private void addContent(int number, Span passage, Set<String> keys) {
    Wording wording = wordings.get(number);
    for (int i = wording.firstIn(passage); i < wording.endIn(passage); i++) {
      if (wording.isContent(i)) {
        keys.add(wording.key(i));
      }
    }
  }

  private double held(Set<String> keys, int number) {
    Set<String> found = new HashSet<>();
    Wording wording = wordings.get(number);
    for (int i = 0; i < wording.size(); i++) {
      if (keys.contains(wording.key(i))) {
        found.add(wording.key(i));
      }
    }
    return keys.isEmpty() ? 0 : (double) found.size() / keys.size();
  }
}
