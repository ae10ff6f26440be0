package iq.server.tls;

import com.linecorp.armeria.common.TlsKeyPair;
import iq.answers.RefusedException;
import iq.catalog.FileFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pair in two files as they are now. While they hold none, such as between the writing of one and
 * of the other, it stays the pair that they held last.
 */
final class PemFiles implements Supplier<TlsKeyPair> {
  private static final Logger LOG = LoggerFactory.getLogger(PemFiles.class);

  private final Path certificate;
  private final Path key;
  private byte[] seenCertificate = {};
  private byte[] seenKey = {};
  private @Nullable TlsKeyPair last;
  private String fault = "";

  PemFiles(Path certificate, Path key) {
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * The pair.
   *
   * @throws RefusedException when the files never held one
   */
  @Override
  public synchronized TlsKeyPair get() {
    try {
      return renewed();
    } catch (RefusedException e) {
      if (last == null) {
        throw e;
      }
      tell(String.valueOf(e.getMessage()));
      return last;
    }
  }

  private TlsKeyPair renewed() {
    byte[] newCertificate = bytes(certificate);
    byte[] newKey = bytes(key);
    boolean same =
        Arrays.equals(newCertificate, seenCertificate) && Arrays.equals(newKey, seenKey);
    if (last != null && same) {
      return last;
    }
    TlsKeyPair pair = pair(newCertificate, newKey);
    if (last != null) {
      LOG.info("{}: a new certificate, good until {}", certificate,
          pair.certificateChain().getFirst().getNotAfter().toInstant());
    }
    seenCertificate = newCertificate;
    seenKey = newKey;
    fault = "";
    last = pair;
    return pair;
  }

  private TlsKeyPair pair(byte[] newCertificate, byte[] newKey) {
    try {
      return KeyPairs.of(newCertificate, newKey);
    } catch (RefusedException e) {
      throw new RefusedException(certificate + ", " + key + ": " + e.getMessage());
    }
  }

  /** Once, not each time that the files are looked at. */
  private void tell(String newFault) {
    if (!fault.equals(newFault)) {
      fault = newFault;
      LOG.error("{}; the certificate of before stays in use", newFault);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RefusedException(file + ": cannot be read: " + FileFaults.words(e));
    }
  }
}
