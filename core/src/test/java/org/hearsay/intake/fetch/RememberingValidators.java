package org.hearsay.intake.fetch;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps what it is told for as long as it lives.
final class RememberingValidators implements Validators {
  private final Map<URI, Known> known = new ConcurrentHashMap<>();

  RememberingValidators knowing(
      String address, @Nullable String entityTag, @Nullable String lastModified) {
    known.put(URI.create(address), new Known(entityTag, lastModified));
    return this;
  }

  @Override
  public @Nullable Known find(URI address) {
    return known.get(address);
  }

  @Override
  public void keep(URI address, Known said) {
    known.put(address, said);
  }
}
