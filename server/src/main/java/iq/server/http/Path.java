package iq.server.http;

import org.jspecify.annotations.Nullable;

/** Where in a body a member is, put into words only when it is wrong. */
record Path(@Nullable Path within, String name) {
  static final Path BODY = new Path(null, "the body");

  Path with(String member) {
    return new Path(this, member);
  }

  /** {@code performanceRequirements.targetCost}, or {@code the body}. */
  @Override
  public String toString() {
    return within == null || within.within == null ? name : within + "." + name;
  }
}
