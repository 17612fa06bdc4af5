package org.hearsay.cluster.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.schema.MessageType;

/// The pages of a group of rows, column by column, until the group is written.
final class ColumnChunks implements PageWriteStore {
  private final Map<ColumnDescriptor, ColumnPages> pages = new LinkedHashMap<>();

  ColumnChunks(MessageType type) {
    type.getColumns().forEach(column -> pages.put(column, new ColumnPages(column)));
  }

  @Override
  public PageWriter getPageWriter(ColumnDescriptor column) {
    ColumnPages known = pages.get(column);
    if (known == null) {
      throw new IllegalArgumentException("no column " + column);
    }
    return known;
  }

  /// The memory that finished pages take.
  long bytes() {
    long bytes = 0;
    for (ColumnPages each : pages.values()) {
      bytes += each.getMemSize();
    }
    return bytes;
  }

  /// Writes all pages, and says where they are.
  ///
  /// @param start where `out` lies in the file
  RowGroup writeTo(ByteArrayOutputStream out, long start) throws IOException {
    List<ColumnChunk> chunks = new ArrayList<>();
    long unpacked = 0;
    for (ColumnPages each : pages.values()) {
      ColumnMetaData described = each.writeTo(out, start + out.size());
      unpacked += described.getTotal_uncompressed_size();
      // no copy of the description lies among the pages, which a place of 0 says
      ColumnChunk chunk = new ColumnChunk(0);
      chunk.setMeta_data(described);
      chunks.add(chunk);
    }
    RowGroup group = new RowGroup(chunks, unpacked, 0);
    group.setFile_offset(start);
    group.setTotal_compressed_size(out.size());
    return group;
  }
}
