package iq.manifests.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a user may want beyond a model on an accelerator.
 *
 * @param spot whether nodes may be taken away at any time
 * @param modelUri where the model's files are, null for Hugging Face
 * @param stack the serving stack, null for none
 * @param stackVersion the version of the stack, null for the one that is known best
 */
public record Options(
    Platform platform,
    boolean spot,
    Autoscaling autoscaling,
    @Nullable String modelUri,
    @Nullable String stack,
    @Nullable String stackVersion) {
  /** GKE, one replica, from Hugging Face. */
  public static final Options NONE =
      new Options(Platform.GKE_AUTOPILOT, false, Autoscaling.NONE, null, null, null);

  /** The same on another platform. */
  public Options on(Platform other) {
    return new Options(other, spot, autoscaling, modelUri, stack, stackVersion);
  }

  /** The same with files from elsewhere. */
  public Options from(String uri) {
    return new Options(platform, spot, autoscaling, uri, stack, stackVersion);
  }

  /** The same with another number of replicas. */
  public Options scaled(Autoscaling other) {
    return new Options(platform, spot, other, modelUri, stack, stackVersion);
  }

  /** The same behind a serving stack. */
  public Options behind(String name, @Nullable String version) {
    return new Options(platform, spot, autoscaling, modelUri, name, version);
  }
}
