package org.hearsay.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the job keeps to: it goes through the doors of the library and finds nothing by itself.
class ClusterHouseTest {
  private static final int LEAST_CLASSES = 20;

  private static final JavaClasses CLUSTER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hearsay.cluster");

  @Test
  void theScanFoundTheJob() {
    assertThat(CLUSTER.size()).isGreaterThanOrEqualTo(LEAST_CLASSES);
  }

  /// The doors, the records that stand in an annotated report, and Flink.
  @Test
  void seesOnlyTheDoorsOfTheLibrary() {
    classes()
        .that()
        .resideInAPackage("org.hearsay.cluster")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.hearsay.cluster",
            "org.hearsay.cluster.parquet",
            "org.hearsay.report",
            "org.hearsay.intake",
            "org.hearsay.text",
            "org.hearsay.annotation..",
            "org.hearsay.story",
            "org.hearsay.finding",
            "org.hearsay.output",
            "org.apache.flink..",
            "org.apache.kafka.clients.consumer",
            "org.jspecify.annotations",
            "java..")
        .check(CLUSTER);
  }

  /// Records come to it as JSON: it knows no finding.
  @Test
  void columnsKnowNothingOfTheLibrary() {
    classes()
        .that()
        .resideInAPackage("org.hearsay.cluster.parquet")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.hearsay.cluster.parquet",
            "org.apache.parquet..",
            "dev.hardwood..",
            "tools.jackson..",
            "org.apache.flink.core.fs",
            "org.apache.flink.api.common.serialization",
            "org.jspecify.annotations",
            "java..")
        .check(CLUSTER);
  }

  @Test
  void throwsNoGenericException() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLUSTER);
  }

  @Test
  void topLevelClassesAreClosed() {
    assertThat(CLUSTER)
        .filteredOn(JavaClass::isTopLevelClass)
        .filteredOn(c -> !c.getSimpleName().equals("package-info"))
        .allMatch(
            c -> c.isInterface() || c.isRecord() || c.getModifiers().contains(JavaModifier.FINAL));
  }

  /// The tool explains the job without knowing it: what it says of options must be true.
  @Test
  void theToolsHelpNamesTheOptionsOfTheJob() throws IOException {
    Path help =
        OutputFolder.projectRoot().resolve("app/src/main/java/org/hearsay/app/ClusterCommand.java");
    List<String> named =
        Pattern.compile("--[a-z-]+")
            .matcher(Files.readString(help))
            .results()
            .map((MatchResult m) -> m.group())
            .distinct()
            .toList();
    assertThat(named).hasSizeGreaterThan(5);
    assertThat(named).allMatch(JobOptions.USAGE::contains);
  }
}
