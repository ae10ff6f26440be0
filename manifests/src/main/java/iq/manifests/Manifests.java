package iq.manifests;

import iq.manifests.plan.Facts;
import iq.manifests.plan.Request;

/** Makes manifests from a request and what is known: a function of its arguments alone. */
public final class Manifests {
  private Manifests() {}

  /** The workload of one copy of a model with all beside it, or why there are none. */
  public static Outcome create(Request request, Facts facts) {
    return new Choice(request, facts).outcome();
  }
}
