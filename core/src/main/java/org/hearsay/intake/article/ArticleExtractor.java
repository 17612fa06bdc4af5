package org.hearsay.intake.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The running text of the one article on a page: paragraphs, subheads and lists, each on a line of
/// its own; no menus, captions, teasers or calls to subscribe. Posts from elsewhere that stand
/// between its paragraphs are kept, and marked.
///
/// Every line is weighed by a small model over the look and place of it and of its neighbours, not
/// by the names of sites; how the model was made is told by [PageTraining]. Where what a reader
/// sees is made by scripts, the text that the page gives to machines is taken.
///
/// Time and space are linear in the size of the page times the depth of its elements, which jsoup's
/// parser bounds.
final class ArticleExtractor {
  /// Above which a line is of the article.
  static final float SURE = 0.5f;

  /// Tried in turn where nothing is sure: no page with running text comes back empty.
  private static final float[] LESS_SURE = {0.3f, 0.15f, 0.05f, 0.01f};

  /// `articleBody` is taken where it is this long, at most this share of it stands among the lines
  /// of the page, and what was kept is at most this share of it.
  private static final int BODY_WORDS_MIN = 40;

  private static final double BODY_SEEN_MAX = 0.35;
  private static final double BODY_KEPT_MAX = 0.5;

  private static final int PROSE_WORDS_MIN = 12;
  private static final float LEAST = 0.1f;
  private static final int LIST_WORDS_MIN = 20;
  private static final double CAPTIONS_MAX = 0.3;

  /// A line that is links to this share points readers elsewhere: a teaser, a list.
  private static final double LINKS_MAX = 0.5;

  private ArticleExtractor() {}

  static Article extract(PageLayout layout, PageHints hints, PageModel model) {
    boolean[] kept = kept(layout, model.weigh(layout, hints));
    String given = hints.articleBody();
    if (given != null && isLeftOut(given, layout, kept)) {
      String text = lines(given);
      return text.isEmpty()
          ? Article.none()
          : new Article(text, List.of(), List.of(), Article.From.ARTICLE_BODY);
    }
    return article(layout, kept);
  }

  private static boolean[] kept(PageLayout layout, float[] weights) {
    boolean[] never = captions(layout);
    boolean[] kept = new boolean[weights.length];
    int words = keep(layout, weights, SURE, false, never, kept);
    for (int i = 0; words == 0 && i < LESS_SURE.length; i++) {
      words = keep(layout, weights, LESS_SURE[i], true, never, kept);
    }
    // tables and lists without a sentence
    if (words == 0 && keep(layout, weights, LEAST, false, never, kept) < LIST_WORDS_MIN) {
      Arrays.fill(kept, false);
    }
    keepPostsBetween(layout, kept);
    return kept;
  }

  /// Marks the lines above `least`, and returns how many words they have.
  private static int keep(
      PageLayout layout,
      float[] weights,
      float least,
      boolean onlyProse,
      boolean[] never,
      boolean[] kept) {
    int words = 0;
    for (int i = 0; i < weights.length; i++) {
      PageBlock block = layout.blocks().get(i);
      boolean prose = block.isParagraph() && block.words() >= PROSE_WORDS_MIN;
      kept[i] =
          weights[i] > least && (prose || !onlyProse) && !never[i] && !Boilerplate.is(block.text());
      words += kept[i] ? block.words() : 0;
    }
    return words;
  }

  /// What the page marks as the captions of its figures, unless that is a good part of its text:
  /// some pages set everything in figures.
  private static boolean[] captions(PageLayout layout) {
    int caption = PageLayout.near("figcaption");
    boolean[] captions = new boolean[layout.blocks().size()];
    int prose = 0;
    int captioned = 0;
    for (int i = 0; i < captions.length; i++) {
      PageBlock block = layout.blocks().get(i);
      captions[i] = block.box().distance(caption) < PageBox.FAR;
      int words = block.isParagraph() ? block.words() : 0;
      prose += words;
      captioned += captions[i] ? words : 0;
    }
    if (captioned > CAPTIONS_MAX * prose) {
      Arrays.fill(captions, false);
    }
    return captions;
  }

  /// A post between two lines of the article is whole: its author and date are part of it.
  private static void keepPostsBetween(PageLayout layout, boolean[] kept) {
    List<PageBlock> blocks = layout.blocks();
    int first = 0;
    while (first < kept.length && !kept[first]) {
      first++;
    }
    int last = kept.length - 1;
    while (last > first && !kept[last]) {
      last--;
    }
    for (int i = first; i <= last; i++) {
      kept[i] |= EmbeddedPosts.around(blocks.get(i).box()) != null;
    }
  }

  /// Whether the page shows little of the text that it gives to machines.
  private static boolean isLeftOut(String given, PageLayout layout, boolean[] kept) {
    int words = PageBlock.countWords(PageText.oneLine(given));
    if (words < BODY_WORDS_MIN) {
      return false;
    }
    int keptWords = 0;
    for (int i = 0; i < kept.length; i++) {
      keptWords += kept[i] ? layout.blocks().get(i).words() : 0;
    }
    if (keptWords > BODY_KEPT_MAX * words) {
      return false;
    }
    StringBuilder shown = new StringBuilder();
    layout.blocks().forEach(block -> shown.append(block.text()).append(' '));
    return new WordSequences(shown.toString()).share(given) <= BODY_SEEN_MAX;
  }

  private static String lines(String given) {
    List<String> lines = new ArrayList<>();
    given
        .lines()
        .forEach(line -> {
          String text = PageText.oneLine(line);
          if (!text.isEmpty()) {
            lines.add(text);
          }
        });
    return String.join("\n", lines);
  }

  private static Article article(PageLayout layout, boolean[] kept) {
    StringBuilder text = new StringBuilder();
    List<Article.EmbeddedPost> posts = new ArrayList<>();
    List<Article.Link> links = new ArrayList<>();
    PageBox open = null;
    int start = 0;
    for (int i = 0; i < kept.length; i++) {
      if (!kept[i]) {
        continue;
      }
      PageBox post = EmbeddedPosts.around(layout.blocks().get(i).box());
      if (open != null && open != post) {
        posts.add(post(open, start, text.length()));
        open = null;
      }
      if (!text.isEmpty()) {
        text.append('\n');
      }
      if (post != null && open == null) {
        open = post;
        start = text.length();
      }
      PageBlock block = layout.blocks().get(i);
      if (post == null && block.linkShare() < LINKS_MAX) {
        int at = text.length();
        block
            .links()
            .forEach(l -> links.add(new Article.Link(at + l.start(), at + l.end(), l.address())));
      }
      text.append(block.text());
    }
    if (open != null) {
      posts.add(post(open, start, text.length()));
    }
    return text.isEmpty()
        ? Article.none()
        : new Article(text.toString(), posts, links, Article.From.PAGE);
  }

  private static Article.EmbeddedPost post(PageBox box, int start, int end) {
    @Nullable String platform = EmbeddedPosts.platform(box.element());
    return new Article.EmbeddedPost(
        start, end, platform == null ? "unknown" : platform, EmbeddedPosts.address(box.element()));
  }
}
