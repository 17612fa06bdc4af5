package org.hearsay.app.casefile;

import java.net.URI;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hearsay.intake.fetch.Validators;
import org.jspecify.annotations.Nullable;

/// What servers said of documents whose reports are in a case. What is new is written only on
/// [#save()], when the reports are on the disk: a document that is called known and was lost would
/// never be sent again.
public final class KnownDocuments implements Validators {
  private final CaseFile file;
  private final Map<URI, Known> fresh = new ConcurrentHashMap<>();

  public KnownDocuments(CaseFile file) {
    this.file = file;
  }

  @Override
  public @Nullable Known find(URI address) {
    return file.query(
        "SELECT tag, modified FROM known WHERE address = ?",
        row -> row.next() ? new Known(row.getString(1), row.getString(2)) : null,
        address.toString());
  }

  /// To be written with [#save()].
  @Override
  public void keep(URI address, Known said) {
    fresh.put(address, said);
  }

  /// Writes what was noted.
  public void save() {
    if (fresh.isEmpty()) {
      return;
    }
    Map<URI, Known> noted = Map.copyOf(fresh);
    file.write(c -> {
      try (PreparedStatement put =
          c.prepareStatement(
              "INSERT OR REPLACE INTO known(address, tag, modified) VALUES (?, ?, ?)")) {
        for (Map.Entry<URI, Known> entry : noted.entrySet()) {
          put.setString(1, entry.getKey().toString());
          put.setString(2, entry.getValue().entityTag());
          put.setString(3, entry.getValue().lastModified());
          put.addBatch();
        }
        put.executeBatch();
      }
      return noted;
    });
    noted.forEach(fresh::remove);
  }
}
