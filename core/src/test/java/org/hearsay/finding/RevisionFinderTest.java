package org.hearsay.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.annotation.Annotator;
import org.hearsay.report.Passage;
import org.hearsay.report.Provenance;
import org.hearsay.report.PublicationTime;
import org.hearsay.report.Report;
import org.hearsay.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionFinderTest {
  private static final String FIRST =
      """
      A crane fell over in the harbour of Port Elda at noon.
      At least 14 people were hurt, the port said.
      “We will inspect every crane,” said Ada Lint.
      The driver is in hospital.
      """;

  private static final String SECOND =
      """
      A crane fell over in the harbour of Port Elda at noon.
      At least 19 people were hurt, the port said.
      “We may inspect some cranes,” said Ada Lint.
      The harbour stays shut until Monday.
      """;

  private static Report report(String id, String url, int day, String title, String body) {
    return new Report(
        new ReportId(id),
        new Provenance(id, URI.create(url)),
        title,
        null,
        List.of(),
        PublicationTime.of(LocalDate.of(2031, 9, day)),
        "en",
        body);
  }

  private static List<Revision> find(Report... reports) {
    return RevisionFinder.find(java.util.Arrays.stream(reports).map(Annotator::annotate).toList());
  }

  private static String text(@Nullable Passage passage) {
    return passage == null ? "nothing" : passage.text().strip();
  }

  private static List<String> changes(Revision revision) {
    return revision.changes().stream()
        .map(c -> c.kind() + " " + c.what() + ": " + text(c.before()) + " > " + text(c.after()))
        .toList();
  }

  @Test
  void twoCapturesOfOneAddressTellWhatChanged() {
    List<Revision> revisions =
        find(
            report("b", "https://www.tarvopost.com/crane/", 13, "Crane falls, 19 hurt", SECOND),
            report("a", "http://tarvopost.com/crane?utm_source=x#top", 12, "Crane falls", FIRST));
    assertThat(revisions).hasSize(1);
    Revision revision = revisions.get(0);
    assertThat(revision.earlier().id().value()).isEqualTo("a");
    assertThat(revision.dated()).isTrue();
    assertThat(revision.headlineChanged()).isTrue();
    assertThat(changes(revision))
        .contains(
            "CHANGED FIGURE: At least 14 > At least 19",
            "CHANGED QUOTATION: We will inspect every crane, > We may inspect some cranes,",
            "REMOVED SENTENCE: The driver is in hospital. > nothing",
            "ADDED SENTENCE: nothing > The harbour stays shut until Monday.");
    for (Revision.Change change : revision.changes()) {
      assertThat(change.before() == null || FIRST.contains(change.before().text())).isTrue();
      assertThat(change.after() == null || SECOND.contains(change.after().text())).isTrue();
    }
  }

  @Test
  void whatOnlyMovedOrChangedItsSignsIsNoChange() {
    String moved =
        """
        A crane fell over in the harbour of Port Elda at noon.
        "We will inspect every crane," said Ada Lint.
        At least 14 people were hurt, the port said.
        The driver is in hospital.
        """;
    List<Revision> revisions =
        find(
            report("a", "https://tarvopost.com/crane", 12, "Crane falls", FIRST),
            report("b", "https://tarvopost.com/crane", 12, "Crane falls", moved));
    assertThat(revisions).hasSize(1);
    assertThat(revisions.get(0).changes()).isEmpty();
    assertThat(revisions.get(0).dated()).isFalse();
    assertThat(revisions.get(0).headlineChanged()).isFalse();
  }

  @Test
  void otherAddressesAndEqualTextsAreNoRevision() {
    assertThat(
            find(
                report("a", "https://tarvopost.com/crane", 12, "Crane falls", FIRST),
                report("b", "https://tarvopost.com/crane", 13, "Crane falls", FIRST),
                report("c", "https://tarvopost.com/crane?id=2", 13, "Crane falls", SECOND)))
        .isEmpty();
  }
}
