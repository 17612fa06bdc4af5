package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// Files that no path leads to.
class OpenedFilesTest {
  private static final String LINES =
      "{\"id\": \"a\", \"text\": \"The weir held.\"}\n{\"text\": \"The weir broke.\"}\n7\n";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Received> read(String id, byte[] bytes) {
    AtomicInteger closed = new AtomicInteger();
    ByteArrayInputStream in =
        new ByteArrayInputStream(bytes) {
          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    List<Received> read;
    try (Stream<Delivery> deliveries =
        Intake.deliveries("store://news/" + id, id, in, IntakeOptions.standard())) {
      read = deliveries.map(Delivery::read).toList();
    }
    assertThat(closed).as("the stream is closed").hasPositiveValue();
    return read;
  }

  private static String told(Received received) {
    return switch (received) {
      case Received.Accepted(var report) ->
          report.id() + " from " + report.provenance().origin() + ": " + report.body();
      case Received.Skipped(String origin, String reason, String detail) -> origin + " " + reason;
    };
  }

  @Test
  void aFileIsWhatItsNameSays() {
    assertThat(read("week.jsonl", utf8(LINES)).stream().map(OpenedFilesTest::told))
        .containsExactly(
            "a from store://news/week.jsonl:1: The weir held.",
            "week.jsonl:2 from store://news/week.jsonl:2: The weir broke.",
            "store://news/week.jsonl:3 bad JSON line");
    assertThat(read("weir.txt", utf8("The weir held.")).stream().map(OpenedFilesTest::told))
        .containsExactly("weir.txt from store://news/weir.txt: The weir held.");
  }

  @Test
  void orWhatItBeginsWith() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(utf8(LINES));
    }
    assertThat(read("week.jsonl.gz", packed.toByteArray())).hasSize(3);
    assertThat(read("week", utf8(LINES))).hasSize(3);
  }

  @Test
  void whatCannotBeReadIsSkipped() {
    assertThat(read("table.csv", utf8("a,b")).stream().map(OpenedFilesTest::told))
        .containsExactly("store://news/table.csv not supported yet");
    assertThat(read("week.wacz", utf8("PK")).stream().map(OpenedFilesTest::told))
        .containsExactly("store://news/week.wacz not supported yet");
    assertThat(read("week.jsonl", new byte[0]).stream().map(OpenedFilesTest::told))
        .containsExactly("store://news/week.jsonl empty");
  }

  @Test
  void aLineByItself() {
    assertThat(
            told(
                Intake.readLine(
                    utf8("{\"text\": \"The weir held.\"}"),
                    "topic:0@7",
                    "topic:0@7",
                    IntakeOptions.standard())))
        .isEqualTo("topic:0@7 from topic:0@7: The weir held.");
  }
}
