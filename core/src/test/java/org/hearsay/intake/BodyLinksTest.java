package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.hearsay.report.Report;
import org.junit.jupiter.api.Test;

final class BodyLinksTest {
  private static final String HEAD =
      """
      <!DOCTYPE html><html lang="en"><head><title>Crane falls in Port Elda</title>
      <link rel="canonical" href="https://www.eldacourier.com/2031/crane"></head><body>
      <nav><a href="https://apnews.com/hub/ports">The wire on ports</a>
      <a href="https://elsewhere.example/">Friends of the house</a></nav>
      <article><h1>Crane falls in Port Elda</h1>
      """;

  private static final String FOOT =
      """
      <p>Cranes of the same make will stand still until an engineer has looked at every bolt, the
      harbour board said in the evening, and no ship will be unloaded before the end of the week.</p>
      </article><footer><a href="https://perch.example/elda">Follow us on Perch</a></footer>
      </body></html>
      """;

  private static List<String> links(String paragraphs, String address) throws NotReadable {
    Report report =
        WebPages.report(
            HEAD + paragraphs + FOOT,
            "crane.html",
            "crane.html",
            IntakeOptions.standard(),
            address.isEmpty() ? null : URI.create(address));
    return report.provenance().imprint().links().stream()
        .map(link -> link.span().of(report.body()) + " > " + link.address())
        .toList();
  }

  private static List<String> links(String paragraphs) throws NotReadable {
    return links(paragraphs, "");
  }

  @Test
  void aLinkInRunningTextIsKeptWithItsPlace() throws NotReadable {
    assertThat(
            links(
                """
                <p>A crane toppled over in the harbour on Friday and crushed two empty trucks,
                <a href="https://tribune.example/news/crane-falls-31"> the
                <b>Tribune</b> reported </a>, and its driver 😀 walked
                <a href=//docs.example/4711>away</a> with a cut on one hand.</p>
                """))
        .containsExactly(
            "the Tribune reported > https://tribune.example/news/crane-falls-31",
            "away > https://docs.example/4711");
  }

  @Test
  void linksToTheOwnSiteAndOtherKindsOfAddressAreNot() throws NotReadable {
    assertThat(
            links(
                """
                <p>A crane toppled over <a href="/2030/crane">once more</a> in the harbour, and
                <a href="https://archive.eldacourier.com/1999">not for the first time</a>, the
                <a href="mailto:desk@tribune.example">desk</a> was told by
                <a href="javascript:open()">a crew</a> that <a href="">saw</a> it happen,
                <a name="here">here</a>, at <a href="https://[bad">noon</a>.</p>
                """))
        .isEmpty();
  }

  @Test
  void theSiteIsThatOfTheAddressThePageCameFrom() throws NotReadable {
    String words =
        "<p>A crane toppled over in the harbour on Friday and crushed two trucks, <a"
            + " href='https://www.eldacourier.com/2031/first'>the Courier</a> and <a"
            + " href='https://news.eldamirror.com/x'>we</a> wrote on that day already.</p>";
    assertThat(links(words, "https://eldamirror.com/crane"))
        .containsExactly("the Courier > https://www.eldacourier.com/2031/first");
  }

  @Test
  void teasersAndListsOfLinksAreNot() throws NotReadable {
    assertThat(
            links(
                """
                <p>A crane toppled over in the harbour of Port Elda on Friday and crushed two empty
                trucks that stood beside it, the harbour board said.</p>
                <p>Background: <a href="https://tribune.example/news/who-built-the-crane">Who built
                the crane, who was to look after it, and who did not do so for years</a>.</p>
                <ul><li><a href="https://tribune.example/news/a-b-c-1">All about the harbour and its
                masters</a></li><li><a href="https://tribune.example/news/a-b-c-2">All about the
                ships and theirs</a></li></ul>
                """))
        .isEmpty();
  }

  @Test
  void aLinkThatRunsOverABreakIsOneOnEachLine() throws NotReadable {
    assertThat(
            links(
                """
                <p>The driver climbed out through a window and <a
                href="https://tribune.example/n/1">walked away<br>with a cut</a> on one hand, and
                nobody else was hurt when the crane fell on the trucks.</p>
                """))
        .containsExactly(
            "walked away > https://tribune.example/n/1",
            "with a cut > https://tribune.example/n/1");
  }
}
