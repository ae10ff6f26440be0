package iq.manifests.server;

/** What the server must be started with to export a metric. */
public sealed interface MetricNeed {

  /** The condition of the metric table that this meets. */
  String condition();

  /** The flag or environment variable, without its value. */
  String flag();

  /** An argument of the command line: a flag, with its value after an equals sign. */
  record Argument(String argument, String condition) implements MetricNeed {
    @Override
    public String flag() {
      int end = argument.indexOf('=');
      return end < 0 ? argument : argument.substring(0, end);
    }
  }

  /** An environment variable. */
  record Environment(String name, String value, String condition) implements MetricNeed {
    @Override
    public String flag() {
      return name;
    }
  }
}
