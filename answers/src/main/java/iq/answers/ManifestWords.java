package iq.answers;

import iq.advisor.Include;
import iq.advisor.Versions;
import iq.advisor.estimate.Confidence;
import iq.catalog.Closest;
import iq.catalog.PricingModel;
import iq.manifests.layout.Layout;
import iq.manifests.plan.Adapter;
import iq.manifests.plan.Platform;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Words and numbers with which a user asks for manifests, checked; null is what was left out. */
public final class ManifestWords {
  private final Names names;

  public ManifestWords(Names names) {
    this.names = names;
  }

  /** Where the cluster runs: GKE Autopilot where nothing is said. */
  public Platform platform(@Nullable String word) {
    Platform found = word == null ? Platform.GKE_AUTOPILOT : Platform.of(word);
    if (found == null) {
      throw new RefusedException(
          unknown(Field.PLATFORM, word) + "closest first: "
              + Closest.list(String.valueOf(word), Platform.words()));
    }
    return found;
  }

  /** In which files the set is handed over: one text where nothing is said. */
  public Layout layout(@Nullable String word) {
    Layout found = word == null ? Layout.PLAIN : Layout.of(word);
    if (found == null) {
      throw unexpected(Field.LAYOUT, word, Layout.words());
    }
    return found;
  }

  /** How the autoscaler reads metrics, null for the platform's own way. */
  public @Nullable Adapter adapter(@Nullable String word) {
    Adapter found = word == null ? null : Adapter.of(word);
    if (word != null && found == null) {
      throw unexpected(Field.METRICS_ADAPTER, word, Adapter.words());
    }
    return found;
  }

  /** Whether estimates stand in for what nobody measured: they do not where nothing is said. */
  public Include include(@Nullable String word) {
    return one(Field.INCLUDE, word, Include.values(), Include::word, Include.MEASURED);
  }

  /** How sure the intervals of estimates are: 90 % where nothing is said. */
  public Confidence confidence(@Nullable String word) {
    return one(
        Field.CONFIDENCE, word, Confidence.values(), Confidence::word, Confidence.NINETY);
  }

  private <T> T one(
      Field field, @Nullable String word, T[] all, Function<T, String> words, T otherwise) {
    return word == null ? otherwise : OneOf.of(names.of(field), word, all, words);
  }

  /** Whether a pricing model is that of nodes that may be taken away at any time. */
  public boolean spot(@Nullable String pricingModel) {
    List<String> known = Arrays.stream(PricingModel.values()).map(PricingModel::word).toList();
    if (pricingModel != null && !known.contains(pricingModel)) {
      throw unexpected(Field.PRICING_MODEL, pricingModel, known);
    }
    return PricingModel.SPOT.word().equals(pricingModel);
  }

  /** The version of a serving stack without a leading {@code v}; there is none without a stack. */
  public @Nullable String stackVersion(@Nullable String stack, @Nullable String version) {
    if (version != null && stack == null) {
      throw new RefusedException(
          names.of(Field.SERVING_STACK_VERSION) + " needs " + names.of(Field.SERVING_STACK));
    }
    return Versions.stored(version);
  }

  /** A number above 0. */
  public @Nullable Double positive(Field field, @Nullable Double value) {
    return checked(field, value, value == null || value > 0, "a number above 0");
  }

  /** A number of 0 or more. */
  public @Nullable Double notNegative(Field field, @Nullable Double value) {
    return checked(field, value, value == null || value >= 0, "0 or a number above it");
  }

  private @Nullable Double checked(
      Field field, @Nullable Double value, boolean good, String expected) {
    if (!good || (value != null && value == Double.POSITIVE_INFINITY)) {
      throw new RefusedException(
          names.of(field) + ": '" + value + "' was given; expected " + expected);
    }
    return value;
  }

  /** The most replicas. */
  public @Nullable Integer maxReplicas(@Nullable Integer most) {
    if (most != null && most < 1) {
      throw new RefusedException(
          names.of(Field.MAX_REPLICAS) + ": '" + most + "' is too small; expected 1 or more");
    }
    return most;
  }

  private RefusedException unexpected(Field field, @Nullable String word, List<String> known) {
    return OneOf.refusal(names.of(field), String.valueOf(word), known);
  }

  private String unknown(Field field, @Nullable String word) {
    return names.of(field) + ": '" + word + "' is not known; ";
  }
}
