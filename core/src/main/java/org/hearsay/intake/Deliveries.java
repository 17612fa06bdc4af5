package org.hearsay.intake;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// What one source holds, one after another.
final class Deliveries implements Iterator<Delivery> {
  private final Source source;
  private @Nullable Delivery ahead;

  Deliveries(Source source) {
    this.source = source;
    this.ahead = source.next();
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public Delivery next() {
    Delivery delivery = ahead;
    if (delivery == null) {
      throw new NoSuchElementException("the source is read to its end");
    }
    ahead = source.next();
    return delivery;
  }
}
