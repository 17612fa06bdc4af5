package org.hearsay.output;

import static org.hearsay.annotation.mention.EntityType.ORGANIZATION;
import static org.hearsay.annotation.mention.EntityType.PERSON;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.mention.EntityType;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.ClaimMember;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.claim.Reason;
import org.hearsay.finding.claim.Relation;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Drift;
import org.hearsay.finding.lineage.Ground;
import org.hearsay.finding.lineage.Lineage;
import org.hearsay.finding.lineage.Node;
import org.hearsay.finding.lineage.Origin;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.finding.timeline.Moment;
import org.hearsay.report.Passage;
import org.hearsay.report.ReportId;
import org.hearsay.report.Span;
import org.hearsay.story.Cast;
import org.hearsay.story.CastMember;
import org.jspecify.annotations.Nullable;

/// An invented story, made by hand with something of everything that a page has to show: contested
/// figures with open bounds, a denial, nested and interrupted statements, an altered quotation, an
/// origin that is not among the reports, characters beyond the basic plane, text that looks like
/// markup, a formula or a terminal command.
final class SampleDossier {
  private SampleDossier() {}

  static Comparison comparison() {
    AnnotatedReport wire = SampleReports.wire();
    AnnotatedReport courier = SampleReports.courier();
    AnnotatedReport beacon = SampleReports.beacon();
    AnnotatedReport radio = SampleReports.radio();
    AnnotatedReport post = SampleReports.post();
    AnnotatedReport bakery = SampleReports.bakery();
    Dossier story = story(wire, courier, beacon, radio, post);
    return new Comparison(
        List.of(wire, courier, beacon, radio, post, bakery),
        List.of(story, alone(bakery)),
        List.of(
            new SkippedInput("reports/empty.txt", "empty", "0 bytes"),
            new SkippedInput("reports/photo.jpg", "not text", "a JPEG image")));
  }

