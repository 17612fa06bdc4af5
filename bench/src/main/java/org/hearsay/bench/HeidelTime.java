package org.hearsay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.logging.LogManager;

/// The peer for dates: HeidelTime (Strötgen & Gertz 2013) without a tagger of parts of speech.
///
/// It is under the GPL, so nothing here is compiled against it: whoever measures puts it on the
/// class path.
final class HeidelTime {
  private static final String PACKAGE = "de.unihd.dbs.heideltime.standalone.";

  private static final String SETTINGS =
      """
      considerDate = true
      considerDuration = true
      considerSet = true
      considerTime = true
      considerTemponym = false
      typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
      typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
      uimaVarDate = Date
      uimaVarDuration = Duration
      uimaVarLanguage = Language
      uimaVarSet = Set
      uimaVarTime = Time
      uimaVarTemponym = Temponym
      uimaVarTypeToProcess = Type
      """;

  private final Object tagger;
  private final Method process;

  private HeidelTime(Object tagger, Method process) {
    this.tagger = tagger;
    this.process = process;
  }

  /// Whether it is on the class path.
  static boolean isThere() {
    try {
      Class.forName(PACKAGE + "HeidelTimeStandalone");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /// @param kind the kind of text it is told to read: `news` or `narratives`
  static HeidelTime of(String kind) {
    // It reports each step of each text.
    LogManager.getLogManager().reset();
    try {
      Path settings = Files.createTempFile("heideltime", ".props");
      Files.writeString(settings, SETTINGS);
      Class<?> language =
          Class.forName("de.unihd.dbs.uima.annotator.heideltime.resources.Language");
      Class<?> document = Class.forName(PACKAGE + "DocumentType");
      Class<?> output = Class.forName(PACKAGE + "OutputType");
      Class<?> pos = Class.forName(PACKAGE + "POSTagger");
      Class<?> standalone = Class.forName(PACKAGE + "HeidelTimeStandalone");
      Constructor<?> constructor =
          standalone.getConstructor(language, document, output, String.class, pos);
      Object tagger =
          constructor.newInstance(
              constant(language, "ENGLISH"),
              constant(document, kind.toUpperCase(Locale.ROOT)),
              constant(output, "TIMEML"),
              settings.toString(),
              constant(pos, "NO"));
      return new HeidelTime(tagger, standalone.getMethod("process", String.class, Date.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this HeidelTime cannot be started", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
    return type.getField(name).get(null);
  }

  /// How many expressions of time it finds in `text`.
  int find(String text, LocalDate published) {
    try {
      Date day = Date.from(published.atStartOfDay(ZoneOffset.UTC).toInstant());
      String marked = String.valueOf(process.invoke(tagger, text, day));
      int found = 0;
      for (int i = marked.indexOf("<TIMEX3"); i >= 0; i = marked.indexOf("<TIMEX3", i + 1)) {
        found++;
      }
      return found;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("HeidelTime failed", e);
    }
  }
}
