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

import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.date.TimexType;

/// The reports of [SampleDossier]: five of one story, and one of another.
final class SampleReports {
  static final String QUOTE_WIRE =
      "We think the buoy may have drifted from its place during the storm";
  static final String QUOTE_BEACON = "We think the buoy drifted from its place";

  private SampleReports() {}

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
}
