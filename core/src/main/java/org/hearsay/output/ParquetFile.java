package org.hearsay.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/// A [Table] as a Parquet file: typed columns, an empty cell as null, packed with gzip.
///
/// Written in the plainest way that the format has (PLAIN values, one page a column and row group,
/// no dictionaries, no statistics), so that every reader opens it.
///
/// [Format](https://parquet.apache.org/docs/file-format/)
final class ParquetFile {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int ROWS_A_GROUP = 50_000;
  private static final int VERSION = 1;

  // numbers of parquet.thrift
  private static final int OPTIONAL = 1;
  private static final int UTF8 = 0;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;
  private static final int DATA_PAGE = 0;

  private final Table table;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Group> groups = new ArrayList<>();

  private ParquetFile(Table table) {
    this.table = table;
  }

  /// A column of a row group, as it lies in the file.
  private record Chunk(Table.Column column, int rows, long at, long size, long packed) {}

  private record Group(int rows, List<Chunk> chunks) {}

  static byte[] of(Table table) {
    ParquetFile file = new ParquetFile(table);
    file.out.writeBytes(MAGIC);
    List<List<String>> rows = table.rows();
    for (int i = 0; i < rows.size(); i += ROWS_A_GROUP) {
      file.add(rows.subList(i, Math.min(rows.size(), i + ROWS_A_GROUP)));
    }
    byte[] footer = ThriftStruct.of(file::footer);
    file.out.writeBytes(footer);
    file.out.writeBytes(little(Integer.BYTES).putInt(footer.length).array());
    file.out.writeBytes(MAGIC);
    return file.out.toByteArray();
  }

  private void add(List<List<String>> rows) {
    List<Chunk> chunks = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      Table.Column column = table.columns().get(c);
      byte[] page = page(column.type(), rows, c);
      byte[] packed = packed(page);
      byte[] header =
          ThriftStruct.of(struct ->
              struct
                  .i32(1, DATA_PAGE)
                  .i32(2, page.length)
                  .i32(3, packed.length)
                  .struct(
                      5, data -> data.i32(1, rows.size()).i32(2, PLAIN).i32(3, RLE).i32(4, RLE)));
      chunks.add(
          new Chunk(
              column,
              rows.size(),
              out.size(),
              (long) header.length + page.length,
              (long) header.length + packed.length));
      out.writeBytes(header);
      out.writeBytes(packed);
    }
    groups.add(new Group(rows.size(), chunks));
  }

  /// Which cells of a column are there, then those that are.
  private static byte[] page(Table.Type type, List<List<String>> rows, int column) {
    List<String> cells = rows.stream().map(row -> row.get(column)).toList();
    byte[] levels = levels(cells);
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(little(Integer.BYTES).putInt(levels.length).array());
    page.writeBytes(levels);
    List<String> there = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    switch (type) {
      case STRING -> there.forEach(cell -> text(cell, page));
      case INTEGER ->
          there.forEach(
              cell -> page.writeBytes(little(Long.BYTES).putLong(Long.parseLong(cell)).array()));
      case NUMBER ->
          there.forEach(cell ->
              page.writeBytes(little(Double.BYTES).putDouble(Double.parseDouble(cell)).array()));
      case BOOLEAN -> flags(there, page);
    }
    return page.toByteArray();
  }

  /// 1 for a cell that is there, 0 for an empty one, as runs of the same.
  private static byte[] levels(List<String> cells) {
    ByteArrayOutputStream levels = new ByteArrayOutputStream();
    int from = 0;
    for (int i = 1; i <= cells.size(); i++) {
      if (i == cells.size() || cells.get(i).isEmpty() != cells.get(from).isEmpty()) {
        ThriftStruct.varint(levels, (long) (i - from) << 1);
        levels.write(cells.get(from).isEmpty() ? 0 : 1);
        from = i;
      }
    }
    return levels.toByteArray();
  }

  private static void text(String cell, ByteArrayOutputStream page) {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    page.writeBytes(little(Integer.BYTES).putInt(bytes.length).array());
    page.writeBytes(bytes);
  }

  /// One bit each, the lowest first.
  private static void flags(List<String> cells, ByteArrayOutputStream page) {
    for (int i = 0; i < cells.size(); i += Byte.SIZE) {
      int bits = 0;
      for (int b = i; b < Math.min(cells.size(), i + Byte.SIZE); b++) {
        bits |= cells.get(b).equals("true") ? 1 << (b - i) : 0;
      }
      page.write(bits);
    }
  }

  private static byte[] packed(byte[] page) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return packed.toByteArray();
  }

  private void footer(ThriftStruct footer) {
    List<Consumer<ThriftStruct>> schema = new ArrayList<>();
    schema.add(root -> root.text(4, table.name()).i32(5, table.columns().size()));
    table.columns().forEach(column -> schema.add(element -> describe(column, element)));
    List<Consumer<ThriftStruct>> about = new ArrayList<>();
    about.add(pair -> pair.text(1, "description").text(2, table.description()));
    for (Table.Column column : table.columns()) {
      about.add(
          pair -> pair.text(1, "description of " + column.name()).text(2, column.description()));
    }
    footer
        .i32(1, VERSION)
        .structs(2, schema)
        .i64(3, table.rows().size())
        .structs(4, groups.stream().map(ParquetFile::described).toList())
        .structs(5, about)
        .text(6, "Hearsay");
  }

  private static void describe(Table.Column column, ThriftStruct element) {
    element.i32(1, physical(column.type())).i32(3, OPTIONAL).text(4, column.name());
    if (column.type() == Table.Type.STRING) {
      element.i32(6, UTF8).struct(10, logical -> logical.struct(1, string -> {}));
    }
  }

  private static Consumer<ThriftStruct> described(Group group) {
    long size = group.chunks.stream().mapToLong(Chunk::size).sum();
    return struct ->
        struct
            .structs(1, group.chunks.stream().map(ParquetFile::described).toList())
            .i64(2, size)
            .i64(3, group.rows);
  }

  private static Consumer<ThriftStruct> described(Chunk chunk) {
    return struct ->
        struct
            .i64(2, chunk.at)
            .struct(
                3,
                data ->
                    data.i32(1, physical(chunk.column.type()))
                        .i32s(2, List.of(PLAIN, RLE))
                        .texts(3, List.of(chunk.column.name()))
                        .i32(4, GZIP)
                        .i64(5, chunk.rows)
                        .i64(6, chunk.size)
                        .i64(7, chunk.packed)
                        .i64(9, chunk.at));
  }

  private static int physical(Table.Type type) {
    return switch (type) {
      case BOOLEAN -> 0;
      case INTEGER -> 2;
      case NUMBER -> 5;
      case STRING -> 6;
    };
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
