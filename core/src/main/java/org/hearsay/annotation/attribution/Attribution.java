package org.hearsay.annotation.attribution;

import java.util.List;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// One statement that the text gives to somebody (PARC 3, PolNeAR).
///
/// @param id `a1`, `a2`, … by place of the content, unique within its report
/// @param source who says so; null where the text names nobody ("it was claimed")
/// @param cue the words that tie source and content ("told", "according to"); null where only
///   typography does
/// @param content what is said, quotation marks at both ends left out, at least one span
/// @param within id of the attribution whose content encloses this one; null at the top
/// @param venue where it was said: an outlet, a platform, a hearing; null if not stated
/// @param addressee to whom; null if not stated
/// @param when TIMEX3 value of the moment of saying; null if not stated
/// @param hedges words of doubt about it ("reportedly", "appeared to")
/// @param basis what spoke for it: a rule, the trained model, or both
/// @param confidence 0 to 1: how often what was found on such a basis was right; see [Calibration]
public record Attribution(
    String id,
    AttributionKind kind,
    @Nullable Participant source,
    @Nullable Cue cue,
    List<Span> content,
    Stance stance,
    @Nullable String within,
    @Nullable Participant venue,
    @Nullable Participant addressee,
    @Nullable String when,
    List<Span> hedges,
    Basis basis,
    double confidence) {

  public Attribution {
    content = List.copyOf(content);
    hedges = List.copyOf(hedges);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("attribution " + id + " has no content");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "attribution " + id + " has confidence " + confidence + "; expected 0 to 1");
    }
  }

  /// From the first to the last offset of the content.
  public Span contentCover() {
    return content.get(0).cover(content.get(content.size() - 1));
  }

  /// The same with another source.
  public Attribution withSource(Participant other) {
    return with(other, basis);
  }

  /// The same with the source that a reader gave it by hand; null for nobody.
  public Attribution withSourceByHand(@Nullable Participant other) {
    return with(other, basis.at(SourceSeat.HAND));
  }

  private Attribution with(@Nullable Participant speaker, Basis ground) {
    return new Attribution(
        id,
        kind,
        speaker,
        cue,
        content,
        stance,
        within,
        venue,
        addressee,
        when,
        hedges,
        ground,
        confidence);
  }

  /// Whether a reader said by hand who says so.
  public boolean isSourceByHand() {
    return basis.seat() == SourceSeat.HAND;
  }

  /// The same within another attribution.
  public Attribution withWithin(@Nullable String other) {
    return new Attribution(
        id,
        kind,
        source,
        cue,
        content,
        stance,
        other,
        venue,
        addressee,
        when,
        hedges,
        basis,
        confidence);
  }

  /// Someone or something that takes part in the saying.
  ///
  /// @param span the whole noun phrase
  /// @param resolution whom it means, and why
  /// @param unnamedBecause the reason that the report gives for leaving out a name ("because he was
  ///   not allowed to speak"); null where it gives none
  public record Participant(Span span, Resolution resolution, @Nullable Span unnamedBecause) {
    /// One whose name is not said to be left out.
    public Participant(Span span, Resolution resolution) {
      this(span, resolution, null);
    }

    /// One whose entity is beyond doubt, or not known where it is null.
    public Participant(Span span, @Nullable String entity) {
      this(span, Resolution.certain(entity));
    }

    /// The same, meaning `entity`, which nothing but the phrase itself names.
    public Participant meaning(String entity) {
      return new Participant(span, Resolution.described(entity), unnamedBecause);
    }

    /// Id of the entity it means within its report; null where that is not known surely enough.
    public @Nullable String entity() {
      return resolution.entity();
    }
  }

  /// The words that tie a source to its content.
  ///
  /// @param lemma base form of the main word: "tell", "according to"
  public record Cue(Span span, String lemma) {}
}
