package org.hearsay.annotation.date;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The elements of an expression of time in order.
///
/// An element is a class in capitals, read by [ElementReader], or words parted by `|` of which one
/// must stand there; behind `?` it may be missing.
final class TimePattern {
  /// @param only the one literal word, or null where there are none or several
  private record Element(
      Set<String> words, @Nullable String only, @Nullable String kind, boolean optional) {
    boolean holds(String word) {
      return only != null ? only.equals(word) : words.contains(word);
    }
  }

  private final List<Element> elements;

  private TimePattern(List<Element> elements) {
    this.elements = List.copyOf(elements);
  }

  static TimePattern parse(String pattern) {
    List<Element> elements = new ArrayList<>();
    for (String part : pattern.split(" ", -1)) {
      boolean optional = part.length() > 1 && part.endsWith("?");
      String body = optional ? part.substring(0, part.length() - 1) : part;
      boolean kind = Character.isUpperCase(body.charAt(0));
      Set<String> words = kind ? Set.of() : Set.of(body.split("\\|", -1));
      String only = words.size() == 1 ? body : null;
      elements.add(new Element(words, only, kind ? body : null, optional));
    }
    return new TimePattern(elements);
  }

  /// The words that may stand first, literal or of a class; see [PatternIndex] for figures.
  Set<String> starts(TimeLexicon lexicon) {
    Set<String> first = new HashSet<>();
    for (Element element : elements) {
      first.addAll(element.words());
      if (element.kind() != null) {
        first.addAll(ElementReader.starts(element.kind(), lexicon));
      }
      if (!element.optional()) {
        break;
      }
    }
    return first;
  }

  /// The words that may stand behind `first` where the pattern starts with it, as far as one piece
  /// tells; null if any may.
  @Nullable Set<String> seconds(String first, TimeLexicon lexicon) {
    Set<String> seconds = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      String kind = element.kind();
      boolean here =
          kind == null
              ? element.words().contains(first)
              : ElementReader.starts(kind, lexicon).contains(first);
      if (here) {
        Set<String> within = kind == null ? Set.of() : ElementReader.within(kind, first, lexicon);
        Set<String> behind = behind(i + 1, lexicon);
        if (within == null || behind == null) {
          return null;
        }
        seconds.addAll(within);
        seconds.addAll(behind);
      }
      if (!element.optional()) {
        break;
      }
    }
    return seconds;
  }

  /// The words that element `from` or one behind it may start with; null if any may.
  private @Nullable Set<String> behind(int from, TimeLexicon lexicon) {
    Set<String> words = new HashSet<>();
    for (int i = from; i < elements.size(); i++) {
      Element element = elements.get(i);
      words.addAll(element.words());
      if (element.kind() != null) {
        if (ElementReader.isWidthless(element.kind())) {
          return null;
        }
        words.addAll(ElementReader.starts(element.kind(), lexicon));
      }
      if (!element.optional()) {
        return words;
      }
    }
    return null;
  }

  /// The longest reading that starts at `first`, or null.
  @Nullable TimeMatch match(Pieces pieces, ElementReader reader, int first) {
    return match(pieces, reader, TimeMatch.at(first), 0);
  }

  private @Nullable TimeMatch match(
      Pieces pieces, ElementReader reader, TimeMatch soFar, int element) {
    if (element == elements.size()) {
      return soFar;
    }
    Element next = elements.get(element);
    if (next.optional() && next.kind() == null && !next.holds(pieces.lower(soFar.end()))) {
      return match(pieces, reader, soFar, element + 1);
    }
    TimeMatch with = null;
    if (next.kind() != null) {
      with = reader.read(next.kind(), soFar);
    } else if (next.holds(pieces.lower(soFar.end()))) {
      with = soFar.to(soFar.end() + 1);
    }
    TimeMatch found = with == null ? null : match(pieces, reader, with, element + 1);
    if (found != null || !next.optional()) {
      return found;
    }
    return match(pieces, reader, soFar, element + 1);
  }
}
