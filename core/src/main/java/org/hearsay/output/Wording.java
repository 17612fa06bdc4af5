package org.hearsay.output;

import com.ibm.icu.text.BreakIterator;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.annotation.figure.Bounds;
import org.hearsay.annotation.figure.Figure;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.Revision;
import org.hearsay.finding.SourceKind;
import org.hearsay.finding.claim.Claim;
import org.hearsay.finding.claim.Conflict;
import org.hearsay.finding.claim.Relation;
import org.hearsay.finding.lineage.Derivation;
import org.hearsay.finding.lineage.Drift;
import org.hearsay.finding.lineage.Ground;
import org.hearsay.finding.lineage.Node;
import org.hearsay.finding.lineage.WireMark;
import org.hearsay.report.Passage;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;

/// The words that all pages share for what the records hold, so that they read alike.
final class Wording {
  private Wording() {}

  /// "1 report", "3 reports".
  static String count(int number, String singular) {
    return number + " " + singular + (number == 1 ? "" : "s");
  }

  static String groundName(Ground ground) {
    return switch (ground) {
      case Ground.Credit credit -> "credit";
      case Ground.SharedQuotation shared -> "shared-quotation";
      case Ground.CopiedText copied -> "copied-text";
    };
  }

  /// What ties the deriving report to the other, read between their names.
  ///
  /// @param to what the edge leads to; null if the graph does not know it
  static String groundVerb(Derivation edge, @Nullable Node to) {
    return switch (to == null ? Node.Kind.REPORT : to.kind()) {
      case REPORT -> toReport(edge);
      case PERSON -> edge.ground() instanceof Ground.Credit ? "credits" : "quotes, as others do,";
      case OUTLET -> toOutlet(edge.ground());
      case DOCUMENT -> "links to";
    };
  }

  private static String toReport(Derivation edge) {
    return switch (edge.ground()) {
      case Ground.Credit credit -> credit.byLinkOnly() ? "links to" : "credits";
      case Ground.SharedQuotation shared -> "quotes the same words as";
      case Ground.CopiedText copied ->
          edge.directed()
              ? "has " + percent(copied.share()) + " of its text from"
              : "shares " + percent(copied.share()) + " of its text with";
    };
  }

  /// An outlet that is not among the reports was not read: what is shared is shared with others
  /// that draw on it.
  private static String toOutlet(Ground ground) {
    return switch (ground) {
      case Ground.Credit credit -> credit.byLinkOnly() ? "links to" : "credits";
      case Ground.SharedQuotation shared -> "shares a quotation with another that draws on";
      case Ground.CopiedText copied ->
          "shares " + percent(copied.share()) + " of its text with another that draws on";
    };
  }

  /// Where a mark stands, before its words.
  static String mark(WireMark.Where where) {
    return switch (where) {
      case BYLINE -> "Byline:";
      case ADDRESS -> "Address:";
      case PAGE -> "The page says of itself:";
    };
  }

  private static String percent(double share) {
    long rounded = Math.round(share * 100);
    return rounded == 0 ? "under 1 %" : rounded + " %";
  }

  static boolean isPerson(@Nullable Node node) {
    return node != null && node.kind() == Node.Kind.PERSON;
  }

  /// The passages of an edge worth showing beside it: of what several reports draw on a person,
  /// each report's own, since the others stand at their own edges.
  ///
  /// @param to what the edge leads to; null if the graph does not know it
  static List<Passage> shown(Derivation edge, @Nullable Node to) {
    List<Passage> all = edge.ground().passages();
    if (!isPerson(to)) {
      return all;
    }
    List<Passage> own =
        all.stream().filter(p -> p.report().id().value().equals(edge.from())).toList();
    return own.isEmpty() ? all : own;
  }

  static String relation(Relation relation) {
    return switch (relation) {
      case AGREE -> "several reports";
      case SUPERSEDED -> "count updated";
      case CONFLICT -> "figures or accounts differ";
      case DENIED -> "denied";
      case SINGLE -> "one report only";
    };
  }

  /// As [#relation(Relation)], but what differs by name where a conflict of the story tells it.
  static String relation(Claim claim, Dossier dossier) {
    String known =
        dossier.conflicts().stream()
            .filter(conflict -> claim.id().equals(conflict.claim()))
            .map(conflict -> conflict(conflict.kind()).toLowerCase(Locale.ROOT))
            .distinct()
            .collect(Collectors.joining(", "));
    return known.isEmpty() || claim.relation() == Relation.AGREE
        ? relation(claim.relation())
        : known;
  }

