package org.hearsay.cluster.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The rows of a Parquet file as JSON records, each a line in UTF-8: a column is a field of its
/// name, a null none. Days and times are written as ISO 8601 has them.
public final class ParquetRows implements Iterator<byte[]>, Closeable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final HardwoodContext context;
  private final ParquetFileReader file;
  private final RowReader rows;

  private ParquetRows(HardwoodContext context, ParquetFileReader file, RowReader rows) {
    this.context = context;
    this.file = file;
    this.rows = rows;
  }

  /// Opens a file of any file system that Flink knows.
  ///
  /// @param skip how many rows to pass over
  /// @throws Unreadable if the file is none of Parquet
  /// @throws IOException if its store failed
  public static ParquetRows open(Path path, long skip) throws IOException {
    HardwoodContext context = HardwoodContext.create(1);
    Stored stored = new Stored(path);
    ParquetFileReader file = null;
    try {
      file = ParquetFileReader.open(stored, context);
      return new ParquetRows(context, file, file.buildRowReader().skip(skip).build());
    } catch (IOException | RuntimeException e) {
      if (file != null) {
        file.close();
      }
      context.close();
      stored.check();
      throw new Unreadable(e);
    }
  }

  /// A file that is none of Parquet, or a broken one, however often it is read.
  public static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    private static final String WHAT = "no file of Parquet, or a broken one";

    Unreadable(Exception cause) {
      super(WHAT, cause);
    }

    @Override
    public String getMessage() {
      return WHAT;
    }
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public byte[] next() {
    if (!rows.hasNext()) {
      throw new NoSuchElementException("the file is read to its end");
    }
    rows.next();
    return object(rows).toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    try (context;
        file) {
      rows.close();
    }
  }

  private static ObjectNode object(StructAccessor struct) {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < struct.getFieldCount(); i++) {
      JsonNode value = struct.isNull(i) ? null : value(struct.getValue(i));
      if (value != null) {
        object.set(struct.getFieldName(i), value);
      }
    }
    return object;
  }

  /// Null where JSON has nothing like it, and no record of ours a field of the kind.
  private static @Nullable JsonNode value(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case String text -> NODES.stringNode(text);
      case Boolean flag -> NODES.booleanNode(flag);
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Float number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case BigDecimal number -> NODES.numberNode(number);
      case byte[] text -> NODES.stringNode(new String(text, StandardCharsets.UTF_8));
      case TemporalAccessor time -> NODES.stringNode(time.toString());
      case UUID id -> NODES.stringNode(id.toString());
      case PqStruct struct -> object(struct);
      case PqList list -> array(list);
      default -> null;
    };
  }

  private static ArrayNode array(PqList list) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      JsonNode value = value(list.isNull(i) ? null : list.get(i));
      if (value != null) {
        array.add(value);
      }
    }
    return array;
  }

  /// A file of any file system that Flink knows, read in ranges.
  private static final class Stored implements InputFile {
    private final Path path;
    private @Nullable FSDataInputStream in;
    private @Nullable IOException failure;
    private long length;

    Stored(Path path) {
      this.path = path;
    }

    /// @throws IOException if the store failed since this was opened
    synchronized void check() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public synchronized void open() throws IOException {
      try {
        FileSystem files = path.getFileSystem();
        length = files.getFileStatus(path).getLen();
        in = files.open(path);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public synchronized ByteBuffer readRange(long offset, int size) throws IOException {
      FSDataInputStream stream = in;
      if (stream == null) {
        throw new IOException(path + " is not open");
      }
      byte[] bytes;
      try {
        stream.seek(offset);
        bytes = stream.readNBytes(size);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
      if (bytes.length < size) {
        throw new EOFException(path + " ends before byte " + (offset + size));
      }
      return ByteBuffer.wrap(bytes);
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public synchronized void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}
