package org.hearsay.intake.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is measured of each line of a page: how it is written, where it stands, what its elements
/// are called, how much text stands around it. No feature knows a site or a language.
///
/// After Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features"
/// (WSDM 2010), Peters and Lecocq, "Content Extraction Using Diverse Feature Sets" (WWW 2013), and
/// the votes of Arc90's Readability.
final class BlockFeatures {
  private static final int VOTE_LEVELS = 5;
  private static final int LEVELS = 4;
  private static final int NEIGHBOURS = 2;
  private static final List<String> TAGS =
      List.of("p", "li", "div", "td", "span", "blockquote", "pre", "a", "dd");

  /// In the order of [PageBox#distance].
  private static final List<BoxWords.Kind> KINDS = List.of(BoxWords.Kind.values());

  private final PageLayout layout;
  private final PageHints hints;
  private final List<PageBlock> blocks;
  private final int[] boxWords;
  private final int[] boxLinkWords;
  private final int[] boxProse;
  private final int[] boxBlocks;
  private final Map<Long, int[]> paths = new HashMap<>();
  private final Map<String, Integer> copies = new HashMap<>();
  private final @Nullable PageBox elected;
  private final boolean[] aroundElected;
  private final @Nullable PageBox marked;
  private final boolean[] aroundMarked;
  private final WordSequences.Read[] lines;
  private final Repetition repetition;
  private final int firstHeadline;
  private final int words;
  private final int prose;

