package org.hearsay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The plan of the house: which room may see which, and what every room keeps to. The same plan is
/// the table in `ARCHITECTURE.md`; [#thePlanIsTheTableInTheArchitecturePage] compares the two.
final class HouseTest {

  /// Fewer classes than this means that the scan missed some and the rules below hold for nothing.
  private static final int LEAST_CLASSES = 220;

  private static final String HOUSE = "org.hearsay.";

  private static final Map<String, Set<String>> PLAN = plan();

  /// Each library beside the rooms that may see it, room and all rooms below it. A library that is
  /// not named here may be seen by none.
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.jsoup", List.of("intake")),
          Map.entry("org.netpreserve.jwarc", List.of("intake")),
          Map.entry("org.brotli.dec", List.of("intake")),
          Map.entry("com.rometools.rome", List.of("intake")),
          Map.entry("org.jdom2", List.of("intake")),
          Map.entry("crawlercommons", List.of("intake")),
          Map.entry("java.net.http", List.of("intake")),
          Map.entry("javax.net.ssl", List.of("intake")),
          Map.entry("tools.jackson", List.of("intake", "output", "eval")),
          Map.entry("com.fasterxml.jackson", List.of("intake", "output", "eval")),
          Map.entry("de.siegmar.fastcsv", List.of("output")),
          Map.entry("org.tukaani.xz", List.of("intake")),
          Map.entry("com.ibm.icu", List.of("intake", "text", "annotation", "output")));

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hearsay");

  /// Room to the rooms it may see, in the order in which data runs.
  private static Map<String, Set<String>> plan() {
    Set<String> reading = Set.of("report", "text");
    Set<String> named = with(reading, "annotation.mention", "annotation.date");
    Set<String> read = with(named, "annotation.attribution", "annotation.figure", "annotation");
    Set<String> spoken = with(named, "annotation.attribution");
    Set<String> grouped = with(read, "story");
    Set<String> found = with(grouped, "finding.lineage", "finding.claim", "finding.timeline");
    Set<String> compared = with(found, "finding");
    Map<String, Set<String>> plan = new LinkedHashMap<>();
    plan.put("report", Set.of());
    plan.put("intake.archive", Set.of("report"));
    plan.put("intake.feed", Set.of());
    plan.put("intake.fetch", Set.of("report"));
    plan.put("intake.article", Set.of());
    plan.put(
        "intake",
        Set.of("report", "intake.archive", "intake.feed", "intake.fetch", "intake.article"));
    plan.put("text", Set.of("report"));
    plan.put("annotation.mention", reading);
    plan.put("annotation.date", reading);
    plan.put("annotation.attribution", named);
    plan.put("annotation.attribution.german", spoken);
    plan.put("annotation.attribution.typographic", spoken);
    plan.put("annotation.figure", named);
    Set<String> languages =
        with(spoken, "annotation.attribution.german", "annotation.attribution.typographic");
    plan.put("annotation", with(languages, "annotation.figure"));
    plan.put("story", read);
    plan.put("finding.lineage", grouped);
    plan.put("finding.claim", with(grouped, "finding.lineage"));
    plan.put("finding.timeline", grouped);
    plan.put("finding.topic", with(reading, "story"));
    plan.put("finding", found);
    plan.put("output", compared);
    plan.put("eval", compared);
    return plan;
  }

  private static Set<String> with(Set<String> rooms, String... more) {
    return Stream.concat(rooms.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void theScanFoundTheHouse() {
    assertThat(CORE.stream().filter(HouseTest::isTopLevel).count())
        .isGreaterThanOrEqualTo(LEAST_CLASSES);
  }

  @Test
  void everyPackageIsInThePlanAndEveryPlannedRoomIsBuilt() {
    Set<String> built = new TreeSet<>();
    for (JavaClass javaClass : CORE) {
      if (!javaClass.getSimpleName().equals("package-info")) {
        built.add(roomOf(javaClass));
      }
    }
    assertThat(built).isEqualTo(new TreeSet<>(PLAN.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> everyRoomSeesOnlyWhatThePlanLists() {
    return PLAN.entrySet().stream()
        .map(room ->
            DynamicTest.dynamicTest(
                room.getKey(),
                () ->
                    classes()
                        .that(areIn(room.getKey()))
                        .should(seeOnly(room.getKey(), room.getValue()))
                        .check(CORE)));
  }

  @Test
  void thePlanIsTheTableInTheArchitecturePage() throws IOException {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Project.root().resolve("ARCHITECTURE.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 6 && cells[1].strip().startsWith("`")) {
        List<String> room = inBackticks(cells[1]);
        assertThat(room).as(line).hasSize(1);
        table.put(room.getFirst(), Set.copyOf(inBackticks(cells[4])));
      }
    }
    assertThat(table).containsExactlyEntriesOf(PLAN);
  }

  private static List<String> inBackticks(String cell) {
    return Pattern.compile("`([^`]+)`")
        .matcher(cell)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }

  @Test
  void noRoomsFormACycle() {
    slices().matching("org.hearsay.(**)").should().beFreeOfCycles().check(CORE);
  }

  @TestFactory
  Stream<DynamicTest> everyLibraryIsSeenOnlyByItsRooms() {
    Set<String> libraries = new TreeSet<>(LIBRARIES.keySet());
    Set<String> seen = new TreeSet<>();
    for (JavaClass javaClass : CORE) {
      javaClass
          .getDirectDependenciesFromSelf()
          .forEach(dependency -> seen.add(dependency.getTargetClass().getPackageName()));
    }
    seen.removeIf(p ->
        p.isEmpty()
            || p.startsWith("org.hearsay")
            || p.startsWith("org.jspecify")
            || (p.startsWith("java.") && !p.startsWith("java.net.http")));
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "no library but those listed",
                () ->
                    assertThat(seen)
                        .allMatch(
                            p -> libraries.stream().anyMatch(l -> (p + ".").startsWith(l + "."))))),
        LIBRARIES.entrySet().stream()
            .map(library ->
                DynamicTest.dynamicTest(
                    library.getKey(),
                    () ->
                        noClasses()
                            .that(areInNoneOf(library.getValue()))
                            .should()
                            .dependOnClassesThat(resideInAPackage(library.getKey() + ".."))
                            .check(CORE))));
  }

  @Test
  void onlyIntakeOpensConnections() {
    noClasses()
        .that(areInNoneOf(List.of("intake")))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URLConnection")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .orShould()
        .callMethod(java.net.URL.class, "openStream")
        .check(CORE);
  }

  /// What goes from text to findings is a function of its arguments: no file, no clock, no chance.
  @Test
  void findingsDependOnNothingButTheReports() {
    noClasses()
        .that(areInNoneOf(List.of("intake", "output", "eval")))
        .should()
        .dependOnClassesThat(resideInAPackage("java.nio.file.."))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .check(CORE);
  }

  @Test
  void nothingWritesToTheStandardStreams() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
  }

  @Test
  void nothingThrowsAGenericException() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CORE);
  }

  /// What other rooms can hold never changes. Private state of a class that they cannot hold may: a
  /// scanner that lives as long as one method call.
  @Test
  void fieldsAreFinal() {
    fields().that(mayBeSharedWithOtherRooms()).should().beFinal().check(CORE);
  }

  @Test
  void topLevelClassesAreClosed() {
    classes().that(areTopLevel()).should(beFinalSealedOrValues()).check(CORE);
  }

  @TestFactory
  Stream<DynamicTest> everyPackageIsNullMarked() {
    return PLAN.keySet().stream()
        .map(room ->
            DynamicTest.dynamicTest(
                room,
                () ->
                    assertThat(Class.forName(HOUSE + room + ".package-info"))
                        .hasAnnotation(NullMarked.class)));
  }

  private static String roomOf(JavaClass javaClass) {
    String name = javaClass.getPackageName();
    return name.startsWith(HOUSE) ? name.substring(HOUSE.length()) : name;
  }

  private static boolean isTopLevel(JavaClass javaClass) {
    return javaClass.isTopLevelClass() && !javaClass.getSimpleName().equals("package-info");
  }

  private static DescribedPredicate<JavaClass> areTopLevel() {
    return DescribedPredicate.describe("are top level", HouseTest::isTopLevel);
  }

  private static DescribedPredicate<JavaClass> areIn(String room) {
    return DescribedPredicate.describe("are in " + room, c -> roomOf(c).equals(room));
  }

  private static DescribedPredicate<JavaClass> areInNoneOf(List<String> rooms) {
    return DescribedPredicate.describe(
        "are in none of " + rooms + " and the rooms below",
        c -> rooms.stream().noneMatch(room -> (roomOf(c) + ".").startsWith(room + ".")));
  }

  private static DescribedPredicate<JavaField> mayBeSharedWithOtherRooms() {
    return DescribedPredicate.describe(
        "are not private state of a class that other rooms cannot hold",
        field -> {
          JavaClass owner = field.getOwner();
          boolean isPrivate = field.getModifiers().contains(JavaModifier.PRIVATE);
          boolean isHidden =
              !outermost(owner).getModifiers().contains(JavaModifier.PUBLIC)
                  || owner.getConstructors().stream()
                      .allMatch(c -> c.getModifiers().contains(JavaModifier.PRIVATE));
          return !field.getModifiers().contains(JavaModifier.SYNTHETIC)
              && !owner.getModifiers().contains(JavaModifier.PRIVATE)
              && !(isPrivate && isHidden);
        });
  }

  private static JavaClass outermost(JavaClass javaClass) {
    JavaClass outer = javaClass;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().orElseThrow();
    }
    return outer;
  }

  private static ArchCondition<JavaClass> seeOnly(String room, Set<String> allowed) {
    return new ArchCondition<>("see only " + new TreeSet<>(allowed)) {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        Map<String, String> forbidden = new TreeMap<>();
        javaClass
            .getDirectDependenciesFromSelf()
            .forEach(dependency -> {
              String seen = roomOf(dependency.getTargetClass().getBaseComponentType());
              boolean inHouse =
                  dependency
                      .getTargetClass()
                      .getBaseComponentType()
                      .getPackageName()
                      .startsWith("org.hearsay");
              if (inHouse && !seen.equals(room) && !allowed.contains(seen)) {
                forbidden.putIfAbsent(seen, dependency.getDescription());
              }
            });
        forbidden
            .values()
            .forEach(seen -> events.add(SimpleConditionEvent.violated(javaClass, seen)));
      }
    };
  }

  private static ArchCondition<JavaClass> beFinalSealedOrValues() {
    return new ArchCondition<>("be final, sealed, records, enums or interfaces") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        boolean closed =
            javaClass.isInterface()
                || javaClass.isEnum()
                || javaClass.isRecord()
                || javaClass.getModifiers().contains(JavaModifier.FINAL)
                || javaClass.reflect().isSealed();
        if (!closed) {
          events.add(
              SimpleConditionEvent.violated(
                  javaClass, javaClass.getName() + " is open to any subclass"));
        }
      }
    };
  }
}
