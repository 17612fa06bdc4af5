package org.hearsay.intake.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// A web page as the lines that a browser would set. The door of this room.
///
/// ```
/// LaidOutPage page = LaidOutPage.of(Jsoup.parse(html));
/// Article article = page.article(PageHints.none());
/// ```
public final class LaidOutPage {
  private static final int LINES_BEFORE = 6;
  private static final int LINES_BEHIND = 16;
  private static final int NEAR_WORDS_MAX = 40;
  private static final int HEADLINES_MAX = 50;
  private static final double HEADLINE_SHARE_MIN = 0.6;

  private static final List<String> AUTHOR_CLASSES = List.of("author", "byline", "autor");

  private final PageLayout layout;

  private LaidOutPage(PageLayout layout) {
    this.layout = layout;
  }

  /// Lays `page` out, which is left as it is.
  public static LaidOutPage of(Document page) {
    return new LaidOutPage(PageLayout.of(page.body()));
  }

  /// The article, as the model that comes with the program weighs it.
  public Article article(PageHints hints) {
    return ArticleExtractor.extract(layout, hints, PageModel.shipped());
  }

  PageLayout layout() {
    return layout;
  }

  /// A short line around the headline.
  ///
  /// @param text what it says
  /// @param about whether its elements say that it tells who wrote the article, or when
  /// @param author whether its elements say that it names the author
  /// @param behind whether it stands behind the headline
  public record NearLine(String text, boolean about, boolean author, boolean behind) {}

  /// The first heading of the first level; of several the one that repeats `title`. Null if none.
  public @Nullable String headline(@Nullable String title) {
    int at = headlineAt(title);
    return at < 0 ? null : layout.blocks().get(at).text();
  }

  private int headlineAt(@Nullable String title) {
    WordSequences words = title == null ? null : new WordSequences(title);
    int first = -1;
    int seen = 0;
    List<PageBlock> blocks = layout.blocks();
    for (int i = 0; i < blocks.size() && seen < HEADLINES_MAX; i++) {
      if (blocks.get(i).owner().tag().equals("h1")) {
        seen++;
        if (words != null && words.share(blocks.get(i).text()) > HEADLINE_SHARE_MIN) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  /// The short lines around the headline, or around the beginning of the running text where there
  /// is none: author and date stand there.
  public List<NearLine> nearHeadline(@Nullable String title) {
    List<PageBlock> blocks = layout.blocks();
    int headline = headlineAt(title);
    int at = headline;
    for (int i = 0; i < blocks.size() && at < 0; i++) {
      at = blocks.get(i).isParagraph() ? i : -1;
    }
    List<NearLine> lines = new ArrayList<>();
    int end = Math.min(blocks.size(), at + LINES_BEHIND);
    for (int i = Math.max(0, at - LINES_BEFORE); i < end; i++) {
      PageBlock block = blocks.get(i);
      if (i != headline && block.words() <= NEAR_WORDS_MAX) {
        boolean about =
            block.box().distance(BoxWords.Kind.META) <= 1 || block.box().tag().equals("time");
        boolean author = about && namesAuthor(block.box());
        lines.add(new NearLine(block.text(), about, author, i > headline));
      }
    }
    return List.copyOf(lines);
  }

  private static boolean namesAuthor(PageBox box) {
    PageBox parent = box.parent();
    return isAuthor(box) || (parent != null && isAuthor(parent));
  }

  private static boolean isAuthor(PageBox box) {
    String names = box.element().className().toLowerCase(Locale.ROOT);
    return AUTHOR_CLASSES.stream().anyMatch(names::contains);
  }
}
