package org.hearsay.cluster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of a file in a store, which remember that the store failed.
///
/// The library's readers take a failure for a fault of the input: they skip it with its reason, and
/// go on. On a cluster that would be a part of the news lost because a machine was away for a
/// moment; the task has to fail instead, so that it is tried again.
final class StoredBytes extends FilterInputStream {
  private @Nullable IOException failure;

  StoredBytes(InputStream in) {
    super(in);
  }

  /// @throws IOException if the store failed since this was opened
  void check() throws IOException {
    if (failure != null) {
      throw new IOException("the store failed while a file was read", failure);
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return super.read(bytes, from, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    try {
      return super.skip(count);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private IOException failed(IOException e) {
    failure = e;
    return e;
  }
}
