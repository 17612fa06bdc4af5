package org.hearsay.eval;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.report.Span;
import org.jspecify.annotations.Nullable;

/// What an afternoon's script would find, so that a score has something to stand beside: whatever
/// is in double quotation marks is said by the nearest capitalised name; what follows "said" too;
/// every group of digits is exact; a weekday is the last one; all reports tell one story, and each
/// is its own origin.
final class NaiveBaseline {
  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]+");
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”\\n]+)[\"”]");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}’'-]*+(?: \\p{Lu}[\\p{L}’'-]*+)*+");
  private static final Pattern SAID = Pattern.compile("\\bsaid\\b");
  private static final Pattern SAID_CLAUSE =
      Pattern.compile("\\bsaid (?:that )?([^.\"“”\\n]{10,})\\.");
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*+");
  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern TAG = Pattern.compile("\\(([A-Z]{2,6})\\)");
  private static final Pattern NEXT_WORD = Pattern.compile("\\G\\W{1,2}(\\p{L}+)");

  private NaiveBaseline() {}

  /// Reads the same text as `text` was made from, and nothing else of it.
  static ReportReading read(ReportReading text) {
    String body = text.body();
    LocalDate published = text.published();
    List<ReportReading.Dated> times = new ArrayList<>();
    for (Span day : all(WEEKDAY, body)) {
      times.add(
          new ReportReading.Dated(day, published == null ? null : last(day.of(body), published)));
    }
    all(YEAR, body).forEach(y -> times.add(new ReportReading.Dated(y, y.of(body))));
    return new ReportReading(
        text.name(),
        body,
        published,
        attributions(body),
        all(DIGITS, body).stream().map(s -> counted(s, body)).toList(),
        times,
        TAG.matcher(body)
            .results()
            .map(m -> new ReportReading.Credited(new Span(m.start(), m.end()), m.group(1)))
            .toList());
  }

  private static ReportReading.Counted counted(Span span, String body) {
    BigDecimal number = number(span.of(body));
    return new ReportReading.Counted(span, number, number);
  }

  /// Commas and periods before three digits group them, others are decimal.
  private static BigDecimal number(String digits) {
    String plain = digits.replaceAll("[.,](?=\\d{3}(?:\\D|$))", "").replace(',', '.');
    int point = plain.indexOf('.');
    return new BigDecimal(
        point < 0
            ? plain
            : plain.substring(0, point + 1) + plain.substring(point + 1).replace(".", ""));
  }

  private static String last(String weekday, LocalDate published) {
    DayOfWeek day = DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT));
    return published.with(TemporalAdjusters.previousOrSame(day)).toString();
  }

  private static List<ReportReading.Said> attributions(String body) {
    List<ReportReading.Said> said = new ArrayList<>();
    for (Span paragraph : all(PARAGRAPH, body)) {
      String line = paragraph.of(body);
      List<Span> quotes = groups(QUOTED, line);
      List<Span> names = new ArrayList<>(all(NAME, line));
      names.removeIf(n -> quotes.stream().anyMatch(n::overlaps));
      List<Span> cues = all(SAID, line);
      for (Span quote : quotes) {
        said.add(said("direct", quote, names, cues, paragraph));
      }
      for (Span clause : groups(SAID_CLAUSE, line)) {
        List<Span> before = names.stream().filter(n -> n.end() <= clause.start()).toList();
        said.add(said("indirect", clause, before, cues, paragraph));
      }
    }
    return said;
  }

  private static ReportReading.Said said(
      String kind, Span content, List<Span> names, List<Span> cues, Span paragraph) {
    Span source = nearest(names, content);
    Span cue = nearest(cues, content);
    return new ReportReading.Said(
        kind,
        source == null ? null : moved(source, paragraph),
        null,
        cue == null ? null : moved(cue, paragraph),
        List.of(moved(content, paragraph)),
        false);
  }

  private static @Nullable Span nearest(List<Span> spans, Span place) {
    Span best = null;
    int least = Integer.MAX_VALUE;
    for (Span span : spans) {
      int gap = Math.max(span.start() - place.end(), place.start() - span.end());
      if (gap < least) {
        least = gap;
        best = span;
      }
    }
    return best;
  }

  private static Span moved(Span span, Span paragraph) {
    return new Span(span.start() + paragraph.start(), span.end() + paragraph.start());
  }

  private static List<Span> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> new Span(m.start(), m.end())).toList();
  }

  private static List<Span> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> new Span(m.start(1), m.end(1))).toList();
  }

  /// Compares readings: equal numbers and equal quotations are one claim, different numbers before
  /// one word are a conflict.
  static StoryReading compare(List<ReportReading> readings) {
    Set<String> everything =
        readings.stream().map(ReportReading::name).collect(Collectors.toUnmodifiableSet());
    Map<String, List<StoryReading.Voice>> numbers = new TreeMap<>();
    Map<String, List<StoryReading.Voice>> quotes = new TreeMap<>();
    Map<String, List<StoryReading.Voice>> kinds = new TreeMap<>();
    Map<String, Set<String>> values = new TreeMap<>();
    for (ReportReading reading : readings) {
      for (ReportReading.Counted figure : reading.figures()) {
        StoryReading.Voice voice =
            new StoryReading.Voice(reading.name(), List.of(figure.span()), true);
        String number = String.valueOf(figure.low());
        into(numbers, number, voice);
        String counted = wordAfter(reading.body(), figure.span().end());
        into(kinds, counted, voice);
        values.computeIfAbsent(counted, k -> new LinkedHashSet<>()).add(number);
      }
      for (ReportReading.Said said : reading.attributions()) {
        into(
            quotes,
            said.content().get(0).of(reading.body()),
            new StoryReading.Voice(reading.name(), said.content(), false));
      }
    }
    List<StoryReading.Claim> claims = new ArrayList<>();
    shared(numbers, NaiveBaseline::claim).forEach(claims::add);
    shared(quotes, NaiveBaseline::claim).forEach(claims::add);
    List<StoryReading.Conflict> conflicts = new ArrayList<>();
    kinds.forEach((counted, voices) -> {
      if (!counted.isEmpty() && values.getOrDefault(counted, Set.of()).size() > 1) {
        conflicts.add(new StoryReading.Conflict("figure", voices));
      }
    });
    return new StoryReading(
        List.of(everything),
        List.of(),
        claims,
        conflicts,
        shared(quotes, voices -> new StoryReading.Family(null, voices, false)));
  }

  private static StoryReading.Claim claim(List<StoryReading.Voice> voices) {
    return new StoryReading.Claim(
        voices, voices.stream().map(v -> Set.of(v.report())).distinct().toList());
  }

  private static <T> List<T> shared(
      Map<String, List<StoryReading.Voice>> groups, Function<List<StoryReading.Voice>, T> as) {
    return groups.values().stream()
        .filter(v -> v.stream().map(StoryReading.Voice::report).distinct().count() > 1)
        .map(as)
        .toList();
  }

  private static void into(
      Map<String, List<StoryReading.Voice>> groups, String key, StoryReading.Voice voice) {
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(voice);
  }

  private static String wordAfter(String body, int offset) {
    return NEXT_WORD
        .matcher(body)
        .region(offset, body.length())
        .results()
        .findFirst()
        .map((MatchResult m) -> m.group(1).toLowerCase(Locale.ROOT))
        .orElse("");
  }
}
