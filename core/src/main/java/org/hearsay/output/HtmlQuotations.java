package org.hearsay.output;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.finding.Dossier;
import org.hearsay.finding.lineage.Drift;
import org.hearsay.finding.lineage.QuotationFamily;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;

/// Quotations that several reports give, their variants side by side with the differing words
/// marked.
final class HtmlQuotations {
  private static final int CHANGE_CHARACTERS = 160;

  private final Markup out;
  private final Labels labels;
  private final Anchors anchors;
  private final Dossier dossier;
  private final Extent extent;

  HtmlQuotations(Markup out, Labels labels, Anchors anchors, Dossier dossier, Extent extent) {
    this.extent = extent;
    this.out = out;
    this.labels = labels;
    this.anchors = anchors;
    this.dossier = dossier;
  }

  void write() {
    if (dossier.quotations().isEmpty()) {
      return;
    }
    List<QuotationFamily> drifted =
        dossier.quotations().stream().filter(f -> !f.drift().isEmpty()).toList();
    List<QuotationFamily> alike =
        dossier.quotations().stream().filter(f -> f.drift().isEmpty()).toList();
    out.open("section", "class", "quotations", "id", anchors.story(dossier) + "-quotations");
    extent.heading(out, "h3", "The same quotation in several reports");
    if (drifted.isEmpty()) {
      out.element("p", "No wording differs.", "class", "none");
    } else {
      out.open("p", "class", "key").text("Words that a later report ");
      out.element("del", "changed or left out").text(", and words that it has ");
      out.element("ins", "instead or besides").text(".").close("p");
    }
    // numbered through, so that a quotation has one number on whatever page it stands
    List<QuotationFamily> all = new ArrayList<>(drifted);
    all.addAll(alike);
    int number = extent.first(StoryPart.QUOTATIONS);
    List<QuotationFamily> shown = extent.of(StoryPart.QUOTATIONS, all);
    boolean folded = false;
    for (QuotationFamily family : shown) {
      if (!folded && family.drift().isEmpty()) {
        out.open("details", "open", extent.isPart() ? "" : null);
        out.element(
            "summary", Wording.count(alike.size(), "quotation") + " in the same words everywhere");
        folded = true;
      }
      write(family, ++number);
    }
    if (folded) {
      out.close("details");
    }
    extent.tell(out, StoryPart.QUOTATIONS, all.size());
    out.close("section").line();
  }

  private void write(QuotationFamily family, int number) {
    String anchor = anchors.story(dossier) + "-q" + number;
    Mark.Reference back = new Mark.Reference(anchor, "q" + number, "Quotation " + number);
    out.open("div", "class", "family", "id", anchor);
    out.element("h4", Voice.speaker(family, dossier), "dir", "auto");
    if (!family.otherSpeakers().isEmpty()) {
      out.element("p", Voice.otherSpeakers(family, dossier), "class", "explanation");
    }
    out.open("div", "class", "variants");
    QuotationFamily.Variant first = family.variants().get(0);
    for (QuotationFamily.Variant variant : family.variants()) {
      boolean isFirst = variant.equals(first);
      List<Drift> own =
          isFirst
              ? List.of()
              : family.drift().stream().filter(d -> isOf(d.after(), variant)).toList();
      List<Span> marked =
          (isFirst ? family.drift().stream().map(Drift::before) : own.stream().map(Drift::after))
              .filter(passage -> isOf(passage, variant))
              .map(Passage::span)
              .filter(span -> !isFirst || !span.isEmpty())
              .toList();
      out.open("figure", Places.attributes(variant.passage()));
      out.open("blockquote", "dir", "auto");
      words(variant.passage(), marked, isFirst ? "del" : "ins");
      out.close("blockquote");
      out.open("figcaption");
      out.link(anchors.passage(variant.passage(), back), labels.of(variant.passage().report()));
      if (!isFirst && !family.drift().isEmpty() && own.isEmpty()) {
        out.text(" as in " + labels.of(first.passage().report()));
      }
      if (!own.isEmpty()) {
        out.open("ul");
        own.forEach(drift -> out.element("li", Wording.drift(drift, CHANGE_CHARACTERS)));
        out.close("ul");
      }
      out.close("figcaption").close("figure");
    }
    out.close("div").close("div").line();
  }

  private static boolean isOf(Passage passage, QuotationFamily.Variant variant) {
    return passage.report().id().equals(variant.passage().report().id())
        && variant.passage().span().contains(passage.span());
  }

  /// The words of `passage`, the parts that `marked` covers in an element `tag`; an empty span
  /// shows where words are missing.
  private void words(Passage passage, List<Span> marked, String tag) {
    String body = passage.report().body();
    int at = passage.span().start();
    for (Span span : apart(marked)) {
      out.text(body.substring(at, span.start()));
      if (span.isEmpty()) {
        out.open("span", "class", "gap", "role", "img", "aria-label", "words left out here");
        out.close("span");
      } else {
        out.element(tag, span.of(body));
      }
      at = span.end();
    }
    out.text(body.substring(at, passage.span().end()));
  }

  /// In order, those that overlap or touch joined.
  private static List<Span> apart(List<Span> spans) {
    List<Span> apart = new ArrayList<>();
    for (Span span : spans.stream().distinct().sorted().toList()) {
      int last = apart.size() - 1;
      if (last >= 0 && span.start() < apart.get(last).end()) {
        apart.set(last, apart.get(last).cover(span));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }
}
