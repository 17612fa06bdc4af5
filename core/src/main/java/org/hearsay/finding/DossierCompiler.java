package org.hearsay.finding;

import org.hearsay.story.Story;

/// Compares the reports of a story. The door of this room, and a pure function.
public final class DossierCompiler {
  private DossierCompiler() {}

  public static Dossier compile(Story story) {
    throw new UnsupportedOperationException("being written " + story.id());
  }
}
