package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the house asks of sources and no compiler checks: short files, short methods, and a word on
/// every type that others see.
final class SourcesTest {
  private static final int MOST_LINES_OF_A_FILE = 500;
  private static final int MOST_LINES_OF_A_METHOD = 70;

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("core", "app", "bench")) {
      Path top = Project.root().resolve(module).resolve("src/main/java");
      if (Files.isDirectory(top)) {
        try (Stream<Path> files = Files.walk(top)) {
          files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(sources::add);
        }
      }
    }
    return sources;
  }

  @Test
  void filesAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources()) {
      int lines = Files.readAllLines(source).size();
      if (lines > MOST_LINES_OF_A_FILE) {
        tooLong.add(source.getFileName() + " has " + lines + " lines");
      }
    }
    assertThat(tooLong).as("files of more than %d lines", MOST_LINES_OF_A_FILE).isEmpty();
  }

  @Test
  void methodsAreShortAndPublicTypesExplained() throws IOException {
    List<Path> sources = sources();
    assertThat(sources).isNotEmpty();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> faults = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  ignored -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(unit, Trees.instance(task), faults).scan(unit, null);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<String> faults;
    private String type = "";

    Reader(CompilationUnitTree unit, Trees trees, List<String> faults) {
      this.unit = unit;
      this.trees = trees;
      this.faults = faults;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      String outer = type;
      type = outer.isEmpty() ? tree.getSimpleName().toString() : outer + "." + tree.getSimpleName();
      boolean isPublic = tree.getModifiers().getFlags().contains(Modifier.PUBLIC);
      if (isPublic && trees.getDocComment(trees.getPath(unit, tree)) == null) {
        faults.add(type + " is public and has no doc comment");
      }
      super.visitClass(tree, null);
      type = outer;
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
      int lines = lines(tree);
      if (lines > MOST_LINES_OF_A_METHOD) {
        faults.add(
            type
                + "."
                + tree.getName()
                + " has "
                + lines
                + " lines, over "
                + MOST_LINES_OF_A_METHOD);
      }
      return super.visitMethod(tree, null);
    }

    private int lines(Tree tree) {
      SourcePositions positions = trees.getSourcePositions();
      long start = positions.getStartPosition(unit, tree);
      long end = positions.getEndPosition(unit, tree);
      return (int)
          (unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1);
    }
  }
}
