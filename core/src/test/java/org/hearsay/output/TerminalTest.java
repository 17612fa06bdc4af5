package org.hearsay.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.output.Terminal.plain;
import static org.hearsay.output.Terminal.warning;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class TerminalTest {

  @Test
  void wrapsByColumnsAndHangs() {
    Terminal terminal = new Terminal(new Settings(40, false));
    terminal.line(2, 2, plain("one two three four five six seven eight nine ten"));
    assertThat(terminal.toString())
        .isEqualTo("  one two three four five six seven\n    eight nine ten\n");
  }

  @Test
  void countsWideCharactersTwice() {
    assertThat(DisplayWidth.of("山田")).isEqualTo(4);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("🌊")).isEqualTo(2);
    Terminal terminal = new Terminal(new Settings(40, false));
    terminal.line(0, 0, plain("山山山山山山山山山山 山山山山山山山山山山 x"));
    assertThat(terminal.toString()).isEqualTo("山山山山山山山山山山\n山山山山山山山山山山 x\n");
  }

  @Test
  void noLineOfTheStoryIsWiderThanTheTerminal() throws IOException {
    for (int width = 40; width < 130; width += 9) {
      StringWriter out = new StringWriter();
      Output.write(Format.TEXT, SampleDossier.comparison(), new Settings(width, false), out);
      int limit = width;
      assertThat(out.toString().lines()).allMatch(line -> DisplayWidth.of(line) <= limit);
      assertThat(out.toString().lines()).noneMatch(line -> line.endsWith(" "));
    }
  }

  @Test
  void outsideTextCannotDriveTheTerminal() {
    Terminal terminal = new Terminal(new Settings(80, false));
    terminal.line(0, 0, plain("red \u001B[31m bell \u0007 \u009B2J turned \u202Eback"));
    assertThat(terminal.toString()).isEqualTo("red �[31m bell � �2J turned �back\n");
  }

  @Test
  void colorAddsNothingButColor() throws IOException {
    StringWriter plain = new StringWriter();
    StringWriter colored = new StringWriter();
    Output.write(Format.TEXT, SampleDossier.comparison(), new Settings(72, false), plain);
    Output.write(Format.TEXT, SampleDossier.comparison(), new Settings(72, true), colored);
    assertThat(colored.toString()).contains("\u001B[1m");
    assertThat(colored.toString().replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain.toString());
    Terminal terminal = new Terminal(new Settings(80, true));
    terminal.line(0, 0, warning("Denied"));
    assertThat(terminal.toString()).isEqualTo("\u001B[1;31mDenied\u001B[0m\n");
  }
}
