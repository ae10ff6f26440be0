package iq.cli.remote;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.Catalog;
import iq.cli.CommandException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Answers that break off or do not come, byte by byte. */
class BrokenAnswersTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\niq-catalog-version: 1\r\nConnection: close\r\n";
  private static final byte[] TABLE =
      "model,accelerator\nm,nvidia-l4\n".getBytes(StandardCharsets.UTF_8);

  /** Sends bytes to whoever asks, and closes or stays silent. */
  private record Raw(ServerSocket socket) implements AutoCloseable {
    static Raw sending(byte[] answer, boolean thenSilent) throws IOException {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      Thread.ofPlatform().daemon().start(() -> answer(socket, answer, thenSilent));
      return new Raw(socket);
    }

    private static void answer(ServerSocket socket, byte[] answer, boolean thenSilent) {
      while (!socket.isClosed()) {
        try (Socket asked = socket.accept()) {
          byte[] request = new byte[4096];
          int read = asked.getInputStream().read(request);
          asked.getOutputStream().write(answer);
          asked.getOutputStream().flush();
          while (thenSilent && read >= 0) {
            read = asked.getInputStream().read(request);
          }
        } catch (IOException e) {
          // The client went away, or the test is over.
        }
      }
    }

    Catalog catalog(Duration whole) {
      return catalog("http", whole);
    }

    Catalog catalog(String scheme, Duration whole) {
      URI uri = URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort());
      Limits limits = new Limits(Duration.ofSeconds(5), whole);
      Client client = new Client(new ServerAddress(uri, "--server", null, "IQ_TOKEN"), limits);
      return new RemoteCatalog(new RemoteTables(client));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static void fails(byte[] answer, String... words) throws IOException {
    try (Raw raw = Raw.sending(answer, false);
        Catalog catalog = raw.catalog(Duration.ofSeconds(60))) {
      assertThatThrownBy(catalog::models)
          .isInstanceOf(CommandException.class)
          .hasMessageStartingWith("server http://127.0.0.1:" + raw.socket().getLocalPort())
          .hasMessageContainingAll(words);
    }
  }

  private static byte[] bytes(String head, byte[] body, int sent) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((HEAD + head + "\r\n").getBytes(StandardCharsets.UTF_8));
    bytes.write(body, 0, sent);
    return bytes.toByteArray();
  }

  private static byte[] zipped() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(TABLE);
    }
    return zipped.toByteArray();
  }

  @Test
  void fewerBytesThanAnnouncedAreNoAnswer() throws IOException {
    String length = "Content-Length: " + (TABLE.length + 10) + "\r\n";

    fails(bytes(length, TABLE, TABLE.length), "cut off", "Premature EOF", "try again");
  }

  @Test
  void aZippedAnswerThatEndsEarlyIsNone() throws IOException {
    byte[] zipped = zipped();

    fails(bytes("Content-Encoding: gzip\r\n", zipped, zipped.length - 9), "cut off", "try again");
  }

  @Test
  void bytesThatAreNotZippedAreNoAnswer() throws IOException {
    fails(bytes("Content-Encoding: gzip\r\n", TABLE, TABLE.length), "cut off");
  }

  @Test
  void anotherProtocolIsNoAnswer() throws IOException {
    fails("SSH-2.0-OpenSSH_9.6\r\n".getBytes(StandardCharsets.UTF_8), "expected an iq server", "port");
  }

  @Test
  void aConnectionThatClosesAtOnceIsNoAnswer() throws IOException {
    fails(new byte[0], "cut off", "try again");
  }

  @Test
  void thereIsNoTlsWhereItIsExpected() throws IOException {
    byte[] plain = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    try (Raw raw = Raw.sending(plain, false);
        Catalog catalog = raw.catalog("https", Duration.ofSeconds(60))) {
      assertThatThrownBy(catalog::models)
          .isInstanceOf(CommandException.class)
          .hasMessageContainingAll("https://127.0.0.1:", "TLS failed", "certificate", "http://");
    }
  }

  @Test
  void silenceEnds() throws IOException {
    try (Raw raw = Raw.sending(new byte[0], true);
        Catalog catalog = raw.catalog(Duration.ofMillis(200))) {
      assertThatThrownBy(catalog::models)
          .isInstanceOf(CommandException.class)
          .hasMessageContainingAll("no whole answer within", "try again");
    }
  }
}