  static String conflict(Conflict.Kind kind) {
    return switch (kind) {
      case FIGURE -> "Figures differ";
      case DENIAL -> "Denied";
      case WORDING -> "Wording differs";
      case DATE -> "Dates differ";
    };
  }

  /// "“will” became “may”", each side cut at `limit` characters.
  static String drift(Drift drift, int limit) {
    String before = "“" + excerpt(drift.before().text(), limit) + "”";
    String after = "“" + excerpt(drift.after().text(), limit) + "”";
    String what =
        switch (drift.kind()) {
          case CHANGED -> before + " became " + after;
          case ADDED -> after + " added";
          case REMOVED -> before + " left out";
          case SHORTENED -> before + " cut off";
          case EXTENDED -> after + " quoted further";
        };
    return what
        + switch (drift.type()) {
          case WORDS, SHORTENING -> "";
          case ELLIPSIS -> ", marked by dots";
          case BRACKETED -> ", in brackets";
          case TRANSLATION -> ", perhaps in translation";
        };
  }

  /// "statements by 12 named persons, 4 bodies …" in one line; empty where none was counted.
  static String sources(Dossier dossier) {
    return dossier.sources().stream()
        .filter(tally -> tally.kind() != SourceKind.UNKNOWN)
        .map(tally -> count(tally.statements(), "statement") + " " + sourceKind(tally.kind()))
        .collect(Collectors.joining(", "));
  }

  static String sourceKind(SourceKind kind) {
    return switch (kind) {
      case PERSON -> "by named persons";
      case BODY -> "by bodies";
      case UNNAMED -> "by unnamed people";
      case DOCUMENT -> "from documents";
      case OUTLET -> "from other outlets";
      case POST -> "from posts";
      case REPORTER -> "seen by a reporter";
      case UNKNOWN -> "of a source not told";
    };
  }

  /// "“14” became “19”", each side cut at `limit` characters.
  static String change(Revision.Change change, int limit) {
    Passage before = change.before();
    Passage after = change.after();
    String old = before == null ? "" : "“" + excerpt(before.text(), limit) + "”";
    String now = after == null ? "" : "“" + excerpt(after.text(), limit) + "”";
    return switch (change.kind()) {
      case ADDED -> now + " added";
      case REMOVED -> old + " taken out";
      case CHANGED -> old + " became " + now;
    };
  }

  static String what(Revision.What what) {
    return switch (what) {
      case SENTENCE -> "Sentence";
      case QUOTATION -> "Quotation";
      case FIGURE -> "Figure";
    };
  }

  /// The whole comparison in one sentence: the story's own where there is one story.
  static String summary(Comparison comparison) {
    List<Dossier> stories = comparison.stories();
    if (stories.size() == 1) {
      return stories.get(0).headline();
    }
    if (stories.isEmpty() && comparison.dossiers().size() == 1) {
      return comparison.dossiers().get(0).headline();
    }
    int told = comparison.reports().size() - comparison.alone().size();
    String summary = count(comparison.reports().size(), "report");
    return stories.isEmpty()
        ? summary + ", none of one story with another"
        : summary + ", " + told + " of them in " + stories.size() + " stories";
  }

  /// How the source stands to what it says, as a verb; empty for a plain statement.
  static String stance(Stance stance) {
    return switch (stance) {
      case ASSERTS -> "";
      case HEDGES -> "hedges";
      case DENIES -> "denies";
      case CONFIRMS -> "confirms";
      case ASKS -> "asks";
      case EXPECTS -> "expects";
    };
  }

