package org.hearsay.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/// What was asked for last, up to a number of entries; who uses it sees to it that one thread does
/// at a time.
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final float LOAD = 0.75f;
  private static final int FIRST_SIZE = 16;

  private final int most;

  Recent(int most) {
    super(FIRST_SIZE, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
