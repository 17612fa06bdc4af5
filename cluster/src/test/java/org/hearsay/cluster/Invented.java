package org.hearsay.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reports of events that never were, as lines of JSON Lines: those of one event have its people,
/// places and things in common, and each leaves some of it out.
///
/// @param day on which the event began
/// @param sentences all there is to tell of it
record Invented(LocalDate day, List<String> sentences) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> STARTS =
      List.of("Bra", "Tol", "Vem", "Sku", "Dri", "Pon", "Gel", "Ush", "Mar", "Ketz", "Olf", "Nib");
  private static final List<String> MIDDLES =
      List.of("ba", "zi", "lo", "que", "ru", "ny", "fa", "ste", "mo", "gri", "pu", "ha");
  private static final List<String> ENDS =
      List.of("wick", "ra", "stad", "nna", "mere", "ss", "ford", "lla", "den", "ro");
  private static final List<String> FRAMES =
      List.of(
          "%s %s %s %s at %s, %s said on Monday.",
          "\"%s %s %s,\" said %s of %s, \"and %s.\"",
          "According to %s %s, %s %s %s while %s.",
          "%s told %s that nine %s %s %s %s.");

  /// @param events how many there are to tell of
  /// @param reports how many tell of them, in no order
  static List<String> lines(int events, int reports, long seed) {
    Random random = new Random(seed);
    List<Invented> told = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      told.add(event(random));
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      lines.add(told.get(random.nextInt(events)).line("i" + i, random));
    }
    return lines;
  }

  static Invented event(Random random) {
    LocalDate day = LocalDate.of(2031, 5, 1).plusDays(random.nextInt(10));
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < 12; s++) {
      Object[] words = new Object[6];
      for (int w = 0; w < words.length; w++) {
        String name = name(random) + " " + name(random);
        words[w] = w % 2 == 0 ? name : name.toLowerCase(Locale.ROOT);
      }
      sentences.add(FRAMES.get(random.nextInt(FRAMES.size())).formatted(words));
    }
    return new Invented(day, sentences);
  }

  /// A report that leaves a third of it out.
  String line(String id, Random random) {
    return line(id, day.plusDays(random.nextInt(3)), random);
  }

  String line(String id, LocalDate published, Random random) {
    ObjectNode report = JSON.createObjectNode();
    report.put("id", id);
    report.put("outlet", "The " + name(random) + " Courier");
    report.put("language", "en");
    report.put("published", published.toString());
    StringBuilder text = new StringBuilder(sentences.get(0));
    for (String sentence : sentences) {
      text.append(random.nextInt(3) > 0 ? "\n" + sentence : "");
    }
    report.put("text", text.toString());
    return report.toString();
  }

  private static String name(Random random) {
    return pick(STARTS, random)
        + pick(MIDDLES, random)
        + pick(MIDDLES, random)
        + pick(ENDS, random);
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
