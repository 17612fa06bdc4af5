package org.hearsay.cluster.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// One file of Parquet, written front to back: groups of rows, each column by column, and behind
/// them what says where they lie. Encoding and nesting are the Parquet project's own code; what is
/// written here is the file around it, for which that project has only Hadoop's.
final class ColumnFile {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final String WRITER = "hearsay";

  private final OutputStream out;
  private final Column.Group columns;
  private final MessageType type;
  private final ParquetProperties properties;
  private final long groupBytes;
  private final List<RowGroup> groups = new ArrayList<>();
  private @Nullable Rows rows;
  private long position;
  private long written;

  /// The rows that are not in the file yet.
  private static final class Rows {
    final ColumnChunks chunks;
    final ColumnWriteStore store;
    final RecordConsumer consumer;
    final JsonRows json;
    long count;

    Rows(Column.Group columns, MessageType type, ParquetProperties properties) {
      chunks = new ColumnChunks(type);
      store = properties.newColumnWriteStore(type, chunks);
      consumer = new ColumnIOFactory().getColumnIO(type).getRecordWriter(store);
      json = new JsonRows(columns, consumer);
    }
  }

  /// @param out where the file goes; stays open
  /// @param groupBytes rows are written out when they take so much memory
  ColumnFile(OutputStream out, Column.Group columns, long groupBytes) throws IOException {
    this.out = out;
    this.columns = columns;
    this.type = columns.message();
    this.groupBytes = groupBytes;
    this.properties =
        ParquetProperties.builder().withWriterVersion(WriterVersion.PARQUET_1_0).build();
    write(MAGIC);
  }

  /// @param line a JSON object
  void add(String line) throws IOException {
    Rows current = rows;
    if (current == null) {
      current = new Rows(columns, type, properties);
      rows = current;
    }
    current.json.write(line);
    current.count++;
    if (current.store.getBufferedSize() + current.chunks.bytes() >= groupBytes) {
      endGroup(current);
    }
  }

  private void endGroup(Rows group) throws IOException {
    rows = null;
    group.consumer.flush();
    group.store.flush();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowGroup described = group.chunks.writeTo(bytes, position);
    group.store.close();
    described.setNum_rows(group.count);
    described.setOrdinal((short) groups.size());
    groups.add(described);
    written += group.count;
    write(bytes.toByteArray());
  }

  /// Writes what is missing of the file. Nothing may be added any more.
  void finish() throws IOException {
    Rows last = rows;
    if (last != null) {
      endGroup(last);
    }
    FileMetaData description =
        new FileMetaData(1, DeclaredColumns.of(type), written, List.copyOf(groups));
    description.setCreated_by(WRITER);
    description.setColumn_orders(
        type.getColumns().stream()
            .map(c -> ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()))
            .toList());
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(description, footer);
    int length = footer.size();
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      footer.write(length >>> shift);
    }
    footer.write(MAGIC);
    write(footer.toByteArray());
    out.flush();
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}
