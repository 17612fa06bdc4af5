package org.hearsay.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fault of an input is told with its reason; a fault of the store is none of the input's.
class FileReadingTest {
  @TempDir private Path folder;

  private List<Received> read(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    FileReading reading = new FileReading(List.of(folder.toString()), null);
    FileSourceSplit split =
        new FileSourceSplit(
            "0", new org.apache.flink.core.fs.Path(file.toUri()), 0, bytes.length, 0, bytes.length);
    try (BulkFormat.Reader<Received> reader = reading.createReader(new Configuration(), split)) {
      return all(reader);
    }
  }

  private static List<Received> all(BulkFormat.Reader<Received> reader) throws IOException {
    List<Received> read = new ArrayList<>();
    BulkFormat.RecordIterator<Received> batch = reader.readBatch();
    while (batch != null) {
      RecordAndPosition<Received> next = batch.next();
      while (next != null) {
        read.add(next.getRecord());
        next = batch.next();
      }
      batch = reader.readBatch();
    }
    return read;
  }

  private static final class Failing extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("503 Slow Down");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      throw new IOException("503 Slow Down");
    }
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsBrokenAsItLiesThereIsSkipped() throws IOException {
    byte[] whole = packed(String.join("\n", Invented.lines(2, 40, 71)));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    assertThat(read("cut.jsonl.gz", cut)).last().isInstanceOf(Received.Skipped.class);
    assertThat(read("none.parquet", new byte[] {1, 2, 3}))
        .singleElement()
        .isInstanceOf(Received.Skipped.class);
  }

  @Test
  void aStoreThatFailsOnTheWayIsNoFaultOfTheInput() throws IOException {
    byte[] begin = String.join("\n", Invented.lines(2, 4, 72)).getBytes(StandardCharsets.UTF_8);
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(begin), new Failing());
    FileReading reading = new FileReading(List.of("s3://x"), null);
    try (BulkFormat.Reader<Received> reader =
        reading.lines(
            new org.apache.flink.core.fs.Path("s3://x/a.jsonl"), in, IntakeOptions.standard(), 0)) {
      assertThatThrownBy(() -> all(reader))
          .isInstanceOf(IOException.class)
          .hasRootCauseMessage("503 Slow Down");
    }
  }
}
