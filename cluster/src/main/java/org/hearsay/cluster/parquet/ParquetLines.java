package org.hearsay.cluster.parquet;

import java.io.IOException;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;

/// Writes JSON records to Parquet instead of lines: the same fields, in columns.
///
/// @param record `report`, `dossier` or `skipped`; there is a table of columns for each
public record ParquetLines(String record) implements BulkWriter.Factory<String> {
  /// Held in memory by each writer before it is written out; packed, a few times less.
  private static final long GROUP_BYTES = 16L << 20;

  public ParquetLines {
    RecordColumns.of(record);
  }

  @Override
  public BulkWriter<String> create(FSDataOutputStream out) throws IOException {
    ColumnFile file = new ColumnFile(out, RecordColumns.of(record), GROUP_BYTES);
    return new BulkWriter<>() {
      @Override
      public void addElement(String line) throws IOException {
        file.add(line);
      }

      @Override
      public void flush() {
        // half a group of rows cannot be read
      }

      @Override
      public void finish() throws IOException {
        file.finish();
      }
    };
  }
}
