package org.hearsay.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.intake.article.ArticleTrainer;
import org.hearsay.intake.article.LaidOutPage;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Learns the model that tells a page's article from the rest of it.
///
/// The data are JSON Lines, each a page with its `url` and `html` and either `text`, the article as
/// people marked it, or `with` and `without`, strings that its article holds and does not hold.
/// Sites are parted by the host of `url`; of the pages, one site in four is kept aside to judge by,
/// before the model is trained on all.
public final class PageTraining {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build();

  private PageTraining() {}

  /// Trains on `data`, and writes the model to `out`.
  ///
  /// @param data a folder of `.jsonl` files, packed or not, or one such file
  /// @param tell hears of each step, and of the scores on the sites kept aside
  /// @throws IOException if the data cannot be read, or are too few
  public static void train(Path data, long seed, Consumer<String> tell, OutputStream out)
      throws IOException {
    ArticleTrainer trainer = new ArticleTrainer();
    for (Path file : files(data)) {
      int pages = add(file, trainer);
      tell.accept(file.getFileName() + ": " + pages + " pages");
    }
    trainer.train(seed, tell, out);
  }

  private static List<Path> files(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of(data);
    }
    try (Stream<Path> files = Files.list(data)) {
      return files
          .filter(file -> FileKind.of(String.valueOf(file.getFileName())) == FileKind.LINES)
          .sorted()
          .toList();
    }
  }

  private static int add(Path file, ArticleTrainer trainer) throws IOException {
    int pages = 0;
    try (InputStream in = Packing.unpacked(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          add(JSON.readTree(line), trainer);
          pages++;
        }
      }
    } catch (JacksonException e) {
      throw new IOException(file + ", page " + (pages + 1) + ": " + e.getOriginalMessage(), e);
    }
    return pages;
  }

  private static void add(JsonNode record, ArticleTrainer trainer) {
    String html = record.path("html").asString("");
    URI address = Outlets.address(record.path("url").asString(""));
    String host = Outlets.host(address);
    String site = host != null ? host : record.path("id").asString("");
    Document document = WebPages.parse(html);
    LaidOutPage page = LaidOutPage.of(document);
    JsonNode text = record.get("text");
    if (text != null && text.isString()) {
      trainer.add(site, page, PageMetadata.of(document, page, address).hints(), text.stringValue());
    } else {
      trainer.add(
          site,
          page,
          PageMetadata.of(document, page, address).hints(),
          strings(record.get("with")),
          strings(record.get("without")));
    }
  }

  private static List<String> strings(@Nullable JsonNode array) {
    List<String> strings = new ArrayList<>();
    if (array != null && array.isArray()) {
      for (JsonNode one : array) {
        strings.add(one.asString(""));
      }
    }
    return strings;
  }
}
