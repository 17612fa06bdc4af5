package org.hearsay.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the tool keeps to: it goes through the doors of the library and holds no finding of its
/// own.
final class AppHouseTest {
  private static final int LEAST_CLASSES = 10;

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hearsay.app");

  @Test
  void theScanFoundTheTool() {
    assertThat(APP.size()).isGreaterThanOrEqualTo(LEAST_CLASSES);
  }

  /// The rooms that have a door, and the libraries of a command line. No finder, no HTML, no JSON:
  /// what those do belongs behind a door.
  @Test
  void seesOnlyTheDoorsOfTheLibrary() {
    classes()
        .that()
        .resideInAPackage("org.hearsay.app")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.hearsay.app",
            "org.hearsay.app.casefile",
            "org.hearsay.app.search",
            "org.hearsay.app.desk",
            "org.hearsay.report",
            "org.hearsay.intake",
            "org.hearsay.intake.fetch",
            "org.hearsay.annotation",
            "org.hearsay.story",
            "org.hearsay.finding",
            "org.hearsay.output",
            "org.hearsay.eval",
            "picocli",
            "me.tongfei.progressbar",
            "org.jspecify.annotations",
            "java..")
        .check(APP);
  }

  /// The case knows what it keeps and the tables it is written as; it finds nothing, reads no input
  /// and knows no command.
  @Test
  void theCaseSeesReportsAndTheirTables() {
    classes()
        .that()
        .resideInAPackage("org.hearsay.app.casefile")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.hearsay.app.casefile",
            "org.hearsay.report",
            // what servers said of documents is kept here
            "org.hearsay.intake.fetch",
            "org.hearsay.annotation",
            // a correction is kept by the place of what it is about
            "org.hearsay.annotation.attribution",
            "org.hearsay.annotation.figure",
            "org.hearsay.annotation.mention",
            "org.hearsay.finding.claim",
            "org.hearsay.story",
            "org.hearsay.finding",
            "org.hearsay.output",
            "org.sqlite..",
            "tools.jackson.databind.json",
            "tools.jackson.databind",
            "tools.jackson.databind.node",
            "org.jspecify.annotations",
            "java..")
        .check(APP);
  }

  /// A search knows the case and shows a sentence; it finds nothing by itself.
  @Test
  void searchSeesTheCase() {
    classes()
        .that()
        .resideInAPackage("org.hearsay.app.search")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.hearsay.app.search",
            "org.hearsay.app.casefile",
            "org.hearsay.report",
            "org.hearsay.text",
            "org.hearsay.output",
            "de.siegmar.fastcsv.writer",
            "org.jspecify.annotations",
            "java..")
        .check(APP);
  }

  /// The desk shows a case and asks the doors; the commands know it, it knows no command.
  @Test
  void theDeskSeesCaseAndSearch() {
    classes()
        .that()
        .resideInAPackage("org.hearsay.app.desk")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.hearsay.app.desk",
            "org.hearsay.app.casefile",
            "org.hearsay.app.search",
            "org.hearsay.report",
            "org.hearsay.intake",
            "org.hearsay.annotation",
            // what can be corrected is offered to choose from
            "org.hearsay.annotation.attribution",
            "org.hearsay.annotation.figure",
            "org.hearsay.annotation.mention",
            "org.hearsay.finding.claim",
            // what a speaker comes back to, over all stories
            "org.hearsay.finding.topic",
            "org.hearsay.story",
            "org.hearsay.finding",
            "org.hearsay.output",
            "at.favre.lib.crypto.bcrypt",
            "de.siegmar.fastcsv.writer",
            "com.sun.net.httpserver",
            "javax.xml.stream",
            "org.jspecify.annotations",
            "java..")
        .check(APP);
  }

  @Test
  void throwsNoGenericException() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(APP);
  }

  @Test
  void topLevelClassesAreClosed() {
    List<String> open = new ArrayList<>();
    for (JavaClass javaClass : APP) {
      boolean closed =
          !javaClass.isTopLevelClass()
              || javaClass.isInterface()
              || javaClass.isEnum()
              || javaClass.isRecord()
              || javaClass.getModifiers().contains(JavaModifier.FINAL)
              || javaClass.reflect().isSealed();
      if (!closed) {
        open.add(javaClass.getName());
      }
    }
    assertThat(open).isEmpty();
  }
}