  /// What is to be looked at first: "2 figures differ, 1 denial, 3 claims in one report only";
  /// empty where there is nothing of the kind.
  static String tally(Dossier dossier) {
    List<String> parts = new ArrayList<>();
    int figures = conflicts(dossier, Conflict.Kind.FIGURE);
    if (figures > 0) {
      parts.add(figures == 1 ? "1 figure differs" : figures + " figures differ");
    }
    int dates = conflicts(dossier, Conflict.Kind.DATE);
    if (dates > 0) {
      parts.add(dates == 1 ? "1 date differs" : dates + " dates differ");
    }
    int denials = conflicts(dossier, Conflict.Kind.DENIAL);
    if (denials > 0) {
      parts.add(count(denials, "denial"));
    }
    long altered = dossier.quotations().stream().filter(q -> !q.drift().isEmpty()).count();
    if (altered > 0) {
      parts.add(count((int) altered, "quotation") + " in differing words");
    }
    long single = dossier.claims().stream().filter(c -> c.relation() == Relation.SINGLE).count();
    if (single > 0 && dossier.reports().size() > 1) {
      parts.add(count((int) single, "claim") + " in one report only");
    }
    return String.join(", ", parts);
  }

  /// "Published 2033-05-03 to 2033-05-06."; empty where no report says when.
  static String dates(Dossier dossier) {
    List<LocalDate> days = new ArrayList<>();
    for (AnnotatedReport report : dossier.reports()) {
      PublicationTime published = report.report().published();
      if (published != null) {
        days.add(published.date());
      }
    }
    if (days.isEmpty()) {
      return "";
    }
    LocalDate first = Collections.min(days);
    LocalDate last = Collections.max(days);
    return first.equals(last)
        ? "Published " + first + "."
        : "Published " + first + " to " + last + ".";
  }

  private static int conflicts(Dossier dossier, Conflict.Kind kind) {
    return (int) dossier.conflicts().stream().filter(c -> c.kind() == kind).count();
  }

  /// As [#stance], "says" for a plain statement.
  static String stanceOrSays(Stance stance) {
    return stance == Stance.ASSERTS ? "says" : stance(stance);
  }

  /// What the text says the quantity is: "14", "at least 14", "up to 40", "almost 40", "35 to 40",
  /// "about 300", "not stated in numbers", with its unit.
  static String range(Figure figure) {
    String range = bounds(figure.bounds());
    String unit = figure.unit();
    String measured = unit == null ? range : range + " " + unit(unit, figure.bounds());
    if (figure.change() == null) {
      return measured;
    }
    return switch (figure.change()) {
      case UP -> "up by " + measured;
      case DOWN -> "down by " + measured;
    };
  }

  private static String unit(String unit, Bounds bounds) {
    BigDecimal most = bounds.high() == null ? bounds.low() : bounds.high();
    boolean one = most != null && most.compareTo(BigDecimal.ONE) == 0;
    return switch (unit) {
      case "percent" -> "%";
      case "second", "minute", "hour", "day", "week", "month", "year", "night" ->
          one ? unit : unit + "s";
      case "mile", "yard", "acre", "hectare", "litre", "gallon", "barrel", "tonne", "ton" ->
          one ? unit : unit + "s";
      case "pound", "ounce", "knot", "degree", "point", "percentage point", "basis point" ->
          one ? unit : unit + "s";
      case "foot" -> one ? unit : "feet";
      case "inch" -> one ? unit : "inches";
      case "year of age", "month of age", "week of age", "day of age" ->
          unit.substring(0, unit.indexOf(' ')) + (one ? " old" : "s old");
      default -> unit;
    };
  }

  private static String bounds(Bounds bounds) {
    BigDecimal low = bounds.low();
    BigDecimal high = bounds.high();
    String about = bounds.approximate() ? "about " : "";
    if (low == null && high == null) {
      return "no exact number";
    }
    if (low == null) {
      return (bounds.approximate() ? "almost " : "up to ") + number(high);
    }
    if (high == null) {
      return "at least " + about + number(low);
    }
    return about + (low.compareTo(high) == 0 ? number(low) : number(low) + " to " + number(high));
  }

  /// Plain, thousands apart: `10,000`, `2.5`.
  static String number(@Nullable BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(12);
    return value == null ? "" : format.format(value);
  }

  /// One line of text: every run of white space a single space, none at the ends.
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = !line.isEmpty();
      } else {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  /// `text` on one line, cut at a word behind at most `limit` characters, the cut shown by an
  /// ellipsis.
  static String excerpt(String text, int limit) {
    String line = oneLine(text);
    if (line.length() <= limit) {
      return line;
    }
    int cut = line.lastIndexOf(' ', limit);
    if (cut < limit / 2) {
      BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
      characters.setText(line);
      cut = characters.preceding(limit);
    }
    return line.substring(0, cut).stripTrailing() + " …";
  }
}
