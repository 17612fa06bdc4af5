package org.hearsay.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/// What a savepoint says about the records in it: their type and the digest of its shape, and of
/// the shape of annotated reports, which lie packed in some. A job whose records look otherwise
/// refuses such a savepoint instead of reading nonsense from it.
///
/// Public, with a constructor without parameters, because Flink makes it by name.
public final class RecordSnapshot<T> implements TypeSerializerSnapshot<T> {
  private static final int VERSION = 1;

  private @Nullable Class<T> type;
  private String shape = "";

  /// To be filled by [#readSnapshot].
  public RecordSnapshot() {}

  RecordSnapshot(Class<T> type) {
    this.type = type;
    this.shape = digest(RecordCodec.of(type).shape() + AnnotatedReports.shape());
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(known().getName());
    out.writeUTF(shape);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
    if (version != VERSION) {
      throw new IOException("records of version " + version + "; expected " + VERSION);
    }
    String name = in.readUTF();
    try {
      type = (Class<T>) Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IOException("records of type " + name + ", which this job does not have", e);
    }
    shape = in.readUTF();
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new RecordSerializer<>(known());
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    boolean same =
        old instanceof RecordSnapshot<T> other
            && other.known() == known()
            && other.shape.equals(shape);
    return same
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.incompatible();
  }

  private Class<T> known() {
    if (type == null) {
      throw new IllegalStateException("a snapshot that was neither made nor read");
    }
    return type;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
