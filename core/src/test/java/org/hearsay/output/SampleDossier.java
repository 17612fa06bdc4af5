package org.hearsay.output;

import static org.hearsay.annotation.attribution.AttributionKind.DIRECT;
import static org.hearsay.annotation.attribution.AttributionKind.INDIRECT;
import static org.hearsay.annotation.attribution.AttributionKind.MIXED;
import static org.hearsay.annotation.attribution.Stance.ASSERTS;
import static org.hearsay.annotation.attribution.Stance.DENIES;
import static org.hearsay.annotation.attribution.Stance.HEDGES;
import static org.hearsay.annotation.mention.EntityType.GROUP;
import static org.hearsay.annotation.mention.EntityType.ORGANIZATION;
import static org.hearsay.annotation.mention.EntityType.PERSON;

import java.util.List;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.date.TimexType;
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
  private static final String QUOTE_WIRE =
      "We think the buoy may have drifted from its place during the storm";
  private static final String QUOTE_BEACON = "We think the buoy drifted from its place";

  private SampleDossier() {}

  static Comparison comparison() {
    AnnotatedReport wire = wire();
    AnnotatedReport courier = courier();
    AnnotatedReport beacon = beacon();
    AnnotatedReport radio = radio();
    AnnotatedReport post = post();
    AnnotatedReport bakery = bakery();
    Dossier story = story(wire, courier, beacon, radio, post);
    return new Comparison(
        List.of(wire, courier, beacon, radio, post, bakery),
        List.of(story, alone(bakery)),
        List.of(
            new SkippedInput("reports/empty.txt", "empty", "0 bytes"),
            new SkippedInput("reports/photo.jpg", "not text", "a JPEG image")));
  }

  static AnnotatedReport wire() {
    return new SampleReport(
            "wire",
            "Northline Wire",
            "2033-05-03",
            "Ferry runs aground off Brackwater, at least 9 hurt",
            """
            BRACKWATER (NLW) - At least nine people were hurt when the ferry Linnet ran aground in fog on Tuesday, the Coast Board said.

            About 240 passengers were on board, board spokesman Dario Velk told reporters 🌊 at the quay. “We think the buoy may have drifted from its place during the storm,” he said, “and nobody had told the captain.”

            The operator, Sund Lines, said the captain had followed the marked channel. A passenger, 山田 花子, said that the crew “did everything right”.

            Divers will inspect the hull on Thursday.\
            """)
        .entity("e1", ORGANIZATION, "Coast Board", "the Coast Board")
        .entity("e2", PERSON, "Dario Velk", "Dario Velk", "board spokesman")
        .entity("e3", ORGANIZATION, "Sund Lines", "Sund Lines", "operator")
        .entity("e4", PERSON, "山田 花子", "山田 花子", "passenger")
        .says(
            INDIRECT,
            "the Coast Board=e1",
            "said",
            ASSERTS,
            "At least nine people were hurt when the ferry Linnet ran aground in fog on Tuesday")
        .says(
            INDIRECT,
            "board spokesman Dario Velk=e2",
            "told",
            ASSERTS,
            "About 240 passengers were on board")
        .says(DIRECT, "he=e2", "said", HEDGES, QUOTE_WIRE, "and nobody had told the captain")
        .says(
            INDIRECT,
            "The operator, Sund Lines=e3",
            "said",
            ASSERTS,
            "the captain had followed the marked channel")
        .says(MIXED, "A passenger, 山田 花子=e4", "said", ASSERTS, "the crew “did everything right")
        .figure("At least nine", 9, null, false, "people", "a1")
        .figure("About 240", 240, 240, true, "passengers", "a2")
        .time("on Tuesday", TimexType.DATE, "2033-05-03")
        .time("Thursday", TimexType.DATE, "2033-05-05")
        .credit("(NLW)", "Northline Wire")
        .build();
  }

  static AnnotatedReport courier() {
    return new SampleReport(
            "courier",
            "Harbour Courier",
            "2033-05-04",
            "Nine injured as ferry grounds in fog",
            """
            At least nine people were hurt when the ferry Linnet ran aground in fog on Tuesday, the Coast Board said.

            About 240 passengers were on board, board spokesman Dario Velk told reporters. 'We think the buoy may have drifted from its place during the storm', he said. -NLW\
            """)
        .entity("e1", ORGANIZATION, "Coast Board", "the Coast Board")
        .entity("e2", PERSON, "Dario Velk", "Dario Velk", "board spokesman")
        .says(
            INDIRECT,
            "the Coast Board=e1",
            "said",
            ASSERTS,
            "At least nine people were hurt when the ferry Linnet ran aground in fog on Tuesday")
        .says(
            INDIRECT,
            "board spokesman Dario Velk=e2",
            "told",
            ASSERTS,
            "About 240 passengers were on board")
        .says(DIRECT, "he=e2", "said", HEDGES, QUOTE_WIRE)
        .figure("At least nine", 9, null, false, "people", "a1")
        .figure("About 240", 240, 240, true, "passengers", "a2")
        .time("on Tuesday", TimexType.DATE, "2033-05-03")
        .credit("-NLW", "Northline Wire")
        .build();
  }

  static AnnotatedReport beacon() {
    return new SampleReport(
            "beacon",
            "Daily Beacon",
            "2033-05-04",
            "=SHOCK(\"ferry\") <b>buoy</b> to blame",
            """
            A drifting buoy sent the Linnet onto the rocks, officials say. As many as 14 people were taken to hospital, a nurse who asked not to be named said.

            “We think the buoy drifted from its place,” said Dario Velk of the Coast Board.

            <script>alert("not markup")</script> & other tricks \u001B[31mred.\
            """)
        .entity("e1", PERSON, "Dario Velk", "Dario Velk", "of the Coast Board")
        .entity("e2", GROUP, "officials", "officials")
        .entity("e3", PERSON, "a nurse", "a nurse who asked not to be named")
        .says(
            INDIRECT,
            "officials=e2",
            "say",
            ASSERTS,
            "A drifting buoy sent the Linnet onto the rocks")
        .says(
            INDIRECT,
            "a nurse who asked not to be named=e3",
            "said",
            ASSERTS,
            "As many as 14 people were taken to hospital")
        .says(DIRECT, "Dario Velk=e1", "said Dario", ASSERTS, QUOTE_BEACON)
        .figure("As many as 14", null, 14, false, "people", "a2")
        .build();
  }

  static AnnotatedReport radio() {
    return new SampleReport(
            "radio",
            "Coast Radio",
            "2033-05-05",
            "Sund Lines denies captain ignored warning",
            """
            The captain of the Linnet had been warned of the fog an hour earlier, according to a log first reported by the Island Examiner.

            Sund Lines denied that any warning had reached the bridge. “There was no such call,” its director, Petra Olmsted, told Coast Radio. She said the board had said that 11 people were hurt.

            Between 225 and 235 passengers were on board, she added.\
            """)
        .entity("e1", ORGANIZATION, "Sund Lines", "Sund Lines")
        .entity("e2", PERSON, "Petra Olmsted", "Petra Olmsted", "director")
        .entity("e3", ORGANIZATION, "Coast Board", "the board")
        .says(
            INDIRECT,
            "a log first reported by the Island Examiner",
            "according to",
            ASSERTS,
            "The captain of the Linnet had been warned of the fog an hour earlier")
        .says(INDIRECT, "Sund Lines=e1", "denied", DENIES, "any warning had reached the bridge")
        .says(DIRECT, "its director, Petra Olmsted=e2", "told", DENIES, "There was no such call")
        .says(INDIRECT, "She=e2", "said", ASSERTS, "the board had said that 11 people were hurt")
        .says(INDIRECT, "the board=e3", "had said", ASSERTS, "11 people were hurt")
        .within("a4")
        .says(INDIRECT, "she=e2", "added", ASSERTS, "Between 225 and 235 passengers were on board")
        .figure("11", 11, 11, false, "people", "a5")
        .figure("Between 225 and 235", 225, 235, false, "passengers", "a6")
        .time("an hour earlier", TimexType.TIME, null)
        .credit("first reported by the Island Examiner", "Island Examiner")
        .build();
  }

  static AnnotatedReport post() {
    return new SampleReport(
            "post",
            "Lowmoor Post",
            "2033-05-06",
            "Log shows ferry captain was warned",
            """
            The captain of the ferry Linnet was told of thick fog before leaving port on May 3, a log seen by the Island Examiner shows.

            At least 19 people needed treatment, Brackwater Hospital said on Thursday.\
            """)
        .entity("e1", ORGANIZATION, "Brackwater Hospital", "Brackwater Hospital")
        .says(
            INDIRECT,
            "a log seen by the Island Examiner",
            "shows",
            ASSERTS,
            "The captain of the ferry Linnet was told of thick fog before leaving port on May 3")
        .says(
            INDIRECT,
            "Brackwater Hospital=e1",
            "said",
            ASSERTS,
            "At least 19 people needed treatment")
        .figure("At least 19", 19, null, false, "people", "a2")
        .time("May 3", TimexType.DATE, "2033-05-03")
        .time("on Thursday", TimexType.DATE, "2033-05-05")
        .credit("a log seen by the Island Examiner", "Island Examiner")
        .build();
  }

  static AnnotatedReport bakery() {
    return new SampleReport(
            "bakery",
            null,
            "2033-05-04",
            "Bakery reopens",
            "The old bakery on Mill Lane has reopened, its owner said.")
        .says(INDIRECT, "its owner", "said", ASSERTS, "The old bakery on Mill Lane has reopened")
        .build();
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
                List.of(passage(beacon, QUOTE_BEACON), passage(wire, QUOTE_WIRE))),
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
                new QuotationFamily.Variant(passage(wire, QUOTE_WIRE), "a3"),
                new QuotationFamily.Variant(passage(courier, QUOTE_WIRE), "a3"),
                new QuotationFamily.Variant(passage(beacon, QUOTE_BEACON), "a3")),
            List.of(
                new Drift(
                    Drift.Kind.CHANGED,
                    passage(wire, "may have drifted"),
                    within(beacon, QUOTE_BEACON, "drifted")),
                new Drift(
                    Drift.Kind.SHORTENED,
                    within(wire, QUOTE_WIRE, " during the storm"),
                    empty(beacon, QUOTE_BEACON)))));
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
