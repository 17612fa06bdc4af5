package org.hearsay.app.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.casefile.Corrections;
import org.hearsay.app.casefile.Placed;
import org.hearsay.finding.Dossier;
import org.hearsay.output.Markup;
import org.hearsay.output.Output;
import org.hearsay.output.StoryPart;

/// A part of a story, page by page: all its claims, all its ties. Plain links turn the pages.
final class StoryPartViews {
  private final CaseViews views;
  private final Frame frame;

  StoryPartViews(CaseViews views, Frame frame) {
    this.views = views;
    this.frame = frame;
  }

  Reply one(Request request, long number, String id) {
    StoryPart part =
        StoryPart.of(id)
            .orElseThrow(() ->
                Problem.notFound(
                    "a story has no part '"
                        + id
                        + "'; expected one of "
                        + Stream.of(StoryPart.values())
                            .map(StoryPart::id)
                            .collect(Collectors.joining(", "))));
    Dossier dossier = views.dossier(number);
    int page = CaseViews.page(request);
    Map<StoryPart, Integer> sizes = Output.storySizes(dossier);
    int size = sizes.getOrDefault(part, 0);
    if ((page - 1) * (long) part.size() >= Math.max(1, size)) {
      throw Problem.notFound(
          "there is no page " + page + " of this part: it has " + part.counted(size));
    }
    StoryPages pages = new StoryPages(number);
    List<Placed> placed = Corrections.placed(views.file(), dossier.reports());
    Markup main = new Markup();
    main.open("p", "class", "facts");
    main.element("a", "The story", "href", pages.beginning()).close("p");
    main.element("h1", dossier.title(), "dir", "auto");
    main.open("nav", "class", "contents", "aria-label", "Parts of this story").open("ul");
    sizes.forEach((each, count) -> {
      main.open("li");
      main.element(
          "a",
          each.title() + " (" + count + ")",
          "href",
          pages.part(each, 1),
          "aria-current",
          each == part ? "page" : null);
      main.close("li");
    });
    main.close("ul").close("nav").line();
    main.element("h2", part.title());
    main.add(
        Output.storyPart(
            dossier,
            HandMargin.ofStory(frame, number, pages.part(part, page), dossier, placed),
            pages,
            part,
            page));
    turn(main, pages, part, page, size);
    return Reply.html(
        frame.page(part.title() + ": " + dossier.title(), "", pages.part(part, page), main));
  }

  private static void turn(Markup main, StoryPages pages, StoryPart part, int page, int size) {
    int last = (size + part.size() - 1) / part.size();
    if (last < 2) {
      return;
    }
    main.open("nav", "class", "turn", "aria-label", "Pages");
    if (page > 1) {
      main.element("a", "← Back", "rel", "prev", "href", pages.part(part, page - 1)).text(" ");
    }
    main.element("span", "Page " + page + " of " + last, "class", "quiet");
    if (page < last) {
      main.text(" ");
      main.element("a", "More →", "rel", "next", "href", pages.part(part, page + 1));
    }
    main.close("nav").line();
  }

  /// Leads to where a claim is shown, which depends on how large its story is.
  Reply claim(long number, String claim) {
    Dossier dossier = views.dossier(number);
    String address =
        StoryPages.isLarge(dossier.reports().size())
            ? Output.claimAddress(dossier, new StoryPages(number), claim).orElse("")
            : Addresses.story(number) + "#s1-" + Addresses.encoded(claim);
    if (address.isEmpty()) {
      throw Problem.notFound("story " + number + " has no claim '" + claim + "'");
    }
    return Reply.seeOther(address);
  }
}
