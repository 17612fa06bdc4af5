package org.hearsay.annotation.figure;

/// Which way a quantity moved by the figure: "rose 5 %" is `UP`.
public enum Change {
  UP,
  DOWN
}
