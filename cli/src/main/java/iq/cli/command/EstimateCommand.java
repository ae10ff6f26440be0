package iq.cli.command;

import iq.advisor.Rent;
import iq.advisor.estimate.Asked;
import iq.advisor.estimate.Confidence;
import iq.advisor.estimate.Estimate;
import iq.advisor.estimate.Outcome;
import iq.answers.estimate.EstimateInquiry;
import iq.answers.estimate.EstimateQuestions;
import iq.answers.estimate.LengthsInquiry;
import iq.catalog.Catalog;
import iq.cli.CommandException;
import iq.cli.Environment;
import iq.cli.Estimators;
import iq.cli.ExitCode;
import iq.cli.Knowledge;
import iq.cli.options.EstimateNames;
import iq.cli.options.EstimateOptions;
import iq.cli.options.Flags;
import iq.cli.options.OutputOptions;
import iq.cli.options.RentOptions;
import iq.cli.output.KeyColumn;
import iq.cli.view.EstimateText;
import iq.cli.view.LengthsText;
import iq.cli.view.Lists;
import iq.cli.view.OwnModelText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code iq estimate}. */
public final class EstimateCommand implements Command {
  private final Flags flags =
      new Flags(
              "Estimates what a model does on accelerators where nobody measured it: throughput and",
              "latencies with 90 %% intervals that were tested on rows held out. Says what it leans on,",
              "and which measurement would narrow it most.")
          .examples(
              "iq estimate --model=openai/gpt-oss-120b --accelerator=nvidia-h100-80gb --input=3000 \\",
              "    --output=400 --concurrency=64",
              "iq estimate --model=openai/gpt-oss-120b --accelerator=nvidia-h100-80gb \\",
              "    --lengths=requests.csv");

  private final EstimateOptions options = new EstimateOptions(flags);
  private final RentOptions rents = new RentOptions(flags);
  private final OutputOptions output = new OutputOptions(flags);

  @Override
  public Flags flags() {
    return flags;
  }

  @Override
  public int run(Environment environment) {
    EstimateInquiry inquiry = options.inquiry();
    try (Catalog catalog = Knowledge.open(environment)) {
      EstimateQuestions questions = new EstimateQuestions(catalog, EstimateNames.FLAGS);
      Asked asked = options.checked(() -> questions.of(inquiry));
      List<Double> loads = options.checked(() -> questions.loads(inquiry));
      Confidence confidence = options.checked(() -> questions.confidence(inquiry));
      Outcome outcome =
          Estimators.of(catalog, options.calibration()).at(asked, loads, confidence);
      switch (outcome) {
        case Outcome.Declined declined ->
            throw CommandException.usage("declined: " + EstimateText.reason(declined));
        case Outcome.Estimated estimated ->
            print(
                inquiry,
                asked,
                estimated,
                confidence,
                rents.rents().of(asked, catalog, EstimateNames.FLAGS),
                environment);
      }
    }
    return ExitCode.OK;
  }

  private void print(
      EstimateInquiry inquiry,
      Asked asked,
      Outcome.Estimated estimated,
      Confidence confidence,
      @Nullable Rent rent,
      Environment environment) {
    if (options.ownModel()) {
      environment.err().println(OwnModelText.of(asked.model()));
    }
    if (inquiry.lengths() instanceof LengthsInquiry.Requests requests) {
      environment.err().println(LengthsText.words(requests));
    }
    environment.err().println(EstimateText.head(asked, estimated));
    List<Estimate> estimates = estimated.estimates();
    Lists.rows(
        estimates.stream()
            .map(
                one ->
                    EstimateText.row(
                        asked,
                        one,
                        rents.rents().perMillionOutputTokens(rent, asked, one),
                        estimated))
            .toList(),
        columns(asked),
        output,
        environment);
    environment.out().flush();
    EstimateText.notes(asked, estimated, confidence).forEach(environment.err()::println);
    environment.err().println(EstimateText.price(rent));
  }

  private static List<KeyColumn> columns(Asked asked) {
    List<KeyColumn> columns =
        new ArrayList<>(
            List.of(
                Lists.number("concurrency"),
                Lists.column("outputTokensPerSecond"),
                Lists.column("ttftMs"),
                Lists.column("itlMs"),
                Lists.column("ntpotMs"),
                Lists.column("usdPerMillionOutputTokens"),
                Lists.number("kvCacheUtilization"),
                Lists.column("basis")));
    columns.addAll(LengthsText.columns(asked.lengths()));
    return columns;
  }
}
