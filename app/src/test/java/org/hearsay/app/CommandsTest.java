package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.app.RecordingConsole.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandsTest {
  @TempDir Path folder;

  @Test
  void explainsItself() {
    Run help = RecordingConsole.run("help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("read", "compare", "eval", "Exit status");
    assertThat(RecordingConsole.run("help", "compare").out()).contains("--published", "--output");
    assertThat(RecordingConsole.run("--version").out()).startsWith("hearsay ");
  }

  @Test
  void refusesWhatItDoesNotUnderstand() throws IOException {
    String file = write("one.txt", Texts.FERRY_COURIER);
    expectRefusal("no command given");
    expectRefusal("'raed' is no command", "raed", file);
    expectRefusal("INPUT", "compare");
    expectRefusal("'pdf' is no format", "compare", "--format", "pdf", file);
    expectRefusal("'json' is no format of read", "read", "--format", "json", file);
    expectRefusal("'0' is no number of threads", "read", "--threads", "0", file);
    expectRefusal("auto, always or never", "compare", "--color", "blue", file);
    expectRefusal("--output FOLDER", "compare", "--format", "csv", file);
    expectRefusal("no folder", "compare", "--output", folder + "/no/x.html", file);
    expectRefusal("it is a folder", "read", "--output", folder.toString(), file);
    expectRefusal("other files", "compare", "--format", "csv", "-o", folder.toString(), file);
    expectRefusal("no gold at", "eval", folder + "/none");
    expectRefusal("'80' is no confidence", "read", "--min-confidence", "80", file);
    expectRefusal("'sure' is no confidence", "compare", "--min-confidence", "sure", file);
    expectRefusal("no format of explain", "explain", "--format", "html", file);
    expectRefusal("is no place", "explain", "--at", "-1", file);
    expectRefusal("is no place in the text", "explain", "--at", "100000", file);
    expectRefusal("no attribution 'a99'", "explain", "--attribution", "a99", file);
    expectRefusal("give one of them", "explain", "--attribution", "a1", "--at", "0", file);
    expectRefusal("go together", "calibrate", "--data", file);
    expectRefusal("nothing to do", "calibrate");
    expectRefusal("--check", "calibrate", "--plot", folder + "/x.svg");
    expectRefusal("cannot read the model", "read", "--model", file, file);
    expectRefusal("cannot read the model", "compare", "--model", folder + "/none", file);
  }

  @Test
  void groupsReportsIntoStoriesAndAsTheReaderHasDecided() throws IOException {
    Files.writeString(folder.resolve("one.txt"), Texts.FERRY_COURIER);
    Files.writeString(folder.resolve("two.txt"), Texts.FERRY_COURIER);
    Path grouping = folder.resolve("decided.tsv");
    Files.writeString(grouping, "apart\tone.txt\ttwo.txt\n");
    String one = folder.resolve("one.txt").toString();
    String two = folder.resolve("two.txt").toString();
    Run joined = RecordingConsole.run("stories", "--format", "jsonl", one, two);
    assertThat(joined.out().lines())
        .singleElement()
        .asString()
        .contains("[\"one.txt\",\"two.txt\"]");
    assertThat(joined.err()).contains("2 reports in 1 story", "MB of memory");
    Run parted = RecordingConsole.run("stories", "--grouping", grouping.toString(), one, two, "-q");
    assertThat(parted.out()).contains("s1 1 report", "s2 1 report", "  one.txt", "  two.txt");
    assertThat(parted.err()).isEmpty();
    assertThat(RecordingConsole.run("compare", "--apart", "one.txt,two.txt", one, two).out())
        .doesNotContain("2 reports");
    assertThat(RecordingConsole.run("stories", "--together", "one.txt,two.txt", one, two).out())
        .contains("s1 2 reports");
    expectRefusal("'json' is no format of stories", "stories", "--format", "json", one);
    expectRefusal("expected 'together' or 'apart'", "stories", "--apart", "one.txt", one);
    expectRefusal("put together and parted", "compare", "--together", "a,b", "--apart", "b,a", one);
    expectRefusal("cannot read", "stories", "--grouping", folder + "/none", one);
  }

  @Test
  void countsWords() throws IOException {
    String file = write("one.txt", Texts.FERRY_COURIER);
    Path table = folder.resolve("words.bin");
    Run run = RecordingConsole.run("count-words", "-o", table.toString(), file);
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("counted en 1 (too few)");
    assertThat(Files.size(table)).isPositive();
    expectRefusal("no folder", "count-words", "-o", folder + "/no/words.bin", file);
  }

  private static void expectRefusal(String words, String... arguments) {
    Run run = RecordingConsole.run(arguments);
    assertThat(run.status()).as(words).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("hearsay: ").contains(words);
  }

  @Test
  void trainsTheSameModelTwice() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      lines.append("{\"text\":\"Ada Lint said the lock is safe.\",\"attributions\":[");
      lines.append("{\"source\":[[0,8]],\"cue\":[[9,13]],\"content\":[[14,30]]}]}\n");
    }
    String data = write("marked.jsonl", lines.toString());
    Path one = folder.resolve("one.model");
    Path two = folder.resolve("two.model");
    assertThat(RecordingConsole.run("train", "--data", data, "-o", one + "", "--rounds", "1"))
        .isEqualTo(RecordingConsole.run("train", "--data", data, "-o", two + "", "--rounds", "1"));
    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two)).isNotEmpty();
    expectRefusal("no data at", "train", "--data", folder + "/none", "-o", one + "");
    expectRefusal("number of rounds", "train", "--data", data, "-o", one + "", "--rounds", "0");
    String wrong = write("wrong.jsonl", "{\"text\":\"A\",\"attributions\":[{\"cue\":[[0,9]]}]}");
    Run failed = RecordingConsole.run("train", "--data", wrong, "-o", one + "");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err()).contains("line 1", "not within the text");
  }

  /// What only the model finds is in `read`, with its confidence; a comparison wants it surer.
  @Test
  void readsWithTheModelThatComesWithIt() throws IOException {
    String file =
        write(
            "model.txt",
            "Many voters are worried about the cost of the bridge. \"It is late,\" Ada Lint said.");
    Run both = RecordingConsole.run("read", file);
    Run rules = RecordingConsole.run("read", "--model", "none", file);
    assertThat(both.out()).contains("the cost of the bridge\"}],\"stance\"");
    assertThat(rules.out()).doesNotContain("the cost of the bridge\"}],\"stance\"");
    assertThat(RecordingConsole.run("explain", file).out())
        .contains("No rule found it; the trained model did");
  }

  @Test
  void leavesOutWhatIsNotSureEnough() throws IOException {
    String file = write("sure.txt", "\"We are closed until May,\" Ada Lint said on Monday.");
    Run all = RecordingConsole.run("read", file);
    assertThat(all.out())
        .contains("\"attributions\":[{\"id\":\"a1\"")
        .contains("\"confidence\":0.9");
    assertThat(RecordingConsole.run("read", "--min-confidence", "0.8", file)).isEqualTo(all);
    Run none = RecordingConsole.run("read", "--min-confidence", "1", file);
    assertThat(none.out()).contains("\"attributions\":[]").contains("Ada Lint");
    Run compared =
        RecordingConsole.run("compare", "--format", "json", "--min-confidence", "1", file);
    assertThat(compared.out()).contains("\"claims\":[]");
    assertThat(RecordingConsole.run("compare", "--format", "json", file).out())
        .doesNotContain("\"claims\":[]");
  }

  @Test
  void explainsOneStatementOrAPlace() throws IOException {
    String text =
        "A 😀 was all.\n\n"
            + "\"We are closed until May,\" Ada Lint said on Monday. She denied having slept.";
    String file = write("why.txt", text);
    Run all = RecordingConsole.run("explain", file);
    assertThat(all.status()).isZero();
    assertThat(all.out())
        .contains("[We are closed until May,]", "{Ada Lint} <said>", "rules.tsv, line 2")
        .contains("{She} <denied> [having slept]", "means Ada Lint", "time-patterns.tsv");
    Run second = RecordingConsole.run("explain", "--attribution", "a2", file);
    assertThat(second.out()).contains("gerund").doesNotContain("closed", "Monday");
    int denied = text.codePointCount(0, text.indexOf("denied"));
    assertThat(RecordingConsole.run("explain", "--at", denied + "", file)).isEqualTo(second);
    Run json = RecordingConsole.run("explain", "--format", "json", "--attribution", "a2", file);
    assertThat(json.outLines()).hasSize(1);
    assertThat(json.out())
        .contains("\"start\":" + denied + ",\"end\":" + (denied + 6) + ",\"text\":\"denied\"")
        .contains("\"rule\":{\"name\":\"gerund\"", "\"file\":\"annotation/attribution/cues.tsv\"");
    Run missing = RecordingConsole.run("explain", folder + "/none.txt");
    assertThat(missing.status()).isEqualTo(1);
  }

  @Test
  void countsAndChecksHowSureAttributionsAre() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      lines.append("{\"text\":\"Ada Lint said that the lock is safe.\",\"attributions\":[");
      lines.append(
          i % 4 == 0 ? "]}\n" : "{\"source\":[[0,8]],\"cue\":[[9,13]],\"content\":[[19,35]]}]}\n");
    }
    String data = write("marked.jsonl", lines.toString());
    Path counts = folder.resolve("counts.tsv");
    Path plot = folder.resolve("plot.svg");
    String[] count = {"calibrate", "--model", "none", "--data", data, "-o", counts + ""};
    assertThat(RecordingConsole.run(count).status()).isZero();
    assertThat(counts).content().contains("that_clause\town\tindirect\tsay\t-\t6\t8");
    Run checked =
        RecordingConsole.run("calibrate", "--model", "none", "--check", data, "--plot", plot + "");
    assertThat(checked.status()).isZero();
    assertThat(checked.out()).contains("0.750    8");
    assertThat(plot).content().startsWith("<svg").contains("0.75 of them right");
    Run failed = RecordingConsole.run("calibrate", "--check", folder + "/none.jsonl");
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.err()).contains("cannot calibrate");
  }

  @Test
  void readsInInputOrderWhateverTheThreads() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append("{\"id\":").append(i).append(",\"text\":\"");
      lines.append("The board said on Monday that it would wait. ".repeat(1 + (i * 7) % 23));
      lines.append(i % 10 == 9 ? "\n" : "\"}\n");
    }
    String file = write("wire.jsonl", lines.toString());
    Run one = RecordingConsole.run("read", "--threads", "1", file);
    Run four = RecordingConsole.run("read", "--threads", "4", file);
    assertThat(four).isEqualTo(one);
    assertThat(one.status()).isEqualTo(1);
    assertThat(one.outLines()).hasSize(60);
    assertThat(one.outLines().get(0)).startsWith("{\"id\":\"0\"");
    assertThat(one.outLines().get(9)).contains("wire.jsonl:10").contains("bad JSON line");
  }

  @Test
  void comparesAlikeInAnyOrderAndWithAnyNumberOfThreads() throws IOException {
    List<String> files = new ArrayList<>();
    files.add(write("one.txt", Texts.FERRY_COURIER));
    files.add(write("two.txt", Texts.FERRY_GAZETTE));
    files.add(write("three.txt", Texts.FERRY_GERMAN));
    files.add(write("four.txt", Texts.FERRY_COURIER.replace("at least four", "almost three")));
    files.add(folder.resolve("missing.txt").toString());
    Random random = new Random(3);
    for (String format : List.of("json", "text", "html", "markdown")) {
      String expected = compare(format, "1", files).out();
      assertThat(expected).isNotEmpty();
      for (int i = 0; i < 4; i++) {
        Collections.shuffle(files, random);
        assertThat(compare(format, i % 2 == 0 ? "3" : "1", files).out())
            .as(format)
            .isEqualTo(expected);
      }
    }
  }

  private static Run compare(String format, String threads, List<String> files) {
    List<String> arguments =
        new ArrayList<>(List.of("compare", "--format", format, "--threads", threads));
    arguments.addAll(files);
    return RecordingConsole.run(arguments.toArray(String[]::new));
  }

  @Test
  void comparesOnlyOneReportOfAnId() throws IOException {
    String file =
        write(
            "wire.jsonl",
            """
            {"id":"a","text":"The board said it would wait."}
            {"id":"a","text":"The board said it would not wait."}
            """);
    Run run = RecordingConsole.run("compare", "--format", "json", file);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("hearsay: skipped " + file + ":2: id given twice: a is also the id of ");
  }

  @Test
  void makesADossierOfASingleReport() throws IOException {
    Run run =
        RecordingConsole.run("compare", "--format", "json", write("one.txt", Texts.FERRY_COURIER));
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("\"dossiers\":[{\"id\":\"s1\"");
  }

  @Test
  void writesAFileWholeAndInPlace() throws IOException {
    String file = write("one.txt", Texts.FERRY_COURIER);
    Path target = folder.resolve("out.html");
    Files.writeString(target, "before");
    Run run = RecordingConsole.run("compare", "--format", "html", "-o", target.toString(), file);
    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(Files.readString(target)).startsWith("<!doctype html>").endsWith("\n");
    assertThat(names()).containsExactlyInAnyOrder("one.txt", "out.html");
  }

  @Test
  void writesTablesAsAFolderAndReplacesOnlyItsOwn() throws IOException {
    String one = write("one.txt", Texts.FERRY_COURIER);
    String two = write("two.txt", Texts.FERRY_GAZETTE);
    Path tables = folder.resolve("tables");
    for (int i = 0; i < 2; i++) {
      Run run =
          RecordingConsole.run("compare", "--format", "csv", "-o", tables.toString(), one, two);
      assertThat(run).isEqualTo(new Run(0, "", ""));
      assertThat(tables.resolve("datapackage.json")).exists();
      assertThat(names()).containsExactlyInAnyOrder("one.txt", "two.txt", "tables");
    }
    Files.writeString(tables.resolve("notes.txt"), "mine");
    expectRefusal("other files", "compare", "--format", "csv", "-o", tables.toString(), one);
    assertThat(tables.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void readsStandardInput() {
    Run run = RecordingConsole.runWith(Texts.FERRY_COURIER, false, "read", "-");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("{\"id\":\"stdin\",\"origin\":\"-\"");
  }

  @Test
  void readsItsOwnOutput() throws IOException {
    String lines =
        RecordingConsole.run("read", write("one.txt", Texts.FERRY_COURIER), "missing.txt").out();
    Run again = RecordingConsole.runWith(lines, false, "read", "-");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.outLines()).hasSize(2);
    assertThat(again.outLines().get(0))
        .contains(
            "\"id\":\"one.txt\"", "\"outlet\":{\"name\":\"The Harbour Courier\"", "2031-03-14");
    assertThat(again.outLines().get(1)).isEqualTo(lines.lines().toList().get(1));
  }

  @Test
  void coloursOnlyWhereItIsSeen() throws IOException {
    String one = write("one.txt", Texts.FERRY_COURIER);
    String two = write("two.txt", Texts.FERRY_GAZETTE);
    assertThat(RecordingConsole.run("compare", one, two).out()).doesNotContain("\u001B");
    assertThat(RecordingConsole.runWith("", true, "compare", one, two).out()).contains("\u001B");
    assertThat(RecordingConsole.runWith("", true, "compare", "--color", "never", one, two).out())
        .doesNotContain("\u001B");
    assertThat(RecordingConsole.run("compare", "--color", "always", one, two).out())
        .contains("\u001B");
  }

  @Test
  void endsInSilenceWhenNobodyReadsOn() throws IOException {
    Run run = runInto(new ClosedPipe("Broken pipe"));
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void saysThatTheDiskIsFull() throws IOException {
    Run run = runInto(new ClosedPipe("No space left on device"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "hearsay: cannot write standard output: No space left on device"
                + System.lineSeparator());
  }

  private Run runInto(OutputStream out) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            80,
            true);
    int status = CommandLines.run(console, "read", write("one.txt", Texts.FERRY_COURIER));
    return new Run(status, "", err.toString(StandardCharsets.UTF_8));
  }

  /// Takes nothing.
  private static final class ClosedPipe extends OutputStream {
    private final String why;

    ClosedPipe(String why) {
      this.why = why;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(why);
    }
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
