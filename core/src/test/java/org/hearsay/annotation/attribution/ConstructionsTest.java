package org.hearsay.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.annotation.date.DateFinder;
import org.hearsay.annotation.mention.MentionFinder;
import org.hearsay.report.Span;
import org.hearsay.text.Prose;
import org.hearsay.text.Segmenter;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every text of `constructions.txt` gives just the attributions that stand beneath it.
class ConstructionsTest {
  private record Example(String construction, String text, List<String> expected) {}

  @TestFactory
  Stream<DynamicNode> constructions() throws IOException {
    return examples().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.construction() + ": " + example.text(),
                () ->
                    assertThat(found(example.text()))
                        .as(example.text())
                        .containsExactlyElementsOf(example.expected())));
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    String construction = "";
    try (InputStream in =
        Objects.requireNonNull(ConstructionsTest.class.getResourceAsStream("constructions.txt"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank() || line.startsWith(";")) {
          continue;
        }
        if (line.startsWith("# ")) {
          construction = line.substring(2);
        } else if (line.startsWith("= ")) {
          if (!line.equals("= nothing")) {
            examples.get(examples.size() - 1).expected().add(line.substring(2));
          }
        } else {
          examples.add(new Example(construction, line.replace(" ¶ ", "\n"), new ArrayList<>()));
        }
      }
    }
    return examples;
  }

  private static List<String> found(String text) {
    Prose prose = Segmenter.segment(text);
    List<Attribution> found =
        AttributionFinder.find(prose, MentionFinder.find(prose), DateFinder.find(prose, null));
    return found.stream().map(a -> line(text, a, found)).toList();
  }

  private static String line(String text, Attribution a, List<Attribution> all) {
    Attribution.Participant source = a.source();
    Attribution.Cue cue = a.cue();
    String line =
        String.join(
            " | ",
            source == null ? "-" : source.span().of(text),
            cue == null ? "-" : cue.span().of(text),
            a.content().stream().map((Span c) -> c.of(text)).collect(Collectors.joining(" + ")));
    List<String> more = new ArrayList<>();
    if (a.stance() != Stance.ASSERTS) {
      more.add(a.stance().name().toLowerCase(Locale.ROOT));
    }
    String within = a.within();
    if (within != null) {
      more.add("in " + (all.stream().map(Attribution::id).toList().indexOf(within) + 1));
    }
    Attribution.Participant venue = a.venue();
    if (venue != null) {
      more.add("venue " + venue.span().of(text));
    }
    Span reason = source == null ? null : source.unnamedBecause();
    if (reason != null) {
      more.add("unnamed: " + reason.of(text));
    }
    return more.isEmpty() ? line : line + " | " + String.join(", ", more);
  }
}
