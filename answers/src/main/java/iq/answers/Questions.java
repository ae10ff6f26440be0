package iq.answers;

import iq.advisor.CostTargets;
import iq.advisor.Include;
import iq.advisor.Question;
import iq.advisor.Versions;
import iq.advisor.curve.Targets;
import iq.advisor.estimate.Confidence;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.CurveKind;
import iq.catalog.PricingModel;
import iq.catalog.Statistic;
import iq.catalog.UseCase;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a user's words into a question; every value is checked against what is known. */
public final class Questions {
  private static final String DEFAULT_CLOUD = "gcp";

  private final Catalog catalog;
  private final Names names;
  private final Known known;

  public Questions(Catalog catalog, Names names) {
    this.catalog = catalog;
    this.names = names;
    this.known = new Known(catalog, names);
  }

  /**
   * The question that words ask, but for the model, server and version, whose check needs a look at
   * the benchmarks: see {@link #checkConfiguration}.
   *
   * @param onDemandStandsIn whether on-demand may answer where no pricing model is asked for
   */
  Question of(Inquiry asked, boolean onDemandStandsIn) {
    String useCase = asked.text(Field.USE_CASE);
    checkLengths(asked);
    String stack = asked.text(Field.SERVING_STACK);
    if (stack != null) {
      known.servingStack(stack);
    }
    return new Question(
        asked.text(Field.MODEL),
        asked.text(Field.MODEL_SERVER),
        Versions.stored(asked.text(Field.MODEL_SERVER_VERSION)),
        stack,
        stack == null ? null : Versions.stored(asked.text(Field.SERVING_STACK_VERSION)),
        asked.text(Field.ACCELERATOR_TYPE),
        useCase == null ? null : useCase(useCase),
        asked.whole(Field.TARGET_INPUT_LENGTH),
        asked.whole(Field.TARGET_OUTPUT_LENGTH),
        Objects.requireNonNullElse(
            word(asked, Field.KIND, CurveKind.values(), CurveKind::word), CurveKind.ONLINE),
        new Targets(
            positive(asked, Field.TARGET_TTFT_MILLISECONDS),
            positive(asked, Field.TARGET_ITL_MILLISECONDS),
            positive(asked, Field.TARGET_NTPOT_MILLISECONDS)),
        new CostTargets(
            positive(asked, Field.TARGET_COST_PER_MILLION_OUTPUT_TOKENS),
            positive(asked, Field.TARGET_COST_PER_MILLION_INPUT_TOKENS)),
        word(asked, Field.PRICING_MODEL, PricingModel.values(), PricingModel::word),
        onDemandStandsIn,
        Objects.requireNonNullElse(
            positive(asked, Field.OUTPUT_INPUT_COST_RATIO), Question.DEFAULT_RATIO),
        cloud(asked),
        asked.text(Field.REGION),
        word(asked, Field.PERCENTILE, Statistic.values(), Statistic::word),
        Objects.requireNonNullElse(
            word(asked, Field.INCLUDE, Include.values(), Include::word), Include.MEASURED),
        Objects.requireNonNullElse(
            word(asked, Field.CONFIDENCE, Confidence.values(), Confidence::word),
            Confidence.NINETY));
  }

  /** Whether a question may be answered by estimates; refused where only they would do. */
  boolean estimable(Question question) {
    if (question.include() == Include.MEASURED) {
      return false;
    }
    String lacking = new Estimable(catalog, names).lacking(question);
    if (lacking != null && question.include() != Include.MEASURED_FIRST) {
      throw new RefusedException(
          names.asking(Field.INCLUDE, question.include().word()) + ": " + lacking);
    }
    return lacking == null;
  }

  /** Refuses a server version or an accelerator that is not known at all. */
  void checkEstimated(Inquiry asked) {
    String version = Versions.stored(asked.text(Field.MODEL_SERVER_VERSION));
    if (version != null && !version.equals(Question.ALL_VERSIONS)) {
      String server = asked.text(Field.MODEL_SERVER);
      known.check(
          Field.MODEL_SERVER_VERSION, version, catalog.serverVersions(null, server), null);
    }
    known.accelerator(asked.text(Field.ACCELERATOR_TYPE));
  }

