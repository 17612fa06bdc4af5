package org.hearsay.annotation.attribution.german;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.attribution.Stance;
import org.hearsay.text.LexiconFile;

/// The verbs by which German gives words to somebody, from `verbs.tsv`. Forms of weak verbs are
/// made from the infinitive; strong ones stand in the lexicon.
final class SpeechVerbs {
  /// Which form of a verb a word is.
  enum Form {
    /// `kündigte`, its particle apart.
    FINITE,
    /// `ankündigte`, in a clause that ends with its verb.
    JOINED,
    PARTICIPLE,
    /// `gegeben` behind its particle: `bekannt gegeben`.
    PARTED,
    INFINITIVE,
    /// `kündige`: the mood of reported speech, so that the verb itself is reported.
    MOOD
  }

  /// A verb of saying.
  ///
  /// @param lemma infinitive: `ankündigen`
  /// @param particle what parts from it: `an`; empty if nothing does
  /// @param frames constructions, and prepositions of an object that says what was said
  record Verb(String lemma, String particle, Set<String> frames, Stance stance) {
    boolean takes(String frame) {
      return frames.contains(frame);
    }
  }

  /// One reading of a word.
  record Reading(Verb verb, Form form) {}

  private static final List<String> UNSTRESSED =
      List.of("be", "emp", "ent", "er", "ge", "ver", "zer", "wider", "unter", "miss");

  static final SpeechVerbs SHARED = new SpeechVerbs();

  private final Map<String, List<Reading>> readings = new HashMap<>();

  private SpeechVerbs() {
    Map<String, List<Reading>> drafts = new LinkedHashMap<>();
    for (String[] row : LexiconFile.rows(SpeechVerbs.class, "verbs.tsv", 6)) {
      int bar = row[0].indexOf('|');
      String particle = bar < 0 ? "" : row[0].substring(0, bar);
      String base = row[0].substring(bar + 1);
      Verb verb =
          new Verb(
              particle + base,
              particle,
              Set.copyOf(LexiconFile.values(row[1])),
              Stance.valueOf(row[2].toUpperCase(Locale.ROOT)));
      addForms(drafts, verb, base, row[3]);
    }
    drafts.forEach((form, list) -> readings.put(form, List.copyOf(list)));
  }

  private static void addForms(
      Map<String, List<Reading>> drafts, Verb verb, String base, String strong) {
    String stem = base.substring(0, base.length() - (base.endsWith("en") ? 2 : 1));
    boolean linked = stem.endsWith("t") || stem.endsWith("d");
    String link = linked || endsOpen(stem) ? "e" : "";
    String present = stem + link + "t";
    String past = stem + link + "te";
    String pastPlural = past + "n";
    boolean prefixed = UNSTRESSED.stream().anyMatch(base::startsWith) || base.endsWith("ieren");
    boolean bare = prefixed && !base.equals("geben") && !base.equals("gehen");
    String participle = (bare ? "" : "ge") + stem + link + "t";
    if (!strong.isEmpty()) {
      String[] given = strong.split(",", -1);
      present = given[0];
      past = given[1];
      pastPlural = past.endsWith("e") ? past + "n" : past + "en";
      participle = given[2];
    }
    for (String form : List.of(present, base, past, pastPlural)) {
      add(drafts, form, verb, Form.FINITE);
      if (!verb.particle().isEmpty()) {
        add(drafts, verb.particle() + form, verb, Form.JOINED);
      }
    }
    add(drafts, stem + "e", verb, Form.MOOD);
    add(drafts, verb.particle() + participle, verb, Form.PARTICIPLE);
    if (!verb.particle().isEmpty()) {
      add(drafts, participle, verb, Form.PARTED);
    }
    add(drafts, verb.lemma(), verb, Form.INFINITIVE);
  }

  /// A stem like `rechn`, which takes an e before its ending.
  private static boolean endsOpen(String stem) {
    int n = stem.length();
    boolean nasal = stem.endsWith("n") || stem.endsWith("m");
    boolean joined = n > 2 && "aeiouäöürlhmn".indexOf(stem.charAt(n - 2)) >= 0;
    return nasal && n > 2 && (!joined || stem.startsWith("ch", n - 3));
  }

  private static void add(Map<String, List<Reading>> drafts, String form, Verb verb, Form kind) {
    List<Reading> list = drafts.computeIfAbsent(form, f -> new ArrayList<>());
    Reading reading = new Reading(verb, kind);
    if (!list.contains(reading)) {
      list.add(reading);
    }
  }

  /// Every reading of the lower-case word `form`, in the order of the lexicon.
  List<Reading> readings(String form) {
    return readings.getOrDefault(form, List.of());
  }
}
