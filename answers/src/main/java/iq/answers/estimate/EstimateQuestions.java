package iq.answers.estimate;

import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Confidence;
import iq.advisor.estimate.Deployments;
import iq.advisor.estimate.WeightFormat;
import iq.answers.Field;
import iq.answers.Known;
import iq.answers.Names;
import iq.answers.OneOf;
import iq.answers.RefusedException;
import iq.catalog.Accelerator;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.Model;
import iq.catalog.Parallelism;
import iq.catalog.facts.AcceleratorFile;
import iq.catalog.facts.ModelConfig;
import iq.catalog.text.NamedText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns what is asked of the estimator into its question; every value is checked. */
public final class EstimateQuestions {
  private static final List<Double> LOADS = List.of(1.0, 8.0, 64.0);
  private static final List<String> PRECISIONS = List.of("bf16", "fp8", "int8", "fp4", "int4");
  private static final double MOST = 1_000_000;
  private static final int MOST_ACCELERATORS = 1024;

  private final Catalog catalog;
  private final Names names;

  public EstimateQuestions(Catalog catalog, Names names) {
    this.catalog = catalog;
    this.names = names;
  }

  /**
   * The question, its model and accelerator found.
   *
   * @throws RefusedException for a value that is not known, or none
   */
  public Asked of(EstimateInquiry asked) {
    Asked one = alone(asked);
    Integer given = accelerators(Field.ACCELERATOR_COUNT, asked.count());
    Integer each = accelerators(Field.TENSOR_PARALLEL_SIZE, asked.tensor());
    if (given == null) {
      return each == null ? one.onFewest() : one.on(each);
    }
    if (each != null && given % each != 0) {
      throw new RefusedException(
          names.of(Field.TENSOR_PARALLEL_SIZE) + ": " + each + " does not divide "
              + names.of(Field.ACCELERATOR_COUNT) + "=" + given
              + "; expected whole copies of the model");
    }
    return one.on(given);
  }

  private Asked alone(EstimateInquiry asked) {
    String server = Objects.requireNonNullElse(asked.server(), Deployments.USUAL_SERVER);
    oneOf(Field.MODEL_SERVER, server, Deployments.SERVERS);
    Model model = model(asked);
    return new Asked(
        model,
        accelerator(asked),
        1,
        new Parallelism(asked.tensor(), null, null, null),
        format(asked.precision()),
        server,
        asked.version(),
        new AskedLengths(names).of(asked.lengths(), model));
  }

  /** The loads asked for, rising. */
  public List<Double> loads(EstimateInquiry asked) {
    List<Double> loads = asked.loads().isEmpty() ? LOADS : asked.loads();
    return loads.stream()
        .map(load -> AskedNumber.of(names.of(Field.CONCURRENCY), load, MOST))
        .sorted()
        .distinct()
        .toList();
  }

  /** The confidence asked for. */
  public Confidence confidence(EstimateInquiry asked) {
    String word = asked.confidence();
    if (word == null) {
      return Confidence.NINETY;
    }
    return OneOf.of(
        names.of(Field.CONFIDENCE), word, Confidence.values(), Confidence::word);
  }

  private Model model(EstimateInquiry asked) {
    NamedText config = asked.modelConfig();
    String name = asked.model();
    if (config != null) {
      ModelConfig read = ModelConfig.read(config);
      String stated = name != null ? name : read.statedName();
      return read.model(stated == null ? config.fileName() : stated);
    }
    if (name == null) {
      throw new RefusedException(
          names.of(Field.MODEL) + " is missing; or give " + names.of(Field.MODEL_CONFIG)
              + ", a model's config.json");
    }
    Model known = catalog.model(name);
    if (known != null) {
      return known;
    }
    List<String> all = catalog.content().models().stream().map(Model::id).toList();
    throw new RefusedException(
        names.of(Field.MODEL) + ": '" + name + "' is not known; known, closest first: "
            + Closest.list(name, all) + "; " + names.of(Field.MODEL_CONFIG)
            + " takes the config.json of any other");
  }

  private Accelerator accelerator(EstimateInquiry asked) {
    if (asked.acceleratorFile() != null) {
      return AcceleratorFile.read(asked.acceleratorFile());
    }
    String name = asked.accelerator();
    if (name == null) {
      throw new RefusedException(
          names.of(Field.ACCELERATOR_TYPE) + " is missing; or give "
              + names.of(Field.ACCELERATOR_FILE));
    }
    List<Accelerator> all = catalog.accelerators();
    Known.check(
        names.of(Field.ACCELERATOR_TYPE),
        name,
        all.stream().map(Accelerator::id).toList(),
        names.listing(Field.ACCELERATOR_TYPE, null));
    return all.stream().filter(one -> one.id().equals(name)).findFirst().orElseThrow();
  }

  private @Nullable WeightFormat format(@Nullable String word) {
    if (word == null) {
      return null;
    }
    oneOf(Field.PRECISION, word, PRECISIONS);
    return WeightFormat.named(word);
  }

  private void oneOf(Field field, String word, List<String> words) {
    if (!words.contains(word)) {
      throw new RefusedException(
          names.of(field) + ": '" + word + "' is not known; expected, closest first: "
              + Closest.list(word, words));
    }
  }

  private @Nullable Integer accelerators(Field field, @Nullable Integer value) {
    if (value != null && (value < 1 || value > MOST_ACCELERATORS)) {
      throw new RefusedException(
          names.of(field) + ": " + value + " given, expected a number from 1 to "
              + MOST_ACCELERATORS);
    }
    return value;
  }
}
