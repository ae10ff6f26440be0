package iq.server.config;

import iq.catalog.Closest;
import java.util.List;
import java.util.Map;

/**
 * Variables that look like settings and are none. They are no reason not to start: Kubernetes sets
 * such names itself for a service called {@code iq-server}.
 */
public final class UnknownVariables {
  private static final String PREFIX = "IQ_SERVER_";

  private UnknownVariables() {}

  /** A line for each, in the order of their names. */
  public static List<String> warnings(Map<String, String> environment) {
    List<String> known = SettingTable.ALL.stream().map(Setting::variable).toList();
    return environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
        .sorted()
        .map(name -> name + " is not a setting and is passed over; closest is " + closest(name, known))
        .toList();
  }

  private static String closest(String name, List<String> known) {
    return Closest.order(name, known).getFirst();
  }
}
