package iq.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import iq.server.MovedClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many requests a caller may send. */
class RateLimitTest {
  private final MovedClock clock = new MovedClock();
  private final RateLimit limit = new RateLimit(10, clock);

  private long allowed(String caller, int requests) {
    return IntStream.range(0, requests).filter(i -> limit.allows(caller)).count();
  }

  @Test
  void aSecondsWorthAtOnceAndThenAsTimeBringsIt() {
    assertThat(allowed("a", 100)).isEqualTo(10);
    clock.move(Duration.ofMillis(300));
    assertThat(allowed("a", 100)).isEqualTo(3);
    clock.move(Duration.ofHours(1));
    assertThat(allowed("a", 100)).isEqualTo(10);
  }

  @Test
  void eachCallerHasItsOwn() {
    assertThat(allowed("a", 11)).isEqualTo(10);
    assertThat(allowed("b", 11)).isEqualTo(10);
  }

  @Test
  void aClockThatIsSetBackLocksNobodyOut() {
    assertThat(allowed("a", 10)).isEqualTo(10);
    clock.move(Duration.ofHours(-1));
    assertThat(allowed("a", 1)).isZero();
    clock.move(Duration.ofSeconds(1));
    assertThat(allowed("a", 11)).isEqualTo(10);
  }

  @Test
  void zeroIsNoLimit() {
    RateLimit none = new RateLimit(0, clock);
    assertThat(IntStream.range(0, 100_000).allMatch(i -> none.allows("a"))).isTrue();
    assertThat(none.callers()).isZero();
  }

  @Test
  void anyNumberOfCallersTakesBoundedMemory() {
    IntStream.range(0, 100_000).forEach(i -> limit.allows("caller " + i));
    assertThat(limit.callers()).isEqualTo(20_000);
  }

  @Test
  void aNetworkOfIpv6IsOneCaller() throws UnknownHostException {
    assertThat(caller("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2:0:0:0:0/64");
    assertThat(caller("2001:db8:1:2::9")).isEqualTo(caller("2001:db8:1:2:3:4:5:6"));
    assertThat(caller("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(caller("::1")).isEqualTo("0:0:0:0:0:0:0:1");
  }

  private static String caller(String address) throws UnknownHostException {
    return Addresses.caller(InetAddress.getByName(address));
  }
}
