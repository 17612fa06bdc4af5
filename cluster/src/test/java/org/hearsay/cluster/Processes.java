package org.hearsay.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A session cluster of Flink as separate processes on this machine: a job manager, task managers,
/// and the command that hands a job to it. The classes are those of an unpacked distribution, where
/// `FLINK_HOME` names one, and otherwise the same jars as the build has them.
///
/// They run on the JVM that `HEARSAY_JAVA_21` names, if it does, and otherwise on this one.
final class Processes implements AutoCloseable {
  private static final String MANAGER =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String WORKER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
  private static final String COMMAND = "org.apache.flink.client.cli.CliFrontend";

  /// What a distribution has in its folder of jars, by their place in a Maven repository.
  private static final List<String> OF_FLINK =
      List.of(
          "/org/apache/flink/",
          "/org/slf4j/",
          "/org/apache/commons/",
          "/commons-",
          "/com/esotericsoftware/",
          "/org/objenesis/",
          "/org/roaringbitmap/",
          "/org/snakeyaml/",
          "/org/javassist/",
          "/org/xerial/snappy/",
          "/at/yawk/lz4/",
          "/com/ververica/",
          "/tools/profiler/",
          "/com/google/code/findbugs/");

  /// How long a task manager may take to join, on a machine that has other work.
  private static final Duration JOINED_WITHIN = Duration.ofMinutes(5);

  private final Path folder;
  private final String classPath;
  private final int rest;
  private final List<Process> running = new ArrayList<>();

  private Processes(Path folder, String classPath, int rest) {
    this.folder = folder;
    this.classPath = classPath;
    this.rest = rest;
  }

  /// Starts a job manager.
  ///
  /// @param folder for its configuration, what it says, and checkpoints
  /// @param slots of each task manager
  /// @param more lines of its configuration
  static Processes start(Path folder, int slots, String more)
      throws IOException, InterruptedException {
    int port = freePort();
    int rest = freePort();
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("config.yaml"),
        """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.rpc.port: %d
        jobmanager.bind-host: 127.0.0.1
        rest.address: 127.0.0.1
        rest.port: %d
        taskmanager.host: 127.0.0.1
        taskmanager.numberOfTaskSlots: %d
        taskmanager.cpu.cores: 2
        taskmanager.memory.framework.heap.size: 64m
        taskmanager.memory.framework.off-heap.size: 64m
        taskmanager.memory.jvm-metaspace.size: 256m
        taskmanager.memory.jvm-overhead.min: 64m
        taskmanager.memory.jvm-overhead.max: 64m
        taskmanager.memory.task.heap.size: 512m
        taskmanager.memory.task.off-heap.size: 64m
        taskmanager.memory.network.min: 256m
        taskmanager.memory.network.max: 256m
        taskmanager.memory.managed.size: 128m
        heartbeat.interval: 1000
        heartbeat.timeout: 60000
        slot.request.timeout: 600000
        execution.checkpointing.dir: %s
        io.tmp.dirs: %s
        """
                .formatted(port, rest, slots, folder.resolve("checkpoints").toUri(), folder)
            + more);
    Path plugin = Files.createDirectories(folder.resolve("plugins/s3"));
    Files.createSymbolicLink(plugin.resolve("s3.jar"), jar("flink-s3-fs-hadoop"));
    Processes processes = new Processes(folder, classPath(), rest);
    Process manager =
        processes.process("job-manager", MANAGER, List.of("--configDir", folder.toString()));
    while (manager.isAlive() && !isOpen(rest)) {
      Thread.sleep(200);
    }
    return processes;
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static String classPath() throws IOException {
    String home = System.getenv("FLINK_HOME");
    if (home != null) {
      try (Stream<Path> jars = Files.list(Path.of(home, "lib"))) {
        return jars.map(Path::toString)
            .sorted()
            .collect(Collectors.joining(System.getProperty("path.separator")));
      }
    }
    return jars()
        .filter(jar -> OF_FLINK.stream().anyMatch(jar::contains))
        .filter(
            jar -> !jar.contains("kafka") && !jar.contains("-s3-") && !jar.endsWith("-tests.jar"))
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  /// All that this test could see, and what only a cluster or a server has.
  private static Stream<String> jars() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(System.getProperty("path.separator")));
  }

  /// The only jar whose name begins so.
  static Path jar(String name) {
    return jars()
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().startsWith(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " among the test's jars"));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static String java() {
    return System.getenv()
        .getOrDefault(
            "HEARSAY_JAVA_21", Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  Process taskManager(String name) throws IOException {
    return process(name, WORKER, List.of("--configDir", folder.toString()));
  }

  /// Waits until the task managers that were started have joined with so many slots in all: a job
  /// that finds fewer gives up after a while.
  void awaitSlots(int slots) throws IOException, InterruptedException {
    URI overview = URI.create("http://127.0.0.1:" + rest + "/overview");
    long end = System.nanoTime() + JOINED_WITHIN.toNanos();
    String said = "";
    while (!said.contains("\"slots-total\":" + slots + ",")) {
      if (System.nanoTime() > end || !running.stream().allMatch(Process::isAlive)) {
        throw new IOException(slots + " slots did not join: " + said);
      }
      Thread.sleep(200);
      try (InputStream in = overview.toURL().openStream()) {
        said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        said = e.toString();
      }
    }
  }

  /// `flink` with these arguments.
  Process flink(List<String> arguments) throws IOException {
    return process("flink", COMMAND, arguments);
  }

  /// What `flink` with these arguments says behind `words`.
  String told(String words, List<String> arguments) throws IOException, InterruptedException {
    int exit = flink(arguments).waitFor();
    String said = said("flink");
    int at = said.indexOf(words);
    if (exit != 0 || at < 0) {
      throw new IOException(arguments + " ended with " + exit + ": " + said);
    }
    return said.substring(at + words.length()).lines().findFirst().orElse("").strip();
  }

  private Process process(String name, String main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx640m", "-XX:+UseSerialGC"));
    for (String opened :
        List.of("lang", "lang.reflect", "net", "io", "nio", "text", "time", "util")) {
      command.addAll(List.of("--add-opens", "java.base/java." + opened + "=ALL-UNNAMED"));
    }
    command.addAll(
        List.of("--add-opens", "java.base/java.util.concurrent=ALL-UNNAMED", "-cp", classPath));
    command.add(main);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "FLINK_CONF_DIR",
                folder.toString(),
                "FLINK_PLUGINS_DIR",
                folder.resolve("plugins").toString()));
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve(name + ".log").toFile());
    Process process = builder.start();
    running.add(process);
    return process;
  }

  /// What a process has said.
  String said(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }

  @Override
  public void close() {
    running.forEach(Process::destroy);
    for (Process process : running) {
      try {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }
}