  private BlockFeatures(PageLayout layout, PageHints hints) {
    this.layout = layout;
    this.hints = hints;
    this.blocks = layout.blocks();
    int boxes = layout.boxes().size();
    boxWords = new int[boxes];
    boxLinkWords = new int[boxes];
    boxProse = new int[boxes];
    boxBlocks = new int[boxes];
    int headline = -1;
    lines = new WordSequences.Read[blocks.size()];
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      lines[i] = WordSequences.Read.of(block.text());
      int linked = (int) Math.round(block.words() * block.linkShare());
      int running = block.isParagraph() ? block.words() : 0;
      int box = block.box().number();
      boxWords[box] += block.words();
      boxLinkWords[box] += linked;
      boxProse[box] += running;
      boxBlocks[box]++;
      int[] path = paths.computeIfAbsent(block.owner().path(), key -> new int[4]);
      path[0]++;
      path[1] += block.words();
      path[2] += linked;
      path[3] += running;
      copies.merge(block.text(), 1, Integer::sum);
      if (headline < 0 && block.owner().tag().equals("h1")) {
        headline = i;
      }
    }
    addToOuter();
    repetition = new Repetition(lines);
    firstHeadline = headline;
    words = boxes == 0 ? 0 : boxWords[0];
    prose = boxes == 0 ? 0 : boxProse[0];
    elected = elected();
    aroundElected = around(elected);
    marked = marked();
    aroundMarked = around(marked);
  }

  /// Adds what each box has been given to the box around it: those within come behind it.
  private void addToOuter() {
    for (int i = boxWords.length - 1; i > 0; i--) {
      PageBox outer = layout.boxes().get(i).parent();
      if (outer != null) {
        int number = outer.number();
        boxWords[number] += boxWords[i];
        boxLinkWords[number] += boxLinkWords[i];
        boxProse[number] += boxProse[i];
        boxBlocks[number] += boxBlocks[i];
      }
    }
  }

  /// A row of numbers for each line of `layout`.
  static float[][] of(PageLayout layout, PageHints hints) {
    BlockFeatures features = new BlockFeatures(layout, hints);
    return features.withNeighbours(features.rows());
  }

  /// What each number of a row is.
  static List<String> names() {
    List<String> names = new ArrayList<>();
    Row row = new Row(names);
    PageBox none =
        new PageBox(
            0,
            null,
            new org.jsoup.nodes.Element("body"),
            0,
            false,
            0,
            new byte[PageLayout.NEAREST],
            0);
    PageBlock block = new PageBlock(none, none, "x", 0, 0, 0, List.of());
    PageLayout layout = new PageLayout(List.of(none), List.of(block));
    BlockFeatures features = new BlockFeatures(layout, PageHints.none());
    features.row(0, new Positions(List.of(block)), new Hinted(PageHints.none()), row);
    for (int distance = 1; distance <= NEIGHBOURS; distance++) {
      for (int side : new int[] {-distance, distance}) {
        for (String name : NEIGHBOUR_NAMES) {
          names.add((side > 0 ? "+" : "") + side + " " + name);
        }
      }
    }
    return List.copyOf(names);
  }

  /// Arc90's election: lines vote for the elements around them, the nearer the more.
  private @Nullable PageBox elected() {
    double[] votes = new double[boxWords.length];
    for (PageBlock block : blocks) {
      if (!block.isParagraph() || copies.getOrDefault(block.text(), 0) > 1) {
        continue;
      }
      PageBox box = block.owner();
      if (isPiece(box.tag()) && box.parent() != null) {
        box = box.parent();
      }
      double vote = block.words() * (1 - block.linkShare());
      for (int level = 1; box != null && level <= VOTE_LEVELS; level++) {
        votes[box.number()] += vote / level;
        box = box.parent();
      }
    }
    return most(votes);
  }

  /// What the page itself marks as its article, where that holds a good part of its running text.
  private @Nullable PageBox marked() {
    double[] votes = new double[boxWords.length];
    int article = PageLayout.near("article");
    for (PageBox box : layout.boxes()) {
      boolean named =
          (box.words() & (BoxWords.Kind.ARTICLE.bit() | BoxWords.Kind.TEXT.bit())) != 0
              && box.number() > 0;
      if (named || box.distance(article) == 0) {
        // the innermost of those that hold about the same
        votes[box.number()] = boxProse[box.number()] * (1 + 0.002 * box.depth());
      }
    }
    return most(votes);
  }

  private @Nullable PageBox most(double[] votes) {
    PageBox best = null;
    double most = 0;
    for (PageBox box : layout.boxes()) {
      if (votes[box.number()] > most) {
        most = votes[box.number()];
        best = box;
      }
    }
    return best;
  }

  private static boolean isPiece(String tag) {
    return switch (tag) {
      case "p", "li", "blockquote", "ul", "ol", "dd", "dt" -> true;
      default -> false;
    };
  }

  private boolean[] around(@Nullable PageBox box) {
    boolean[] around = new boolean[boxWords.length];
    for (PageBox b = box; b != null; b = b.parent()) {
      around[b.number()] = true;
    }
    return around;
  }

  /// How many boxes out of `box` the first is that holds `target`; 0 within it, -1 without target.
  private static int steps(PageBox box, @Nullable PageBox target, boolean[] around) {
    if (target == null) {
      return -1;
    }
    int steps = 0;
    PageBox at = box;
    while (at.parent() != null && !around[at.number()]) {
      at = at.parent();
      steps++;
    }
    // within the target, or only in one of the boxes around it
    return at.number() == target.number()
        ? 0
        : steps + 1 + Math.min(20, target.depth() - at.depth());
  }

  private float[][] rows() {
    float[][] rows = new float[blocks.size()][];
    Positions positions = new Positions(blocks);
    Hinted hinted = new Hinted(hints);
    Row row = new Row(null);
    for (int i = 0; i < rows.length; i++) {
      row.clear();
      row(i, positions, hinted, row);
      rows[i] = row.values(NEIGHBOUR_NAMES.size() * 2 * NEIGHBOURS);
    }
    return rows;
  }

  private void row(int i, Positions positions, Hinted hinted, Row row) {
    PageBlock block = blocks.get(i);
    written(block, row);
    hinted.add(block, lines[i], row);
    structure(block, row);
    containers(block, row);
    positions(i, block, positions, row);
    row.put("said earlier", repetition.earlier(i));
    row.put("said later", repetition.later(i));
    row.put("page lines", blocks.size());
    row.put("page words", words);
    row.put("page prose share", words == 0 ? 0 : (double) prose / words);
  }

  private void written(PageBlock block, Row row) {
    TextShape shape = TextShape.of(block.text());
    row.put("words", block.words());
    row.put("characters", block.text().length());
    row.put("link share", block.linkShare());
    row.put("strong share", block.strongShare());
    row.put("is prose", block.isParagraph() ? 1 : 0);
    row.put("ends sentence", block.endsSentence() ? 1 : 0);
    row.put("sentence ends", shape.sentenceEnds());
    row.put("commas", shape.commas());
    row.put("digit share", shape.digitShare());
    row.put("capital words share", shape.capitalShare());
    row.put("upper letters share", shape.upperShare());
    row.put("marks share", shape.markShare());
    row.put("word length", (double) block.text().length() / block.words());
    row.put("first is lower", shape.firstLower() ? 1 : 0);
    row.put("first is mark", shape.firstMark());
    row.put("ends with colon", block.text().endsWith(":") ? 1 : 0);
    row.put("bars and arrows", shape.bars());
    row.put("copies", copies.getOrDefault(block.text(), 1));
    row.put("breaks before", Math.min(4, block.breaks()));
  }

  private void structure(PageBlock block, Row row) {
    PageBox box = block.box();
    PageBox owner = block.owner();
    for (String tag : TAGS) {
      row.put("owner", tag, owner.tag().equals(tag) ? 1 : 0);
    }
    row.put("heading", block.heading());
    row.put("depth", box.depth());
    row.put("lines of owner", boxBlocks[owner.number()]);
    row.put("owner named", owner.words() != 0 ? 1 : 0);
    int kinds = KINDS.size();
    for (int kind = 0; kind < kinds; kind++) {
      row.put("near", KINDS.get(kind), box.distance(kind));
    }
    for (int tag = 0; tag < PageLayout.TAGS.size(); tag++) {
      row.put("near tag", PageLayout.TAGS.get(tag), box.distance(kinds + tag));
    }
  }

  private void containers(PageBlock block, Row row) {
    PageBox at = block.owner();
    for (int level = 0; level < LEVELS; level++) {
      int n = at.number();
      row.put("prose share at", level, prose == 0 ? 0 : (double) boxProse[n] / prose);
      row.put(
          "link share at", level, boxWords[n] == 0 ? 0 : (double) boxLinkWords[n] / boxWords[n]);
      row.put("words a line at", level, (double) boxWords[n] / boxBlocks[n]);
      row.put("prose within at", level, boxWords[n] == 0 ? 0 : (double) boxProse[n] / boxWords[n]);
      at = at.parent() == null ? at : at.parent();
    }
    row.put("steps to elected", steps(block.owner(), elected, aroundElected));
    row.put("steps to marked", steps(block.owner(), marked, aroundMarked));
    row.put(
        "elected prose",
        elected == null || prose == 0 ? 0 : (double) boxProse[elected.number()] / prose);
    row.put(
        "marked prose",
        marked == null || prose == 0 ? 0 : (double) boxProse[marked.number()] / prose);
    int[] path = paths.getOrDefault(block.owner().path(), new int[4]);
    row.put("path lines", path[0]);
    row.put("path words a line", path[0] == 0 ? 0 : (double) path[1] / path[0]);
    row.put("path link share", path[1] == 0 ? 0 : (double) path[2] / path[1]);
    row.put("path prose share", prose == 0 ? 0 : (double) path[3] / prose);
  }

  private void positions(int i, PageBlock block, Positions at, Row row) {
    row.put("place", (double) i / blocks.size());
    row.put("words before", words == 0 ? 0 : (double) at.wordsBefore(i) / words);
    row.put("prose before", prose == 0 ? 0 : (double) at.proseBefore(i) / prose);
    row.put("prose lines before", at.proseLinesBefore(i));
    row.put("prose lines after", at.proseLinesAfter(i));
    row.put("from headline", firstHeadline < 0 ? -1000 : i - firstHeadline);
    row.put("since prose", at.sinceProse(i));
    row.put("until prose", at.untilProse(i));
    row.put("since heading", at.sinceHeading(i));
    row.put(
        "same owner as last",
        i > 0 && blocks.get(i - 1).owner().number() == block.owner().number() ? 1 : 0);
    row.put("distance to last prose box", boxDistance(i, at.lastProse(i)));
    row.put("distance to next prose box", boxDistance(i, at.nextProse(i)));
  }

  /// How many boxes lie between a line and another on the way up from it.
  private double boxDistance(int i, int other) {
    if (other < 0) {
      return -1;
    }
    PageBox box = blocks.get(i).owner();
    PageBox around = PageBox.around(box, blocks.get(other).owner());
    return Math.min(20, box.depth() - around.depth());
  }

  private static final List<String> NEIGHBOUR_NAMES =
      List.of(
          "words",
          "link share",
          "is prose",
          "heading",
          "strong share",
          "same owner",
          "same path",
          "steps to elected",
          "boxes apart",
          "ends sentence",
          "near kinds");

  /// Fills in what the last places of each row are left for.
  private float[][] withNeighbours(float[][] rows) {
    float[] steps = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      steps[i] = steps(blocks.get(i).owner(), elected, aroundElected);
    }
    for (int i = 0; i < rows.length; i++) {
      int at = rows[i].length - NEIGHBOUR_NAMES.size() * 2 * NEIGHBOURS;
      for (int distance = 1; distance <= NEIGHBOURS; distance++) {
        at = neighbour(i, i - distance, steps, rows[i], at);
        at = neighbour(i, i + distance, steps, rows[i], at);
      }
    }
    return rows;
  }

  private int neighbour(int i, int other, float[] steps, float[] row, int start) {
    int at = start;
    if (other < 0 || other >= blocks.size()) {
      Arrays.fill(row, at, at + NEIGHBOUR_NAMES.size(), -1);
      return at + NEIGHBOUR_NAMES.size();
    }
    PageBlock block = blocks.get(i);
    PageBlock beside = blocks.get(other);
    row[at++] = beside.words();
    row[at++] = (float) beside.linkShare();
    row[at++] = beside.isParagraph() ? 1 : 0;
    row[at++] = beside.isHeading() ? 1 : 0;
    row[at++] = (float) beside.strongShare();
    row[at++] = beside.owner().number() == block.owner().number() ? 1 : 0;
    row[at++] = beside.owner().path() == block.owner().path() ? 1 : 0;
    row[at++] = steps[other];
    row[at++] = (float) boxDistance(i, other);
    row[at++] = beside.endsSentence() ? 1 : 0;
    row[at++] = Integer.bitCount(beside.owner().words());
    return at;
  }

  /// A row being filled; the first one notes what each number is.
  static final class Row {
    private final @Nullable List<String> names;
    private final float[] values = new float[256];
    private int size;

    Row(@Nullable List<String> names) {
      this.names = names;
    }

    void put(String name, double value) {
      if (names != null) {
        names.add(name);
      }
      values[size++] = (float) value;
    }

    /// Names are made where they are asked for only: rows are filled much more often.
    void put(String name, Object of, double value) {
      if (names != null) {
        names.add(name + " " + of);
      }
      values[size++] = (float) value;
    }

    void put(String name, int of, double value) {
      if (names != null) {
        names.add(name + " " + of);
      }
      values[size++] = (float) value;
    }

    void clear() {
      size = 0;
    }

    /// What was put in, and room for `more`.
    float[] values(int more) {
      return Arrays.copyOf(values, size + more);
    }
  }

  /// Lines held against what the page says of its article.
  static final class Hinted {
    private final @Nullable WordSequences body;
    private final @Nullable WordSequences title;
    private final @Nullable WordSequences description;
    private final PageHints hints;

    Hinted(PageHints hints) {
      this.hints = hints;
      body = hints.articleBody() == null ? null : new WordSequences(hints.articleBody());
      title = hints.title() == null ? null : new WordSequences(hints.title());
      description = hints.description() == null ? null : new WordSequences(hints.description());
    }

    /// @param line what `block` says
    void add(PageBlock block, WordSequences.Read line, Row row) {
      String text = block.text();
      row.put("in articleBody", body == null ? -1 : body.share(line));
      row.put("articleBody words", body == null ? -1 : body.words());
      row.put("in title", title == null ? -1 : title.share(line));
      row.put("in description", description == null ? -1 : description.share(line));
      boolean named = false;
      for (String name : hints.byline()) {
        named |= name.length() > 3 && text.length() < 400 && text.contains(name);
      }
      row.put("names author", hints.byline().isEmpty() ? -1 : named ? 1 : 0);
    }
  }
}
