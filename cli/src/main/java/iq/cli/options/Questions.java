package iq.cli.options;

import iq.advisor.CostTargets;
import iq.advisor.Question;
import iq.advisor.Versions;
import iq.advisor.curve.Targets;
import iq.catalog.Catalog;
import iq.catalog.CurveKind;
import iq.catalog.PricingModel;
import iq.catalog.Statistic;
import iq.catalog.UseCase;
import iq.cli.Closest;
import iq.cli.CommandException;
import iq.cli.Environment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns options into a question; every value is checked against what is known. */
public final class Questions {
  private final Catalog catalog;
  private final Environment environment;

  public Questions(Catalog catalog, Environment environment) {
    this.catalog = catalog;
    this.environment = environment;
  }

  /**
   * The question that options ask, but for the model, server and version, whose check needs a look
   * at the benchmarks: see {@link #checkConfiguration}.
   *
   * @param onDemandStandsIn whether on-demand may answer where no pricing model is asked for
   */
  public Question of(QuestionOptions o, boolean onDemandStandsIn) {
    UseCase useCase = o.useCase.value() == null ? null : useCase(o.useCase.value());
    checkLengths(o);
    checkStack(o);
    return new Question(
        o.model.value(),
        o.server.value(),
        Versions.stored(o.serverVersion.value()),
        o.stack.value(),
        o.stack.value() == null ? null : Versions.stored(o.stackVersion.value()),
        o.accelerator.value(),
        useCase,
        o.inputLength.value(),
        o.outputLength.value(),
        word("--kind", o.kind.value(), CurveKind.values(), CurveKind::word),
        new Targets(
            target("--target-ttft-milliseconds", o.ttft.value()),
            target("--target-itl-milliseconds", o.itl.value()),
            target("--target-ntpot-milliseconds", o.ntpot.value())),
        new CostTargets(
            positive("--target-cost-per-million-output-tokens", o.outputCost.value()),
            positive("--target-cost-per-million-input-tokens", o.inputCost.value())),
        o.pricingModel.value() == null
            ? null
            : word(
                "--pricing-model",
                o.pricingModel.value(),
                PricingModel.values(),
                PricingModel::word),
        onDemandStandsIn,
        ratio(o),
        cloud(o),
        o.region.value(),
        o.percentile.value() == null
            ? null
            : word("--percentile", o.percentile.value(), Statistic.values(), Statistic::word));
  }

  /** Refuses a model, server, version or accelerator that nothing was measured with. */
  public void checkConfiguration(QuestionOptions o) {
    if (o.model.value() != null) {
      Values.checkModel(catalog, o.model.value());
    }
    if (o.server.value() != null) {
      Values.checkServer(catalog, o.model.value(), o.server.value());
    }
    String version = Versions.stored(o.serverVersion.value());
    if (version != null && !version.equals(Question.ALL_VERSIONS)) {
      Values.known(
          "--model-server-version",
          version,
          catalog.serverVersions(o.model.value(), o.server.value()),
          "iq model-server-versions list");
    }
    Values.checkAccelerator(catalog, o.accelerator.value());
  }

  /** Refuses a machine type that no cloud of the catalog has; a price file may bring others. */
  public void checkMachineType(QuestionOptions o) {
    String asked = o.machineType.value();
    if (asked != null && o.priceFile.value() == null) {
      Set<String> names = new TreeSet<>();
      catalog.machineTypes(null).forEach(machine -> names.add(machine.name()));
      Values.known("--machine-type", asked, names, "iq machine-types list");
    }
  }

  private static <T> T word(String flag, String value, T[] all, Function<T, String> name) {
    for (T candidate : all) {
      if (name.apply(candidate).equalsIgnoreCase(value)) {
        return candidate;
      }
    }
    List<String> names = Arrays.stream(all).map(name).toList();
    throw CommandException.usage(
        flag + ": '" + value + "' is not known; expected one of " + String.join(", ", names));
  }

  /** The use case of a name, or of another name that Google gives it. */
  public UseCase useCase(String asked) {
    List<UseCase> all = catalog.useCases();
    UseCase found = UseCaseNames.find(asked, all, environment);
    if (found == null) {
      List<String> names = all.stream().map(UseCase::name).toList();
      throw CommandException.usage(
          "--use-case: '"
              + asked
              + "' is not known; expected one of "
              + String.join(", ", Closest.order(asked, names)));
    }
    return found;
  }

  private static void checkLengths(QuestionOptions o) {
    if ((o.inputLength.value() == null) != (o.outputLength.value() == null)) {
      throw CommandException.usage(
          "--target-input-length and --target-output-length only work together; give both");
    }
    if (o.inputLength.value() != null && o.useCase.value() != null) {
      throw CommandException.usage("--use-case and --target-input-length exclude each other");
    }
    checkLength("--target-input-length", o.inputLength.value());
    checkLength("--target-output-length", o.outputLength.value());
  }

  private static void checkLength(String flag, @Nullable Integer tokens) {
    positive(flag, tokens == null ? null : (double) tokens);
  }

  private void checkStack(QuestionOptions o) {
    if (o.stack.value() == null) {
      return;
    }
    Set<String> names = new TreeSet<>();
    catalog.servingStacks(null, null).forEach(stack -> names.add(stack.name()));
    Values.known("--serving-stack", o.stack.value(), names, "iq serving-stacks list");
  }

  private String cloud(QuestionOptions o) {
    if (o.cloud.value().equals(Question.ANY_CLOUD)) {
      return o.cloud.value();
    }
    if (o.priceFile.value() == null && !o.cloud.value().equals("gcp")) {
      Values.known("--cloud", o.cloud.value(), catalog.clouds(), "iq machine-types list");
    }
    if (o.priceFile.value() == null && o.region.value() != null) {
      Values.known(
          "--region",
          o.region.value(),
          catalog.regions(o.cloud.value()),
          "iq prices list --cloud=" + o.cloud.value());
    }
    return o.cloud.value();
  }

  private static double ratio(QuestionOptions o) {
    Double ratio = positive("--output-input-cost-ratio", o.ratio.value());
    return ratio == null ? Question.DEFAULT_RATIO : ratio;
  }

  /** A target; gcloud takes 0 for none, and so do its lines here. */
  private @Nullable Double target(String flag, @Nullable Double value) {
    return value != null && value == 0 && environment.compatible() ? null : positive(flag, value);
  }

  private static @Nullable Double positive(String flag, @Nullable Double value) {
    if (value != null && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw CommandException.usage(flag + ": " + value + " is not a number above 0");
    }
    return value;
  }
}
