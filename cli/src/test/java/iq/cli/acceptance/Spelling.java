package iq.cli.acceptance;

import iq.cli.Result;

/** The two ways to write a command that gcloud has too. */
enum Spelling {
  IQ(""),
  GCLOUD("container ai ");

  private final String prefix;

  Spelling(String prefix) {
    this.prefix = prefix;
  }

  Result run(String line) {
    return FixtureF.run(prefix + line);
  }

  /** The exit code for a value that nobody knows: a usage error here, the server's in gcloud. */
  int refusal() {
    return this == IQ ? 2 : 1;
  }

  /** How stderr begins when a value is refused. */
  String refusalOf(String command) {
    return this == IQ
        ? "iq: "
        : "ERROR: (gcloud.container.ai." + command + ") ResponseError: code=400, message=";
  }
}
