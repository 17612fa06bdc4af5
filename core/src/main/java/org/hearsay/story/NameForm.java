package org.hearsay.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.text.WordForm;

/// A name as it is compared: folded words, an article before it and a company's legal form behind
/// it left out.
///
/// @param words at least one unless nothing but signs was given
/// @param proper whether a capital or digit shows that it is a name and not a description
record NameForm(List<String> words, boolean proper) {

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "corp",
          "ltd",
          "llc",
          "plc",
          "co",
          "gmbh",
          "ag",
          "sa",
          "nv",
          "bv",
          "se",
          "oy",
          "ab",
          "asa",
          "spa",
          "kg",
          "llp",
          "lp",
          "pty",
          "pte",
          "limited",
          "incorporated",
          "corporation");

  /// What may stand between a company's name and its legal form.
  private static final Set<String> FIRM_WORDS = Set.of("group", "holding", "holdings", "company");

  /// Stands behind a family name and is no part of it.
  private static final Set<String> YOUNGER_OR_ELDER = Set.of("jr", "sr", "junior", "senior");

  /// What joins a place to a body that sits there: "Tressel-based Corvane".
  private static final Set<String> SEATED = Set.of("-based", "-headquartered", "-listed");

  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "del", "to", "&");

  NameForm {
    words = List.copyOf(words);
  }

  static NameForm of(String name) {
    List<String> words = new ArrayList<>();
    boolean proper = false;
    StringBuilder word = new StringBuilder();
    String spaced = withoutSeat(name) + ' ';
    for (int i = 0; i < spaced.length(); i++) {
      char c = spaced.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isInner(spaced, i)) {
        proper |= Character.isUpperCase(c) || Character.isDigit(c);
        word.append(c);
      } else if (word.length() > 0 && c != '.') {
        words.add(WordForm.fold(word.toString()));
        word.setLength(0);
      } else if (c == '.'
          && i + 1 < spaced.length()
          && spaced.charAt(i + 1) == ' '
          && word.length() > 0) {
        words.add(WordForm.fold(word.toString()));
        word.setLength(0);
      }
    }
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
      while (words.size() > 1 && FIRM_WORDS.contains(words.get(words.size() - 1))) {
        words.remove(words.size() - 1);
      }
    }
    return new NameForm(words.isEmpty() ? List.of(WordForm.fold(name)) : words, proper);
  }

  /// "Corvane" of "Tressel-based Corvane".
  private static String withoutSeat(String name) {
    for (String seated : SEATED) {
      int at = name.indexOf(seated + " ");
      if (at > 0) {
        return name.substring(at + seated.length() + 1);
      }
    }
    return name;
  }

  private static boolean isInner(String name, int i) {
    char c = name.charAt(i);
    return (c == '\'' || c == '\u2019')
        && i > 0
        && Character.isLetter(name.charAt(i - 1))
        && Character.isLetter(name.charAt(i + 1))
        // a possessive ending is no part of a name
        && !(name.charAt(i + 1) == 's' && !Character.isLetter(name.charAt(i + 2)));
  }

  String key() {
    return String.join(" ", words);
  }

  /// The words run together, so that hyphens and spaces make no difference: `jong-un`, `jong un`.
  String joined() {
    return String.join("", words);
  }

  String last() {
    return words.get(words.size() - 1);
  }

  boolean isShort() {
    return words.size() == 1;
  }

  /// The joined forms that end this name, itself left out: `der berg` and `berg` of `van der berg`.
  Set<String> ends() {
    Set<String> ends = new LinkedHashSet<>();
    int end = YOUNGER_OR_ELDER.contains(last()) ? words.size() - 1 : words.size();
    for (int from = 1; from < end; from++) {
      ends.add(String.join("", words.subList(from, end)));
    }
    return ends;
  }

  /// Whether this is `full` without what a report has taken for the beginning of the name: a title
  /// ("Prof"), a body ("Corvane"). At least a given name and a family name must remain.
  boolean isEndOf(NameForm full) {
    int more = full.words.size() - words.size();
    return words.size() > 1
        && more > 0
        && full.words.subList(more, full.words.size()).equals(words);
  }

  /// First letters of the words, with and without small words.
  Set<String> initials() {
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (String word : words) {
      all.append(word.charAt(0));
      if (!SMALL_WORDS.contains(word)) {
        main.append(word.charAt(0));
      }
    }
    return all.compareTo(main) == 0
        ? Set.of(all.toString())
        : Set.of(all.toString(), main.toString());
  }

  /// Whether both are one full name, written the same but for hyphens and what transliteration
  /// varies.
  boolean isSpellingOf(NameForm other) {
    if (joined().equals(other.joined())) {
      return true;
    }
    if (isShort() || words.size() != other.words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!isSpelling(words.get(i), other.words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether this is `full` with a middle name left out or a name given by its initial.
  boolean isShortenedFrom(NameForm full) {
    if (isShort() || words.size() > full.words.size() || !isSpelling(last(), full.last())) {
      return false;
    }
    boolean shorter = words.size() < full.words.size();
    int next = 0;
    for (int i = 0; i < full.words.size() - 1; i++) {
      String given = full.words.get(i);
      String own = next < words.size() - 1 ? words.get(next) : "";
      boolean initial = own.length() == 1 && given.length() > 1 && given.startsWith(own);
      if (initial || isSpelling(own, given)) {
        shorter |= initial;
        next++;
      } else if (i == 0) {
        return false;
      }
    }
    return shorter && next == words.size() - 1;
  }

  private static boolean isSpelling(String a, String b) {
    return a.equals(b) || Transliteration.isSame(a, b);
  }
}
