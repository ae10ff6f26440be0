package iq.server.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Addresses as callers: one of IPv6 is its network, as each machine has a network full of them. */
public final class Addresses {
  private static final int NETWORK_BYTES = 8;

  private Addresses() {}

  /** What counts as one caller. */
  public static String caller(InetAddress address) {
    return address instanceof Inet6Address && !address.isLoopbackAddress()
        ? network(address.getAddress()) + "/64"
        : address.getHostAddress();
  }

  private static String network(byte[] bytes) {
    byte[] network = Arrays.copyOf(Arrays.copyOf(bytes, NETWORK_BYTES), bytes.length);
    try {
      return InetAddress.getByAddress(network).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes", e);
    }
  }
}