  private static Dossier alone(AnnotatedReport report) {
    Origin own = new Origin("bakery", "bakery.txt", true, List.of(report.report().id()));
    return new Dossier(
        "s2",
        "Bakery reopens",
        "1 report, no other origin found",
        List.of(report),
        new Cast(List.of()),
        List.of(claim("k1", Relation.SINGLE, List.of(), List.of(own), said(report, "a1"))),
        new Lineage(
            List.of(new Node("bakery", Node.Kind.REPORT, "bakery.txt", true)),
            List.of(),
            List.of(own)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Dossier story(
      AnnotatedReport wire,
      AnnotatedReport courier,
      AnnotatedReport beacon,
      AnnotatedReport radio,
      AnnotatedReport post) {
    Origin northline = origin("wire", "Northline Wire", true, wire, courier, beacon);
    Origin examiner = origin("outlet:island examiner", "Island Examiner", false, radio, post);
    Origin ownRadio = origin("radio", "Coast Radio", true, radio);
    return new Dossier(
        "s1",
        "Ferry runs aground off Brackwater, at least 9 hurt",
        "5 reports, 2 origins: Northline Wire; Island Examiner, not among them",
        List.of(wire, courier, beacon, radio, post),
        cast(),
        claims(wire, courier, beacon, radio, post, northline, examiner, ownRadio),
        new Lineage(
            nodes(), edges(wire, courier, beacon, radio, post), List.of(northline, examiner)),
        quotations(wire, courier, beacon),
        conflicts(wire, courier, beacon, radio, post),
        timeline(wire, post));
  }

  private static Origin origin(
      String node, String name, boolean inSet, AnnotatedReport... reports) {
    return new Origin(
        node, name, inSet, List.of(reports).stream().map(r -> r.report().id()).sorted().toList());
  }

  private static Cast cast() {
    return new Cast(
        List.of(
            member("c1", "Coast Board", ORGANIZATION, "wire e1", "courier e1", "radio e3"),
            member("c2", "Dario Velk", PERSON, "wire e2", "courier e2", "beacon e1"),
            member("c3", "Sund Lines", ORGANIZATION, "wire e3", "radio e1"),
            member("c4", "Petra Olmsted", PERSON, "radio e2"),
            member("c5", "山田 花子", PERSON, "wire e4"),
            member("c6", "Brackwater Hospital", ORGANIZATION, "post e1")));
  }

  private static CastMember member(String id, String name, EntityType type, String... places) {
    return new CastMember(
        id,
        name,
        type,
        List.of(places).stream()
            .map(place -> place.split(" ", -1))
            .map(parts -> new CastMember.Member(new ReportId(parts[0]), parts[1]))
            .toList());
  }

  private static List<Claim> claims(
      AnnotatedReport wire,
      AnnotatedReport courier,
      AnnotatedReport beacon,
      AnnotatedReport radio,
      AnnotatedReport post,
      Origin northline,
      Origin examiner,
      Origin ownRadio) {
    return List.of(
        claim(
            "k1",
            Relation.CONFLICT,
            List.of("c1", "c6"),
            List.of(northline, examiner, ownRadio),
            counted(wire, "f1"),
            counted(courier, "f1"),
            counted(beacon, "f1"),
            counted(radio, "f1"),
            counted(post, "f1")),
        claim(
            "k2",
            Relation.DENIED,
            List.of("c3", "c4"),
            List.of(examiner, ownRadio),
            said(radio, "a1"),
            said(post, "a1"),
            said(radio, "a2"),
            said(radio, "a3")),
        claim(
            "k3",
            Relation.CONFLICT,
            List.of("c2", "c4"),
            List.of(northline, ownRadio),
            counted(wire, "f2"),
            counted(courier, "f2"),
            counted(radio, "f2")),
        claim(
            "k4",
            Relation.AGREE,
            List.of("c2"),
            List.of(northline),
            said(wire, "a3"),
            said(courier, "a3"),
            said(beacon, "a3"),
            said(beacon, "a1")),
        claim("k5", Relation.SINGLE, List.of("c3"), List.of(northline), said(wire, "a4")),
        claim("k6", Relation.SINGLE, List.of("c5"), List.of(northline), said(wire, "a5")),
        claim("k7", Relation.SINGLE, List.of("c4"), List.of(ownRadio), said(radio, "a4")));
  }

  private static Claim claim(
      String id,
      Relation relation,
      List<String> sources,
      List<Origin> origins,
      ClaimMember... members) {
    ClaimMember first = members[0];
    String text =
        switch (first) {
          case ClaimMember.Said said -> said.passage().text();
          case ClaimMember.Counted counted -> counted.report().passage(sentence(counted)).text();
        };
    List<Reason> grounds =
        members.length == 1
            ? List.of()
            : List.of(
                new Reason(
                    "they count the same thing or share rare words",
                    List.of(members).stream().map(ClaimMember::passage).toList()));
    return new Claim(id, text, List.of(members), sources, origins, relation, grounds);
  }

  private static Span sentence(ClaimMember.Counted counted) {
    var giver = counted.figure().giver();
    return giver == null ? counted.figure().figure().span() : giver.contentCover();
  }

  private static ClaimMember said(AnnotatedReport report, String attribution) {
    return new ClaimMember.Said(report, report.attribution(attribution).orElseThrow());
  }

  private static ClaimMember counted(AnnotatedReport report, String figure) {
    return new ClaimMember.Counted(
        report,
        report.figures().stream().filter(f -> f.id().equals(figure)).findFirst().orElseThrow());
  }

  private static List<Node> nodes() {
    return List.of(
        new Node("wire", Node.Kind.REPORT, "Northline Wire", true),
        new Node("courier", Node.Kind.REPORT, "Harbour Courier", true),
        new Node("beacon", Node.Kind.REPORT, "Daily Beacon", true),
        new Node("radio", Node.Kind.REPORT, "Coast Radio", true),
        new Node("post", Node.Kind.REPORT, "Lowmoor Post", true),
        new Node("outlet:island examiner", Node.Kind.OUTLET, "Island Examiner", false),
        new Node("person:dario velk", Node.Kind.PERSON, "Dario Velk", false));
  }

  private static List<Derivation> edges(
      AnnotatedReport wire,
      AnnotatedReport courier,
      AnnotatedReport beacon,
      AnnotatedReport radio,
      AnnotatedReport post) {
    String copied =
        "people were hurt when the ferry Linnet ran aground in fog on Tuesday, the Coast Board"
            + " said";
    return List.of(
        new Derivation(
            "courier",
            "wire",
            new Ground.CopiedText(List.of(passage(courier, copied), passage(wire, copied)), 0.9375),
            true,
            true),
        new Derivation(
            "courier", "wire", new Ground.Credit(List.of(passage(courier, "-NLW"))), true, true),
        new Derivation(
            "beacon",
            "wire",
            new Ground.SharedQuotation(
                List.of(
                    passage(beacon, SampleReports.QUOTE_BEACON),
                    passage(wire, SampleReports.QUOTE_WIRE))),
            true,
            false),
        new Derivation(
            "radio",
            "outlet:island examiner",
            new Ground.Credit(
                List.of(
                    passage(radio, "according to a log first reported by the Island Examiner"))),
            true,
            true),
        new Derivation(
            "post",
            "outlet:island examiner",
            new Ground.Credit(List.of(passage(post, "a log seen by the Island Examiner"))),
            true,
            true));
  }

  private static List<QuotationFamily> quotations(
      AnnotatedReport wire, AnnotatedReport courier, AnnotatedReport beacon) {
    return List.of(
        new QuotationFamily(
            "c2",
            List.of(
                new QuotationFamily.Variant(passage(wire, SampleReports.QUOTE_WIRE), "a3"),
                new QuotationFamily.Variant(passage(courier, SampleReports.QUOTE_WIRE), "a3"),
                new QuotationFamily.Variant(passage(beacon, SampleReports.QUOTE_BEACON), "a3")),
            List.of(
                new Drift(
                    Drift.Kind.CHANGED,
                    passage(wire, "may have drifted"),
                    within(beacon, SampleReports.QUOTE_BEACON, "drifted")),
                new Drift(
                    Drift.Kind.SHORTENED,
                    within(wire, SampleReports.QUOTE_WIRE, " during the storm"),
                    empty(beacon, SampleReports.QUOTE_BEACON)))));
  }

  private static List<Conflict> conflicts(
      AnnotatedReport wire,
      AnnotatedReport courier,
      AnnotatedReport beacon,
      AnnotatedReport radio,
      AnnotatedReport post) {
    return List.of(
        conflict(
            Conflict.Kind.FIGURE,
            "k1",
            "“As many as 14” and “11” people leave no room for “At least 19”",
            counted(beacon, "f1"),
            counted(radio, "f1"),
            counted(post, "f1")),
        conflict(
            Conflict.Kind.DENIAL,
            "k2",
            "Sund Lines and Petra Olmsted deny what a log says",
            said(radio, "a1"),
            said(radio, "a2"),
            said(radio, "a3")),
        conflict(
            Conflict.Kind.FIGURE,
            "k3",
            "“About 240” and “Between 225 and 235” passengers",
            counted(wire, "f2"),
            counted(radio, "f2")),
        conflict(
            Conflict.Kind.WORDING,
            null,
            "“may have drifted” became “drifted”",
            said(wire, "a3"),
            said(courier, "a3"),
            said(beacon, "a3")));
  }

  private static Conflict conflict(
      Conflict.Kind kind, @Nullable String claim, String explanation, ClaimMember... members) {
    return new Conflict(
        kind,
        claim,
        List.of(members),
        new Reason(explanation, List.of(members).stream().map(ClaimMember::passage).toList()));
  }

  private static List<Moment> timeline(AnnotatedReport wire, AnnotatedReport post) {
    return List.of(
        new Moment(
            "2033-05-03",
            passage(wire, "on Tuesday"),
            passage(
                wire,
                "BRACKWATER (NLW) - At least nine people were hurt when the ferry Linnet ran"
                    + " aground in fog on Tuesday, the Coast Board said.")),
        new Moment(
            "2033-05-03",
            passage(post, "May 3"),
            passage(
                post,
                "The captain of the ferry Linnet was told of thick fog before leaving port on May"
                    + " 3, a log seen by the Island Examiner shows.")),
        new Moment(
            "2033-05-05",
            passage(wire, "Thursday"),
            passage(wire, "Divers will inspect the hull on Thursday.")),
        new Moment(
            "2033-05-05",
            passage(post, "on Thursday"),
            passage(
                post,
                "At least 19 people needed treatment, Brackwater Hospital said on Thursday.")));
  }

  private static Passage passage(AnnotatedReport report, String words) {
    int start = report.report().body().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in " + report.report().id() + ": " + words);
    }
    return report.passage(new Span(start, start + words.length()));
  }

  private static Passage within(AnnotatedReport report, String outer, String words) {
    Span place = passage(report, outer).span();
    int start = report.report().body().indexOf(words, place.start());
    return report.passage(new Span(start, start + words.length()));
  }

  private static Passage empty(AnnotatedReport report, String before) {
    int end = passage(report, before).span().end();
    return report.passage(new Span(end, end));
  }
}
