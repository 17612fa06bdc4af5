package org.hearsay.eval;

/// What is scored, from single reports up to stories. The key names a layer in `floors.json`.
enum Layer {
  CONTENTS("attributions", "attributions (content)", true),
  SOURCED("attributions-with-source", "  with the right source", true),
  SPEAKERS("speakers", "  source named rightly", false),
  KINDS("kinds", "  kind right", false),
  CUES("cues", "  cue right", false),
  DENIALS("denials", "  denials", true),
  SCARE_QUOTES("scare-quotes", "scare quotes, titles left alone", false),
  FIGURES("figures", "figures", true),
  BOUNDS("bounds", "  bounds right", false),
  TIMES("times", "times", true),
  VALUES("time-values", "  value right", false),
  CREDITS("credits", "credits", true),
  STORIES("stories", "stories (B-cubed)", true),
  LINEAGE("lineage", "lineage edges", true),
  CLAIMS("claims", "claims gathered", false),
  ORIGINS("origins", "  independent origins right", false),
  QUOTATIONS("quotations", "shared quotations", false),
  DRIFT("drift", "  drift told rightly", false),
  CONFLICTS("conflicts", "conflicts", true);

  private final String key;
  private final String label;
  private final boolean precise;

  Layer(String key, String label, boolean precise) {
    this.key = key;
    this.label = label;
    this.precise = precise;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  /// Whether precision and recall differ here; otherwise the layer is a share of right answers.
  boolean precise() {
    return precise;
  }
}
