package org.hearsay.output;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearsay.annotation.date.Derivation;
import org.hearsay.annotation.date.Tense;
import org.hearsay.annotation.date.Timex;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// How the value of a date came about, in words and for programs.
final class DateReasons {
  private DateReasons() {}

  /// A sentence a step.
  ///
  /// @param body the text of the report
  static List<String> words(Timex time, Derivation derivation, String body) {
    List<String> words = new ArrayList<>();
    words.add(
        switch (derivation.ground()) {
          case WORDS -> "The words alone give the value.";
          case UNKNOWN -> "It is counted from a time that is not known here, and so has no value.";
          case PUBLICATION ->
              counted(derivation, "the day of publication, " + day(derivation.anchor()));
          case TOLD -> counted(derivation, told(derivation, body));
        });
    if (derivation.history() && derivation.ground() == Derivation.Ground.TOLD) {
      words.add(
          "The text was read as a history, for the many years it names: times are counted from"
              + " those told before.");
    }
    if (time.mod() != null) {
      words.add("What stands in front gives it the modifier " + time.mod() + ".");
    }
    if (time.edtf() != null) {
      words.add("In EDTF: " + time.edtf() + ".");
    }
    return words;
  }

  private static String told(Derivation derivation, String body) {
    Span place = derivation.place();
    return place == null
        ? "a time told in the text, " + derivation.anchor()
        : "“" + Wording.oneLine(place.of(body)) + "” (" + derivation.anchor() + ")";
  }

  private static String counted(Derivation derivation, String anchor) {
    String unit = derivation.unit();
    if (!derivation.nearest() && unit != null) {
      double steps = derivation.steps();
      String number = number(Math.abs(steps)) + " " + unit + (Math.abs(steps) == 1 ? "" : "s");
      return steps == 0
          ? "The " + unit + " is that of " + anchor + "."
          : "Counted from " + anchor + ": " + number + (steps < 0 ? " before it." : " after it.");
    }
    return "Of the times it may mean, the one that fits best with " + anchor + tense(derivation);
  }

  private static String tense(Derivation derivation) {
    Tense tense = derivation.tense();
    return tense == null
        ? "."
        : switch (tense) {
          case PAST -> ", looking back, as the sentence tells of what was.";
          case FUTURE -> ", looking ahead, as the sentence tells of what is to come.";
          case UNKNOWN -> "; no word near it tells of past or future.";
        };
  }

  /// The word that shows the tense, as a sentence; empty where none does.
  static String cue(Derivation derivation, String body) {
    Span cue = derivation.cue();
    return cue == null ? "" : "The word that shows it is “" + cue.of(body) + "”.";
  }

  private static String day(@Nullable String anchor) {
    if (anchor == null) {
      return "";
    }
    LocalDate day = LocalDate.parse(anchor);
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + anchor;
  }

  private static String number(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }

  /// The same for programs.
  ///
  /// @param place writes where a span stands
  static void write(Json json, Derivation derivation, Consumer<Span> place) {
    json.field("ground", derivation.ground());
    json.field("anchor", derivation.anchor());
    Span named = derivation.place();
    if (named != null) {
      json.object("place", () -> place.accept(named));
    }
    if (derivation.unit() != null) {
      json.field("steps", derivation.steps());
      json.field("unit", derivation.unit());
    }
    json.field("nearest", derivation.nearest());
    json.field("tense", derivation.tense());
    Span cue = derivation.cue();
    if (cue != null) {
      json.object("cue", () -> place.accept(cue));
    }
    json.field("history", derivation.history());
  }
}
