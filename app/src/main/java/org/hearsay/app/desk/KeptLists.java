package org.hearsay.app.desk;

import java.util.List;
import java.util.Map;
import org.hearsay.app.casefile.CaseFile;

/// Lists of a large case that take long to make, kept until the case changes: who turns the page of
/// a list has it at once.
///
/// Whether it changed, SQLite tells: `total_changes` counts what this program writes,
/// `data_version` what others do.
final class KeptLists {
  private static final int LISTS_MAX = 256;

  private static final String STATE =
      "SELECT total_changes() || ' ' || data_version FROM pragma_data_version";

  private record Key(String sql, int limit, List<Object> values) {}

  private final CaseFile file;
  private String state = "";

  private final Map<Key, Listing> lists = new Recent<>(LISTS_MAX);

  KeptLists(CaseFile file) {
    this.file = file;
  }

  /// The first `limit` rows.
  Listing first(int limit, String sql, Object... values) {
    Key key = new Key(sql, limit, List.of(values));
    String now = file.query(STATE, row -> row.next() ? row.getString(1) : "");
    synchronized (lists) {
      if (!now.equals(state)) {
        lists.clear();
        state = now;
      }
      Listing known = lists.get(key);
      if (known != null) {
        return known;
      }
    }
    Listing made = Listing.of(file, sql, 0, limit, values);
    synchronized (lists) {
      // what was made of an earlier state is not kept for this one
      if (now.equals(state)) {
        lists.put(key, made);
      }
    }
    return made;
  }
}
