package org.hearsay.intake;

import org.jspecify.annotations.Nullable;

/// Something that holds one delivery or many.
interface Source extends AutoCloseable {
  /// The next delivery, or null at the end. Never throws because of what the input holds.
  @Nullable Delivery next();

  @Override
  default void close() {}

  /// A source of exactly one delivery.
  static Source of(Delivery delivery) {
    return new Source() {
      private boolean taken;

      @Override
      public @Nullable Delivery next() {
        if (taken) {
          return null;
        }
        taken = true;
        return delivery;
      }
    };
  }

  static Source skipped(Received.Skipped skipped) {
    return of(() -> skipped);
  }
}
