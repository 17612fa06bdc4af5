package org.hearsay.app.casefile;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What a correction is about, and what is right, as the case keeps it.
///
/// @param about what is put right; of stories, the reports that are moved
/// @param right for a speaker the words that name them; of stories, the reports that stay
record Places(List<Place> about, List<Place> right) {
  Places {
    about = List.copyOf(about);
    right = List.copyOf(right);
  }

  List<String> contents() {
    return Stream.concat(about.stream(), right.stream()).map(Place::report).distinct().toList();
  }

  String written() {
    return Codec.JSON.writeValueAsString(this);
  }

  static Places read(String json) {
    return Codec.JSON.readValue(json, Places.class);
  }

  private static final class Codec {
    static final JsonMapper JSON = new JsonMapper();
  }
}
