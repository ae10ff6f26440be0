package iq.manifests.launch;

import iq.manifests.plan.Releases;

/**
 * SGLang's images for CUDA, which named CUDA in their tags at first: 12.4, from 0.4.8 on 12.6, and
 * from 0.5.2 on nothing.
 */
record SglangImages() implements Images {
  private static final String CUDA_12_6_SINCE = "0.4.8";
  private static final String ONE_IMAGE_SINCE = "0.5.2";

  @Override
  public String repository() {
    return "lmsysorg/sglang";
  }

  @Override
  public String of(String version, String accelerator) {
    return repository() + ":v" + version + cuda(version);
  }

  private static String cuda(String version) {
    if (Releases.atLeast(version, ONE_IMAGE_SINCE)) {
      return "";
    }
    return Releases.atLeast(version, CUDA_12_6_SINCE) ? "-cu126" : "-cu124";
  }

  @Override
  public String known() {
    return repository() + " has one of each release";
  }
}
