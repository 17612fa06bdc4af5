package org.hearsay.cluster;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.core.fs.Path;
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
    return new Deliveries(open(split.path()), 0);
  }

  @Override
  public Reader<Received> restoreReader(Configuration configuration, FileSourceSplit split)
      throws IOException {
    long done = split.getReaderPosition().map(p -> p.getRecordsAfterOffset()).orElse(0L);
    return new Deliveries(open(split.path()), done);
  }

  private Stream<Delivery> open(Path path) throws IOException {
    IntakeOptions options = JobOptions.intake(published);
    return Intake.deliveries(origin(path), id(path), path.getFileSystem().open(path), options);
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

  private static final class Deliveries implements Reader<Received> {
    private final Stream<Delivery> stream;
    private final Iterator<Delivery> deliveries;
    private long done;

    Deliveries(Stream<Delivery> stream, long done) {
      this.stream = stream;
      this.deliveries = stream.iterator();
      while (this.done < done && deliveries.hasNext()) {
        deliveries.next();
        this.done++;
      }
    }

    @Override
    public @Nullable RecordIterator<Received> readBatch() {
      Queue<RecordAndPosition<Received>> batch = new ArrayDeque<>();
      while (batch.size() < AHEAD && deliveries.hasNext()) {
        done++;
        batch.add(
            new RecordAndPosition<>(
                deliveries.next().read(), CheckpointedPosition.NO_OFFSET, done));
      }
      return batch.isEmpty() ? null : new Batch(batch);
    }

    @Override
    public void close() {
      stream.close();
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
