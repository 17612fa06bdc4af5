package org.hearsay.annotation.attribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.LexiconFile;
import org.jspecify.annotations.Nullable;

/// The verbs and nouns that introduce what somebody says, with the constructions each allows.
/// Regular forms are made from the lemma; irregular ones stand in `cues.tsv`.
final class CueLexicon {
  /// A construction in which a cue takes its content.
  enum Frame {
    /// `said (that) the crane had failed`
    CLAUSE,
    /// `"…," she said`
    QUOTE,
    /// `told reporters (that) …`
    TOLD,
    /// `pledged to rebuild`
    INFINITIVE,
    /// `urged both sides to talk`
    OBJECTINF,
    /// `denied having slept`
    GERUND,
    /// `rejected the claim`
    OBJECT,
    /// `asked whether`
    QUESTION,
    /// `asked the minister about`
    ASKOBJECT,
    /// `described the wreck as a maze`
    ASQUOTED,
    /// `called the delay "a scandal"`
    PREDICATE,
    /// `likened the tower to a tooth`
    LIKENED,
    /// `referred to the strike as a holiday`
    REFERTO,
    /// `warned of floods`
    OF,
    /// `argued for delay`
    FOR,
    /// `called for calm`
    CALLFOR,
    /// `called on both sides to talk`
    CALLON,
    /// `appealed to parishioners for blankets`
    APPEALFOR,
    /// `appealed to the court to wait`
    APPEALTO,
    /// `accused the minister of hiding it`
    ACCUSE,
    /// `pointed out that`
    POINTOUT,
    /// `was quoted as saying`
    QUOTEDAS,
    /// `the footage shows a gate`
    SHOWOBJECT,
    /// `insisted on payment`
    ON,
    /// `complained about the smell`
    ABOUT,
    /// `hinted at a deal`
    AT,
    /// `pleaded with the guards`
    WITH,
    /// `confessed to theft`
    TO,
    /// `cautioned against haste`
    AGAINST,
    /// `declined to comment`: no statement
    DECLINED
  }

  /// Which form of a verb a word is.
  enum Form {
    BASE,
    PRESENT,
    PAST,
    PARTICIPLE,
    ING
  }

  /// A verb of saying or thinking.
  record Verb(String lemma, Set<Frame> frames, Stance stance) {
    boolean takes(Frame frame) {
      return frames.contains(frame);
    }
  }

  /// A noun that can carry a content: "the claim that".
  record Noun(String lemma, Set<String> frames, Stance stance) {}

  static final CueLexicon SHARED = new CueLexicon();

  private final Map<String, Verb> verbs = new HashMap<>();
  private final Map<String, Set<Form>> forms = new HashMap<>();
  private final Map<String, Noun> nouns = new HashMap<>();
  private final Map<String, List<List<String>>> hedgesByFirst = new HashMap<>();
  private final Set<String> denials = new HashSet<>();

  private CueLexicon() {
    for (String[] row : LexiconFile.rows(CueLexicon.class, "cues.tsv", 5)) {
      Set<Frame> frames = EnumSet.noneOf(Frame.class);
      LexiconFile.values(row[1])
          .forEach(f -> frames.add(Frame.valueOf(f.toUpperCase(Locale.ROOT))));
      addForms(new Verb(row[0], frames, Stance.valueOf(row[2].toUpperCase(Locale.ROOT))), row[3]);
    }
    for (String[] row : LexiconFile.rows(CueLexicon.class, "cue-nouns.tsv", 4)) {
      Noun noun =
          new Noun(
              row[0],
              Set.copyOf(LexiconFile.values(row[1])),
              Stance.valueOf(row[2].toUpperCase(Locale.ROOT)));
      nouns.put(row[0], noun);
      nouns.put(row[0] + "s", noun);
    }
    for (String[] row : LexiconFile.rows(CueLexicon.class, "hedges.tsv", 2)) {
      List<String> words = List.of(row[0].split(" ", -1));
      hedgesByFirst.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(words);
    }
    LexiconFile.rows(CueLexicon.class, "denying-predicates.tsv", 2)
        .forEach(row -> denials.add(row[0]));
  }

  private void addForms(Verb verb, String irregular) {
    String lemma = verb.lemma();
    boolean endsE = lemma.endsWith("e");
    boolean endsConsonantY =
        lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
    String stem = endsE ? lemma.substring(0, lemma.length() - 1) : lemma;
    put(lemma, Form.BASE, verb);
    if (endsConsonantY) {
      put(lemma.substring(0, lemma.length() - 1) + "ies", Form.PRESENT, verb);
    } else if (lemma.endsWith("ch") || lemma.endsWith("sh") || lemma.endsWith("ss")) {
      put(lemma + "es", Form.PRESENT, verb);
    } else {
      put(lemma + "s", Form.PRESENT, verb);
    }
    boolean doubles =
        Set.of("beg", "slam", "plan", "brag", "quip", "admit", "dub", "refer", "chat", "nod")
                .contains(lemma)
            || lemma.equals("rebut");
    String last = doubles ? lemma.substring(lemma.length() - 1) : "";
    put(stem + last + "ing", Form.ING, verb);
    if (lemma.endsWith("el") || lemma.endsWith("al")) {
      put(lemma + "led", Form.PAST, verb);
      put(lemma + "led", Form.PARTICIPLE, verb);
      put(lemma + "ling", Form.ING, verb);
    }
    List<String> given = irregular.isEmpty() ? List.of() : List.of(irregular.split(",", -1));
    if (given.isEmpty()) {
      String past =
          endsConsonantY ? lemma.substring(0, lemma.length() - 1) + "ied" : stem + last + "ed";
      put(past, Form.PAST, verb);
      put(past, Form.PARTICIPLE, verb);
    } else {
      put(given.get(0), Form.PAST, verb);
      put(given.get(1), Form.PARTICIPLE, verb);
    }
  }

  private void put(String form, Form kind, Verb verb) {
    verbs.putIfAbsent(form, verb);
    forms.computeIfAbsent(form, f -> EnumSet.noneOf(Form.class)).add(kind);
  }

  @Nullable Verb verb(String lower) {
    return verbs.get(lower);
  }

  Set<Form> forms(String lower) {
    return forms.getOrDefault(lower, Set.of());
  }

  @Nullable Noun noun(String lower) {
    return nouns.get(lower);
  }

  /// Words of doubt, in lower case, some of two or three words. The words of each hedge that starts
  /// with `lower`.
  List<List<String>> hedgesFrom(String lower) {
    return hedgesByFirst.getOrDefault(lower, List.of());
  }

  /// Whether calling something `predicate` denies it: "fake", "a lie".
  boolean denies(String predicate) {
    return denials.contains(predicate);
  }
}
