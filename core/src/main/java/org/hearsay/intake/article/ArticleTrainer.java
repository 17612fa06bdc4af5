package org.hearsay.intake.article;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes the model that weighs the lines of pages, from pages whose article people have marked: its
/// whole text, or strings that are in it and strings that are not.
///
/// The same pages in the same order and the same seed give the same bytes.
public final class ArticleTrainer {
  private static final ForestTrainer.Settings FIRST =
      new ForestTrainer.Settings(120, 6, 0.1, 3, 0.5, 0.4);
  private static final ForestTrainer.Settings SECOND =
      new ForestTrainer.Settings(150, 6, 0.1, 3, 0.5, 0.4);

  /// The first forest is seen by the second on pages of sites that it was not trained on.
  private static final int PARTS = 3;

  /// One site in so many is kept aside to judge by.
  private static final int ASIDE = 4;

  /// A line counts with this power of its words, as in what articles are judged by.
  private static final double LENGTH_POWER = 1;

  /// What all lines of a page weigh whose article is marked whole, where those of the article weigh
  /// this together, and what a line weighs that a single string marks.
  private static final double PAGE_WEIGHT = 20;

  private static final double STRING_WEIGHT = 1;

  private final List<MarkedPage> pages = new ArrayList<>();

  /// A page with the whole of its article.
  ///
  /// @param site what pages of one site have in common; they are never parted between training and
  ///   judging
  public void add(String site, LaidOutPage page, PageHints hints, String article) {
    PageLayout layout = page.layout();
    float[] labels = BlockLabels.alongside(layout.blocks(), article);
    add(new MarkedPage(site, hints, layout, labels, article, List.of(), List.of()));
  }

  /// A page with strings of which its article holds some, and not the others.
  public void add(
      String site, LaidOutPage page, PageHints hints, List<String> with, List<String> without) {
    PageLayout layout = page.layout();
    float[] labels = BlockLabels.holding(layout.blocks(), with, without);
    add(new MarkedPage(site, hints, layout, labels, null, with, without));
  }

  private void add(MarkedPage page) {
    if (!page.layout.blocks().isEmpty()) {
      pages.add(page);
    }
  }

  /// Trains on three quarters of the sites and says how well the rest is read, then trains on all
  /// and writes that model.
  ///
  /// @param tell hears of the steps, and of the scores
  public void train(long seed, Consumer<String> tell, OutputStream out) throws IOException {
    List<MarkedPage> aside = pages.stream().filter(page -> page.part(ASIDE, 7) == 0).toList();
    List<MarkedPage> rest = pages.stream().filter(page -> page.part(ASIDE, 7) != 0).toList();
    if (aside.isEmpty() || rest.isEmpty()) {
      throw new IOException(pages.size() + " pages are too few; expected pages of several sites");
    }
    tell.accept(pages.size() + " pages, " + aside.size() + " of them on sites kept aside");
    PageModel judged = model(rest, seed);
    judge(aside, judged).forEach(tell);
    PageModel model = model(pages, seed);
    DataOutputStream data = new DataOutputStream(out);
    model.write(data);
    data.flush();
    tell.accept("trained on all pages");
  }

  private static PageModel model(List<MarkedPage> pages, long seed) {
    List<float[][]> rows = pages.stream().map(page -> page.rows).toList();
    Forest[] parts = new Forest[PARTS];
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      List<MarkedPage> others = pages.stream().filter(page -> page.part(PARTS, 3) != left).toList();
      parts[part] =
          forest(others, others.stream().map(page -> page.rows).toList(), FIRST, seed + 1 + part);
    }
    List<float[][]> context = new ArrayList<>();
    for (MarkedPage page : pages) {
      float[] once = parts[page.part(PARTS, 3)].probabilities(page.rows);
      context.add(ContextFeatures.of(page.layout, page.rows, once));
    }
    return new PageModel(
        forest(pages, rows, FIRST, seed), forest(pages, context, SECOND, seed + 1 + PARTS));
  }

  private static Forest forest(
      List<MarkedPage> pages, List<float[][]> rowsOf, ForestTrainer.Settings settings, long seed) {
    List<float[]> rows = new ArrayList<>();
    List<float[]> marks = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      MarkedPage page = pages.get(p);
      for (int i = 0; i < page.labels.length; i++) {
        if (page.labels[i] != BlockLabels.UNKNOWN) {
          rows.add(rowsOf.get(p)[i]);
          marks.add(new float[] {page.labels[i], page.weights[i]});
        }
      }
    }
    float[] wanted = new float[marks.size()];
    float[] weights = new float[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = marks.get(i)[0];
      weights[i] = marks.get(i)[1];
    }
    return ForestTrainer.train(rows.toArray(new float[0][]), wanted, weights, settings, seed);
  }

  private static List<String> judge(List<MarkedPage> pages, PageModel model) {
    BodyScores scores = new BodyScores();
    for (MarkedPage page : pages) {
      String text = ArticleExtractor.extract(page.layout, page.hints, model).text();
      if (page.article != null) {
        scores.addWhole(text, page.article);
      } else {
        scores.addStrings(text, page.with, page.without);
      }
    }
    return scores.lines();
  }

  /// A page with its rows, labels and weights.
  private static final class MarkedPage {
    private final String site;
    private final PageHints hints;
    private final PageLayout layout;
    private final float[][] rows;
    private final float[] labels;
    private final float[] weights;
    private final @Nullable String article;
    private final List<String> with;
    private final List<String> without;

    MarkedPage(
        String site,
        PageHints hints,
        PageLayout layout,
        float[] labels,
        @Nullable String article,
        List<String> with,
        List<String> without) {
      this.site = site.toLowerCase(Locale.ROOT);
      this.hints = hints;
      this.layout = layout;
      this.rows = BlockFeatures.of(layout, hints);
      this.labels = labels;
      this.article = article;
      this.with = with;
      this.without = without;
      this.weights = weights();
    }

    private float[] weights() {
      float[] found = new float[labels.length];
      double marked = 0;
      for (int i = 0; i < found.length; i++) {
        found[i] = (float) Math.pow(layout.blocks().get(i).words(), LENGTH_POWER);
        marked += labels[i] > 0.5 ? found[i] : 0;
      }
      for (int i = 0; i < found.length; i++) {
        found[i] =
            article == null
                ? (float) STRING_WEIGHT
                : (float) (PAGE_WEIGHT * found[i] / Math.max(5, marked));
      }
      return found;
    }

    int part(int parts, int salt) {
      return Math.floorMod(site.hashCode() * 31 + salt * 0x9E3779B9, parts);
    }
  }
}