  /** Refuses a model, server, version or accelerator that nothing was measured with. */
  void checkConfiguration(Inquiry asked) {
    String model = asked.text(Field.MODEL);
    String server = asked.text(Field.MODEL_SERVER);
    if (model != null) {
      known.model(model);
    }
    if (server != null) {
      known.server(model, server);
    }
    String version = Versions.stored(asked.text(Field.MODEL_SERVER_VERSION));
    if (version != null && !version.equals(Question.ALL_VERSIONS)) {
      known.check(
          Field.MODEL_SERVER_VERSION, version, catalog.serverVersions(model, server), model);
    }
    known.accelerator(asked.text(Field.ACCELERATOR_TYPE));
  }

  /** Refuses a machine type that no cloud of the catalog has; own prices may bring others. */
  void checkMachineType(Inquiry asked) {
    String machineType = asked.text(Field.MACHINE_TYPE);
    if (machineType != null && asked.ownPrices() == null) {
      Set<String> all = new TreeSet<>();
      catalog.machineTypes(null).forEach(machine -> all.add(machine.name()));
      known.check(Field.MACHINE_TYPE, machineType, all, null);
    }
  }

  private <T> @Nullable T word(Inquiry asked, Field field, T[] all, Function<T, String> name) {
    String value = asked.text(field);
    if (value == null) {
      return null;
    }
    for (T candidate : all) {
      if (name.apply(candidate).equalsIgnoreCase(value)) {
        return candidate;
      }
    }
    throw unexpected(field, value, Arrays.stream(all).map(name).toList());
  }

  private RefusedException unexpected(Field field, String value, List<String> expected) {
    return OneOf.refusal(names.of(field), value, expected);
  }

  /** The use case of a name, or of another name that Google gives it. */
  public UseCase useCase(String asked) {
    List<UseCase> all = catalog.useCases();
    UseCase found = UseCaseNames.find(asked, all);
    if (found == null) {
      List<String> expected = all.stream().map(UseCase::name).toList();
      throw unexpected(Field.USE_CASE, asked, Closest.order(asked, expected));
    }
    return found;
  }

  private void checkLengths(Inquiry asked) {
    Integer input = asked.whole(Field.TARGET_INPUT_LENGTH);
    Integer output = asked.whole(Field.TARGET_OUTPUT_LENGTH);
    if ((input == null) != (output == null)) {
      throw new RefusedException(
          names.of(Field.TARGET_INPUT_LENGTH)
              + " and "
              + names.of(Field.TARGET_OUTPUT_LENGTH)
              + " only work together; give both");
    }
    if (input != null && asked.text(Field.USE_CASE) != null) {
      throw new RefusedException(
          names.of(Field.USE_CASE)
              + " and "
              + names.of(Field.TARGET_INPUT_LENGTH)
              + " exclude each other");
    }
    positive(asked, Field.TARGET_INPUT_LENGTH);
    positive(asked, Field.TARGET_OUTPUT_LENGTH);
  }

  private String cloud(Inquiry asked) {
    String cloud = Objects.requireNonNullElse(asked.text(Field.CLOUD), DEFAULT_CLOUD);
    if (cloud.equals(Question.ANY_CLOUD) || asked.ownPrices() != null) {
      return cloud;
    }
    if (!cloud.equals(DEFAULT_CLOUD)) {
      known.cloud(cloud);
    }
    String region = asked.text(Field.REGION);
    if (region != null) {
      known.check(Field.REGION, region, catalog.regions(cloud), cloud);
    }
    return cloud;
  }

  private @Nullable Double positive(Inquiry asked, Field field) {
    Double value = asked.number(field);
    if (value != null && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new RefusedException(names.of(field) + ": " + value + " is not a number above 0");
    }
    return value;
  }
}
