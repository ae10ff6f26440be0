package iq.cli;

import iq.advisor.Advisor;
import iq.advisor.Answer;
import iq.advisor.Dropped;
import iq.advisor.Market;
import iq.advisor.Question;
import iq.advisor.Reason;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import iq.cli.options.QuestionOptions;
import iq.cli.options.Questions;
import iq.cli.view.ProfileTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer and what it was answered from.
 *
 * @param tree turns profiles into rows as the API has them
 */
public record Asked(Question question, Market market, Answer answer, ProfileTree tree) {

  /** Answers what options ask, about all benchmarks of the model that they name. */
  public static Asked of(
      QuestionOptions options, boolean onDemandStandsIn, Catalog catalog, Environment env) {
    Questions questions = new Questions(catalog, env);
    Question question = questions.of(options, onDemandStandsIn);
    List<Benchmark> benchmarks = catalog.benchmarks(Selection.model(options.model()));
    if (benchmarks.isEmpty() || !question.onlyModelRestricts()) {
      questions.checkConfiguration(options);
    }
    questions.checkMachineType(options);
    Market market = Knowledge.market(catalog, benchmarks, options.priceFile(), env);
    return answer(question, benchmarks, market, options.machineType(), catalog);
  }

  /**
   * Answers what options ask, about the benchmarks of some ids, or, without ids, about all of the
   * model that the options name.
   */
  public static Asked about(
      List<String> ids, QuestionOptions options, Catalog catalog, Environment env) {
    if (ids.isEmpty() && options.model() == null) {
      throw CommandException.usage(
          "name profiles: ids from the first column of 'iq profiles list', or --model with flags");
    }
    if (ids.isEmpty()) {
      return of(options, true, catalog, env);
    }
    Question question = new Questions(catalog, env).of(options, true);
    List<Benchmark> benchmarks = new Ids(catalog).find(ids);
    Market market = Knowledge.market(catalog, benchmarks, options.priceFile(), env);
    return answer(question.ofAnyConfiguration(), benchmarks, market, null, catalog);
  }

  private static Asked answer(
      Question question,
      List<Benchmark> benchmarks,
      Market all,
      @Nullable String machineType,
      Catalog catalog) {
    Market market = machineType == null ? all : all.only(machineType);
    Answer answer = new Advisor(market, catalog.useCases()).answer(question, benchmarks);
    if (machineType != null) {
      answer = onlyOn(machineType, answer);
    }
    return new Asked(
        question, market, answer, new ProfileTree(question, market, catalog::model));
  }

  /** Where one machine type is asked for, it is the reason that others are not looked at. */
  private static Answer onlyOn(String machineType, Answer answer) {
    List<Dropped> dropped = new ArrayList<>();
    for (Dropped one : answer.dropped()) {
      boolean otherMachine = one.reason() instanceof Reason.NotRented;
      String accelerator = one.benchmark().configuration().accelerator();
      Reason reason =
          otherMachine
              ? new Reason.OtherConfiguration("accelerator", "that of " + machineType, accelerator)
              : one.reason();
      dropped.add(new Dropped(one.benchmark(), reason));
    }
    return new Answer(answer.question(), answer.profiles(), dropped);
  }
}
