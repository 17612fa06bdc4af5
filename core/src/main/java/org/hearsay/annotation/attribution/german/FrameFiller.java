package org.hearsay.annotation.attribution.german;

import java.util.List;
import java.util.Set;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Rule;
import org.hearsay.annotation.attribution.SourceSeat;
import org.hearsay.annotation.attribution.TokenRange;
import org.jspecify.annotations.Nullable;

/// Puts source, verb and what is said together.
final class FrameFiller {
  private static final Set<String> OBJECT_PREPOSITIONS =
      Set.of(
          "von", "vom", "vor", "auf", "über", "mit", "für", "gegen", "um", "zu", "zum", "zur", "an",
          "ans", "als");

  private final GermanText text;
  private final ContentReader contents;

  FrameFiller(GermanText text, ContentReader contents) {
    this.text = text;
    this.contents = contents;
  }

  /// Whether `dass` or `ob` opens the next clause.
  boolean opensWithSubjunction(Place place) {
    Clause following = place.following();
    return following != null
        && (text.is(following.first(), "dass")
            || text.is(following.first(), "daß")
            || text.is(following.first(), "ob"));
  }

  /// A frame behind, or inside, what is said.
  void addFramed(
      Place place,
      Predicate predicate,
      @Nullable TokenRange source,
      Rule rule,
      List<Saying> found) {
    for (List<TokenRange> content : contents.around(place)) {
      add(found, source, predicate, content, rule, false);
    }
  }

  /// A frame before what is said.
  void addIntroduced(
      Place place, Predicate predicate, @Nullable TokenRange subject, List<Saying> found) {
    List<TokenRange> content = contents.introduced(place, predicate);
    if (content != null) {
      boolean quoted = text.quotationOf(content.get(0).first()) >= 0;
      if (subject != null
          || predicate.passive()
          || quoted
          || predicate.verb().equals(LooseFrames.IMPERSONAL)) {
        Rule rule = quoted ? Rule.QUOTE_BEHIND : Rule.THAT_CLAUSE;
        for (TokenRange part : content) {
          add(found, subject, predicate, List.of(part), rule, false);
        }
        TokenRange behind = quoted ? null : contents.quotedBehind(place);
        if (behind != null) {
          add(found, subject, predicate, List.of(behind), Rule.QUOTE_BEHIND, false);
        }
      }
      return;
    }
    if (subject == null) {
      return;
    }
    List<TokenRange> quoted = contents.quotedIn(place.clause(), subject, names(predicate));
    if (!quoted.isEmpty()) {
      for (TokenRange part : quoted) {
        add(found, subject, predicate, List.of(part), Rule.DESCRIBED_AS, false);
      }
    } else if (place.before() != null
        && predicate.verb().takes("clause")
        && isDemonstrative(place.clause(), predicate)) {
      add(found, subject, predicate, List.of(place.before()), Rule.OBJECT, false);
    } else if (takesObject(place.clause(), predicate)) {
      TokenRange whole = contents.whole(place);
      add(found, subject, predicate, List.of(whole), Rule.OBJECT, true);
    }
  }

  /// Whether a single name in marks is what the verb says of something: `nannte das „Verrat“`.
  private static boolean names(Predicate predicate) {
    SpeechVerbs.Verb verb = predicate.verb();
    return verb.takes("nennen") || verb.takes("als") || verb.takes("von");
  }

  /// `Das bestätigte der Lotse`: what was said stands in the sentence before.
  private boolean isDemonstrative(Clause clause, Predicate predicate) {
    int first = clause.first();
    boolean opens = text.is(first, "das") || text.is(first, "dies");
    return opens && predicate.finite() == first + 1 && !predicate.passive();
  }

  /// Whether an object of the verb says what was said: `warnte vor hohen Wellen`.
  private boolean takesObject(Clause clause, Predicate predicate) {
    if (predicate.verb().takes("object")) {
      return true;
    }
    for (int i = clause.first(); i < clause.end(); i++) {
      String word = text.lower(i);
      boolean fits = OBJECT_PREPOSITIONS.contains(word) && text.isPlain(i);
      String base =
          switch (word) {
            case "vom" -> "von";
            case "zum", "zur" -> "zu";
            case "ans" -> "an";
            default -> word;
          };
      if (fits && predicate.verb().takes(base)) {
        return true;
      }
    }
    return false;
  }

  static void add(
      List<Saying> found,
      @Nullable TokenRange source,
      Predicate predicate,
      List<TokenRange> content,
      Rule rule,
      boolean broad) {
    SourceSeat seat = source == null ? SourceSeat.NONE : SourceSeat.OWN;
    found.add(
        new Saying(
            source,
            predicate.cue(),
            predicate.verb().lemma(),
            content,
            predicate.verb().stance(),
            Basis.of(rule, seat),
            broad));
  }
}
