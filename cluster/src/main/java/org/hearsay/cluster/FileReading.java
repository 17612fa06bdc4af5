package org.hearsay.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.core.fs.Path;
import org.hearsay.cluster.parquet.ParquetRows;
import org.hearsay.intake.Delivery;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.jspecify.annotations.Nullable;

/// Reads the files of any file system that Flink knows by the library's own readers. A file is read
/// by one thread, from its beginning; after a failure what had been read of it is passed over
/// without being looked at again.
///
/// @param roots the inputs; a report of a file is named after its path below one of these
/// @param published of reports that carry no date
record FileReading(List<String> roots, @Nullable LocalDate published)
    implements BulkFormat<Received, FileSourceSplit> {
  /// How many reports are extracted ahead of those that are annotated.
  private static final int AHEAD = 8;

  FileReading {
    roots = List.copyOf(roots);
  }

  @Override
  public Reader<Received> createReader(Configuration configuration, FileSourceSplit split)
      throws IOException {
    return open(split.path(), 0);
  }

  @Override
  public Reader<Received> restoreReader(Configuration configuration, FileSourceSplit split)
      throws IOException {
    return open(
        split.path(), split.getReaderPosition().map(p -> p.getRecordsAfterOffset()).orElse(0L));
  }

  /// @param done how many reports of the file were read already
  private Reader<Received> open(Path path, long done) throws IOException {
    IntakeOptions options = JobOptions.intake(published);
    if (path.getName().endsWith(".parquet")) {
      return columns(path, options, done);
    }
    return lines(path, path.getFileSystem().open(path), options, done);
  }

  /// The reports of any file but Parquet.
  ///
  /// @param in its bytes from their beginning; closed with the reader
  Reader<Received> lines(Path path, InputStream in, IntakeOptions options, long done)
      throws IOException {
    StoredBytes bytes = new StoredBytes(in);
    Stream<Delivery> stream = Intake.deliveries(origin(path), id(path), bytes, options);
    Iterator<Delivery> deliveries = stream.iterator();
    for (long i = 0; i < done && deliveries.hasNext(); i++) {
      deliveries.next();
    }
    return new Opened<>(stream::close, deliveries, Delivery::read, bytes::check, done);
  }

  /// A row is read as a line of JSON Lines with the same fields is. A file that is none of Parquet
  /// is an input that cannot be read, and no reason to end the run.
  private Reader<Received> columns(Path path, IntakeOptions options, long done) throws IOException {
    String origin = origin(path);
    String id = id(path);
    ParquetRows rows;
    try {
      rows = ParquetRows.open(path, done);
    } catch (ParquetRows.Unreadable e) {
      Received unread = new Received.Skipped(origin, "cannot be read", e.getMessage());
      Iterator<Received> one = (done == 0 ? List.of(unread) : List.<Received>of()).iterator();
      return new Opened<>(() -> {}, one, received -> received, () -> {}, done);
    }
    return new Opened<>(rows, rows, new RowReading(origin, id, options, done), () -> {}, done);
  }

  /// A file of this machine as its path, others by their address.
  private static String origin(Path path) {
    String scheme = path.toUri().getScheme();
    return scheme == null || scheme.equals("file") ? path.getPath() : path.toString();
  }

  private String id(Path path) {
    String origin = origin(path);
    for (String root : roots) {
      String folder = origin(new Path(root)) + "/";
      if (origin.startsWith(folder)) {
        return origin.substring(folder.length());
      }
    }
    return path.getName();
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Received> getProducedType() {
    return RecordType.ofRecord(Received.class);
  }

  private static final class RowReading implements Function<byte[], Received> {
    private final String origin;
    private final String id;
    private final IntakeOptions options;
    private long row;

    RowReading(String origin, String id, IntakeOptions options, long row) {
      this.origin = origin;
      this.id = id;
      this.options = options;
      this.row = row;
    }

    @Override
    public Received apply(byte[] line) {
      row++;
      return Intake.readLine(line, origin + ":" + row, id + ":" + row, options);
    }
  }

  /// Whether what was read so far is what the store holds.
  @FunctionalInterface
  private interface Check {
    void make() throws IOException;
  }

  private static final class Opened<T> implements Reader<Received> {
    private final Closeable file;
    private final Iterator<T> items;
    private final Function<T, Received> reading;
    private final Check check;
    private long done;

    Opened(
        Closeable file, Iterator<T> items, Function<T, Received> reading, Check check, long done) {
      this.file = file;
      this.items = items;
      this.reading = reading;
      this.check = check;
      this.done = done;
    }

    @Override
    public @Nullable RecordIterator<Received> readBatch() throws IOException {
      Queue<RecordAndPosition<Received>> batch = new ArrayDeque<>();
      while (batch.size() < AHEAD && items.hasNext()) {
        done++;
        batch.add(
            new RecordAndPosition<>(
                reading.apply(items.next()), CheckpointedPosition.NO_OFFSET, done));
      }
      check.make();
      return batch.isEmpty() ? null : new Batch(batch);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private record Batch(Queue<RecordAndPosition<Received>> batch)
      implements BulkFormat.RecordIterator<Received> {
    @Override
    public @Nullable RecordAndPosition<Received> next() {
      return batch.poll();
    }

    @Override
    public void releaseBatch() {
      // nothing is held
    }
  }
}
