package org.hearsay.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.annotation.Explanation.NotSource;
import org.hearsay.annotation.Explanation.RivalLoss;
import org.hearsay.annotation.attribution.AttributionKind;
import org.hearsay.annotation.attribution.AttributionTrace.Loss;
import org.hearsay.annotation.attribution.Basis;
import org.hearsay.annotation.attribution.Calibration;
import org.hearsay.annotation.attribution.SourceSeat;
import org.hearsay.annotation.mention.Ground;
import org.hearsay.annotation.mention.MentionKind;

/// Why something was found, in words that need no knowledge of the program.
final class ExplanationWords {
  private ExplanationWords() {}

  /// Where the source was found; empty where the rule has said so already.
  static String seat(SourceSeat seat) {
    return switch (seat) {
      case OWN -> "";
      case ADJACENT -> "The source stands right before the participle.";
      case SHARED -> "The cue has no subject of its own: its source is that of the verb before it.";
      case ABSOLUTE -> "The cue has no subject of its own: its source stands behind “with”.";
      case LAST_SPEAKER ->
          "The cue has no subject of its own: its source is who spoke last in the sentence.";
      case MAIN_SUBJECT ->
          "The cue has no subject of its own: its source is the subject of the sentence's first"
              + " verb.";
      case CARRIED -> "Nobody is named here: whoever spoke just before still speaks.";
      case LEARNED -> "The trained model chose the source.";
      case NONE -> "The text names nobody.";
      case HAND -> "Who says so was put right by hand.";
    };
  }

  /// What the trained model says of it; empty where it was not asked.
  static String learned(Basis basis) {
    if (!basis.isAsked()) {
      return "";
    }
    if (!basis.isLearned()) {
      return "The trained model did not find it.";
    }
    String probability = decimal(basis.learned());
    return basis.rule() == null
        ? "No rule found it; the trained model did, with a probability of " + probability + "."
        : "The trained model found it too, with a probability of " + probability + ".";
  }

  /// How the confidence came about, a sentence a step.
  static List<String> steps(Basis basis, AttributionKind kind, List<Calibration.Step> steps) {
    if (steps.size() == 1 && steps.getFirst().tally().found() == 0) {
      return List.of("Nothing found in this way has been counted yet.");
    }
    String[] classes =
        basis.isAsked()
            ? new String[] {
              "those the model held to be as probable",
              "those with the same rule, or none, beside it",
              quoted(kind)
            }
            : new String[] {
              "all attributions found in marked reports",
              "those by this rule",
              "those with the source in this place",
              quoted(kind),
              "those with this cue"
            };
    List<String> words = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Calibration.Tally tally = steps.get(i).tally();
      words.add(
          (i == 0 ? "Of " : "… of ")
              + classes[Math.min(i, classes.length - 1)]
              + ", readers had marked "
              + number(tally.right())
              + " of "
              + number(tally.found())
              + ": "
              + decimal(steps.get(i).confidence()));
    }
    return words;
  }

  private static String quoted(AttributionKind kind) {
    return switch (kind) {
      case DIRECT -> "those all in quotation marks";
      case MIXED -> "those partly in quotation marks";
      case INDIRECT -> "those without quotation marks";
    };
  }

  /// Why a source is held to mean its entity.
  static String ground(Ground ground) {
    return switch (ground) {
      case NAME -> "it is the name";
      case SHORT_NAME -> "it is a part of the name, or its initials";
      case METONYM -> "it is a place or building that stands for it";
      case DESCRIPTION -> "the report only describes, and names nobody";
      case APPOSITION -> "the name stands with the description";
      case ROLE -> "the same was so described before";
      case KIND -> "the only one lately named whom the description fits";
      case LEXICON -> "the lexicon gives it for such a description";
      case AGE -> "the same age was given before";
      case PRONOUN -> "a pronoun, and whoever it most likely stands for";
      case RELATIVE -> "the noun before “who” or “which”";
      case HAND -> "put right by hand";
      case FIRST_PERSON -> "“I” or “we” in a quotation, and whoever speaks there";
    };
  }

  /// How a mention speaks of somebody.
  static String mention(MentionKind kind) {
    return switch (kind) {
      case NAME, METONYM -> "last named";
      case NOMINAL, PRONOUN -> "last spoken of";
    };
  }

  /// Why a pronoun does not mean somebody.
  static String rival(RivalLoss reason) {
    return switch (reason) {
      case OTHER_KIND -> "the pronoun cannot mean such";
      case FARTHER -> "spoken of farther back";
      case LESS_LIKELY -> "as near, but less likely by part in the sentence, gender or quotation";
    };
  }

  static String notSource(NotSource reason) {
    return switch (reason) {
      case INSIDE_CONTENT -> "named inside what is said";
      case ADDRESSEE -> "the one spoken to";
      case VENUE -> "where it was said";
      case WITHIN_SOURCE -> "named only to describe the source";
      case ELSEWHERE -> "does not stand where this construction has its source";
    };
  }

  static String loss(Loss loss) {
    return switch (loss) {
      case NO_SOURCE -> "it names nobody for the same words";
      case FARTHER -> "its cue stands farther from the same words";
      case LATER -> "another reading of the same words stands before it";
      case NOTHING_LEFT -> "nothing but its own cue and source was left of what is said";
      case READ_OTHERWISE ->
          "the trained model gave the words to somebody else, or cut them otherwise";
      case UNSURE -> "only the trained model found it, and was not sure enough";
    };
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
