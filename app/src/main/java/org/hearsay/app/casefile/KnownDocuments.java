package org.hearsay.app.casefile;

import java.net.URI;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What servers said of documents whose reports are in a case. What is new is written only on
/// [#save()], when the reports are on the disk: a document that is called known and was lost would
/// never be sent again.
public final class KnownDocuments {
  /// What was said of one document, word for word.
  public record Marks(@Nullable String tag, @Nullable String modified) {}

  private final CaseFile file;
  private final Map<URI, Marks> fresh = new ConcurrentHashMap<>();

  public KnownDocuments(CaseFile file) {
    this.file = file;
  }

  /// What is known of the document at `address`; null if it is not.
  public @Nullable Marks find(URI address) {
    return file.query(
        "SELECT tag, modified FROM known WHERE address = ?",
        row -> row.next() ? new Marks(row.getString(1), row.getString(2)) : null,
        address.toString());
  }

  /// Takes note, to be written with [#save()].
  public void note(URI address, Marks marks) {
    fresh.put(address, marks);
  }

  /// Writes what was noted.
  public void save() {
    if (fresh.isEmpty()) {
      return;
    }
    Map<URI, Marks> noted = Map.copyOf(fresh);
    file.write(c -> {
      try (PreparedStatement put =
          c.prepareStatement(
              "INSERT OR REPLACE INTO known(address, tag, modified) VALUES (?, ?, ?)")) {
        for (Map.Entry<URI, Marks> entry : noted.entrySet()) {
          put.setString(1, entry.getKey().toString());
          put.setString(2, entry.getValue().tag());
          put.setString(3, entry.getValue().modified());
          put.addBatch();
        }
        put.executeBatch();
      }
      return noted;
    });
    noted.forEach(fresh::remove);
  }
}
