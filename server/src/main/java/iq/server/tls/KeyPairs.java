package iq.server.tls;

import com.linecorp.armeria.common.TlsKeyPair;
import iq.answers.RefusedException;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;

/** Reads a certificate and its key, and sees that they belong together. */
final class KeyPairs {
  private static final byte[] PROBE = {1, 2, 3};

  private KeyPairs() {}

  /**
   * The pair.
   *
   * @throws RefusedException when they cannot be read or do not belong together
   */
  static TlsKeyPair of(byte[] certificate, byte[] key) {
    TlsKeyPair pair = read(certificate, key);
    if (!fit(pair.certificateChain().getFirst().getPublicKey(), pair.privateKey())) {
      throw new RefusedException("the key is not that of the certificate; expected the two of a pair");
    }
    return pair;
  }

  private static TlsKeyPair read(byte[] certificate, byte[] key) {
    try {
      return TlsKeyPair.of(new ByteArrayInputStream(key), new ByteArrayInputStream(certificate));
    } catch (RuntimeException e) {
      throw new RefusedException(
          "the certificate or the key cannot be read; expected certificates in PEM, and a key that"
              + " begins with BEGIN PRIVATE KEY ('openssl pkcs8 -topk8 -nocrypt' makes one of any)");
    }
  }

  private static boolean fit(PublicKey certified, PrivateKey key) {
    try {
      Signature signer = Signature.getInstance(algorithm(key));
      signer.initSign(key);
      signer.update(PROBE);
      byte[] signature = signer.sign();
      signer.initVerify(certified);
      signer.update(PROBE);
      return signer.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String algorithm(PrivateKey key) {
    List<String> known = List.of("RSA", "EC");
    return known.contains(key.getAlgorithm())
        ? "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA")
        : key.getAlgorithm();
  }
}
