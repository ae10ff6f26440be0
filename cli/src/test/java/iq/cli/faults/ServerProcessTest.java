package iq.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server costs a process: nothing without one, and no patience of its user with one. */
class ServerProcessTest {
  @TempDir private Path folder = Path.of("");

  private String classesLoadedBy(String... args) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.txt");
    new Iq(folder).with("-Xlog:class+load:file=" + log).run(args);
    return Files.readString(log);
  }

  @Test
  void withoutAServerNoClassOfTheClientIsLoaded() throws IOException, InterruptedException {
    assertThat(classesLoadedBy("machine-types", "list"))
        .contains("iq.cli.Knowledge")
        .doesNotContain("iq.cli.remote.", "iq.catalog.wire.", "HttpURLConnection");
    assertThat(classesLoadedBy("machine-types", "list", "--server=127.0.0.1:1"))
        .contains("iq.cli.remote.RemoteCatalog");
  }

  @Test
  void anInterruptionEndsTheWaitForAServer() throws IOException, InterruptedException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Iq.Running running = new Iq(folder).start("models", "list", "--server=127.0.0.1:" + silent.getLocalPort());
      silent.accept().getInputStream().read();
      running.signal("INT");

      assertThat(running.finish().code()).isEqualTo(130);
    }
  }
}
