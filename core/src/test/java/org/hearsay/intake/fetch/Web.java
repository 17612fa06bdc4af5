package org.hearsay.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/// Fetching with limits that suit a test.
final class Web {
  static final String AGENT = FetchOptions.agent("0.0.1", "desk@courier.example");

  static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Ferry to sail again</title></head><body><article>
      <h1>Ferry to sail again</h1>
      <p>The ferry to Skell will sail again in May, the harbour board said on Friday.</p>
      </article></body></html>
      """;

  /// Two seconds to connect, ten for a document, no pause, waits of 1.5 s at most, 4 redirects, 4
  /// kB of header fields, 1.5 MB of body, packed 20 times.
  static final FetchLimits LIMITS =
      new FetchLimits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ZERO,
          Duration.ofMillis(1500),
          2,
          4,
          4_000,
          1_500_000,
          20);

  private Web() {}

  /// May ask this machine.
  static FetchOptions options() {
    return FetchOptions.standard(AGENT).withAllowsPrivate(true).withLimits(LIMITS);
  }

  /// With so much time for a document.
  static FetchOptions within(Duration time) {
    return options()
        .withLimits(
            new FetchLimits(
                LIMITS.connect(),
                time,
                LIMITS.turn(),
                LIMITS.longestWait(),
                LIMITS.attempts(),
                LIMITS.redirects(),
                LIMITS.headBytes(),
                LIMITS.bodyBytes(),
                LIMITS.packing()));
  }

  static FetchResult fetch(String address) {
    return new Fetcher(options()).fetch(address);
  }

  static FetchResult.Document document(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Document.class);
    return (FetchResult.Document) result;
  }

  static String text(FetchResult result) {
    return new String(document(result).content(), StandardCharsets.UTF_8);
  }

  /// `result` is that fault, and its detail holds `words`.
  static void expect(FetchResult result, FetchFault fault, String words) {
    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    FetchResult.Failed failed = (FetchResult.Failed) result;
    assertThat(failed.fault()).as(failed.detail()).isEqualTo(fault);
    assertThat(failed.detail()).contains(words);
  }

  static byte[] gzip(byte[] bytes) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(bytes);
      }
      return packed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
