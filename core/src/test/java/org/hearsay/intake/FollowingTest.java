package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.intake.fetch.FetchLimits;
import org.hearsay.intake.fetch.FetchOptions;
import org.hearsay.intake.fetch.LoopbackServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What feeds lead to, over a server on this machine.
final class FollowingTest {
  private static final FetchLimits LIMITS =
      new FetchLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMillis(1),
          Duration.ofSeconds(1),
          2,
          10,
          64_000,
          1_000_000,
          100);

  @TempDir private Path folder;
  private final LoopbackServer server = LoopbackServer.start();

  @BeforeEach
  void start() {
    server.page("/ferry", ArchiveBuilder.page("Ferry to sail", "The ferry will sail in May."));
    server.page("/lock", ArchiveBuilder.page("Lock stays shut", "The lock stays shut."));
    server.page("/feed", feed());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String feed() {
    return "<rss version=\"2.0\"><channel><title>Courier</title><item><title>Ferry</title><link>"
        + server.at("/ferry")
        + "</link><description>It will sail.</description></item><item><title>Lock</title><link>"
        + server.at("/lock")
        + "</link></item><item><title>Metadata</title><link>http://169.254.169.254/latest</link>"
        + "</item></channel></rss>";
  }

  private List<Received> read(Following following, boolean allowsPrivate, String input) {
    FetchOptions fetch =
        FetchOptions.standard(FetchOptions.agent("0", ""))
            .withAllowsPrivate(allowsPrivate)
            .withLimits(LIMITS);
    IntakeOptions options = IntakeOptions.standard().withWeb(new WebAccess(fetch, null, following));
    try (Stream<Received> received = Intake.read(List.of(input), options)) {
      return received.limit(10).toList();
    }
  }

  private static List<String> bodies(List<Received> received) {
    return received.stream()
        .filter(Received.Accepted.class::isInstance)
        .map(r -> ((Received.Accepted) r).report().body())
        .toList();
  }

  @Test
  void aFeedThatWasFetchedLeadsToItsPages() {
    List<Received> pages = read(new Following(true, false, 2), true, server.at("/feed"));
    assertThat(bodies(pages)).hasSize(2);
    assertThat(bodies(pages).getFirst()).startsWith("The ferry will sail in May.");
    assertThat(((Received.Skipped) pages.get(2)).detail()).contains("more than 2 pages");
  }

  @Test
  void orToNothingBeyondItself() {
    List<Received> items = read(new Following(false, false, 10), true, server.at("/feed"));
    assertThat(bodies(items)).containsExactly("It will sail.");
  }

  @Test
  void aFeedInAFileLeadsToTheWebOnlyWhereAsked() throws IOException {
    Path file = folder.resolve("feed.xml");
    Files.writeString(file, feed());
    assertThat(bodies(read(Following.standard(), true, file.toString())))
        .containsExactly("It will sail.");
    assertThat(bodies(read(new Following(true, true, 2), true, file.toString()))).hasSize(2);
  }

  /// The judgement of addresses is the fetcher's; this is that feeds do not go around it.
  @Test
  void aFeedLeadsToNoPrivateAddress() throws IOException {
    Path file = folder.resolve("feed.xml");
    Files.writeString(file, feed());
    List<Received> items = read(new Following(true, true, 10), false, file.toString());
    assertThat(items)
        .hasSize(3)
        .allSatisfy(
            item -> assertThat(((Received.Skipped) item).reason()).isEqualTo("refused address"));
  }
}
