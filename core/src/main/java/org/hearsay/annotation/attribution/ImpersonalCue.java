package org.hearsay.annotation.attribution;

import java.util.Set;
import org.hearsay.text.Prose;
import org.hearsay.text.WordClasses.WordClass;

/// Tells cues that leave open who holds what they tell: "the ferry seems to list", "the port is
/// seen as unsafe", "guests were asked to leave". Their subject is spoken of, and says nothing.
final class ImpersonalCue {
  private static final Set<String> SEEMING = SpeechWords.list("seeming");
  private static final Set<String> PASSIVES = SpeechWords.list("impersonal-passives");

  /// How far before its participle an auxiliary may stand: "was widely, if wrongly, seen".
  private static final int FARTHEST_AUXILIARY = 3;

  private final ReadText text;
  private final Prose prose;

  ImpersonalCue(ReadText text) {
    this.text = text;
    this.prose = text.prose();
  }

  /// Whether the words of `cue` name nobody who says or thinks so.
  boolean is(TokenRange cue) {
    return seems(cue) || isPassive(cue);
  }

  /// "seems", "appeared": how it looks, to whomever. Footage that "appeared to show" does speak.
  boolean seems(TokenRange cue) {
    boolean seems = false;
    for (int i = cue.first(); i < cue.end(); i++) {
      if (SEEMING.contains(prose.lower(i))) {
        seems = true;
      } else if (seems && CueLexicon.SHARED.verb(prose.lower(i)) != null) {
        return false;
      }
    }
    return seems;
  }

  /// "was seen", "are known", "had been asked", with nobody behind "by".
  private boolean isPassive(TokenRange cue) {
    for (int i = cue.first(); i < cue.end(); i++) {
      if (PASSIVES.contains(prose.lower(i)) && followsBe(i) && !prose.is(i + 1, "by")) {
        return !quotes(cue, i);
      }
    }
    return false;
  }

  private boolean followsBe(int participle) {
    for (int i = participle - 1; i >= Math.max(0, participle - FARTHEST_AUXILIARY); i--) {
      if (text.is(i, WordClass.COPULA)) {
        return true;
      }
      if (!text.is(i, WordClass.ADVERB) && !prose.lower(i).endsWith("ly")) {
        return false;
      }
    }
    return false;
  }

  /// "was reported as saying": the subject does speak.
  private boolean quotes(TokenRange cue, int participle) {
    for (int i = participle + 1; i < Math.min(prose.tokenCount(), cue.end() + 2); i++) {
      if (prose.is(i, "saying") || prose.is(i, "telling")) {
        return true;
      }
    }
    return false;
  }
}
