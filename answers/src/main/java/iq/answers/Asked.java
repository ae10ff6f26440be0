package iq.answers;

import iq.advisor.Advisor;
import iq.advisor.Answer;
import iq.advisor.Dropped;
import iq.advisor.Include;
import iq.advisor.Market;
import iq.advisor.Question;
import iq.advisor.Reason;
import iq.answers.report.ProfileTree;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import java.util.ArrayList;
import java.util.List;

/**
 * A question with its answer and what it was answered from.
 *
 * @param tree turns profiles into rows as the API has them
 */
public record Asked(Question question, Market market, Answer answer, ProfileTree tree) {

  /**
   * Answers what a user asks, about all benchmarks of the model that is named, and about estimates
   * where the question includes them.
   *
   * @param onDemandStandsIn whether on-demand may answer where no pricing model is asked for
   * @throws RefusedException for words that stand for nothing known
   */
  public static Asked of(
      Inquiry inquiry, boolean onDemandStandsIn, Materials materials, Names names) {
    Catalog catalog = materials.catalog();
    Questions questions = new Questions(catalog, names);
    Question question = questions.of(inquiry, onDemandStandsIn);
    List<Benchmark> benchmarks =
        catalog.benchmarks(Selection.model(inquiry.text(Field.MODEL)));
    boolean estimable = questions.estimable(question);
    if (estimable) {
      questions.checkEstimated(inquiry);
    } else if (benchmarks.isEmpty() || !question.onlyModelRestricts()) {
      questions.checkConfiguration(inquiry);
    }
    questions.checkMachineType(inquiry);
    Rented rented = new Rented(inquiry, materials);
    Asked measured = measured(question, benchmarks, rented, materials);
    return estimable && question.include().estimated(measured.answer.profiles().size())
        ? measured.withEstimates(benchmarks, rented, materials)
        : measured;
  }

  /**
   * Answers what a user asks, about the benchmarks and estimates of some ids, or, without ids, about
   * all of the model that is named.
   *
   * @throws RefusedException for words that stand for nothing known
   */
  public static Asked about(
      List<String> ids, Inquiry inquiry, Materials materials, Names names) {
    if (ids.isEmpty() && inquiry.text(Field.MODEL) == null) {
      throw new RefusedException(
          "name profiles: ids from "
              + names.ids()
              + ", or "
              + names.question());
    }
    if (ids.isEmpty()) {
      return of(inquiry, true, materials, names);
    }
    Catalog catalog = materials.catalog();
    Question question =
        new Questions(catalog, names).of(inquiry, true).ofAnyConfiguration();
    Ids.Found found = new Ids(catalog, names).find(ids);
    Market market = new Rented(inquiry, materials).anywhere(found.accelerators());
    Answer measured = new Advisor(market, materials.readings()).answer(question, found.benchmarks());
    Answer estimated =
        new Advisor(market, materials.readings())
            .answer(
                question,
                new Estimates(materials).of(found.deployments(), question.confidence()),
                catalog.useCases());
    return asked(question, market, measured.with(estimated), catalog);
  }

  private static Asked measured(
      Question question, List<Benchmark> benchmarks, Rented rented, Materials materials) {
    Market market = rented.market(Rented.accelerators(benchmarks));
    Answer answer =
        question.include() == Include.ESTIMATED
            ? new Answer(question, List.of(), List.of())
            : new Advisor(market, materials.readings()).answer(question, benchmarks);
    String machineType = rented.machineType();
    return asked(
        question,
        market,
        machineType == null ? answer : onlyOn(machineType, answer),
        materials.catalog());
  }

  private Asked withEstimates(List<Benchmark> benchmarks, Rented rented, Materials materials) {
    Estimates estimates = new Estimates(materials);
    Market both =
        rented.market(Rented.accelerators(benchmarks, estimates.accelerators(question)));
    Answer estimated =
        new Advisor(both, materials.readings())
            .answer(
                question,
                estimates.of(question, benchmarks, both),
                materials.catalog().useCases());
    return asked(question, both, answer.with(estimated), materials.catalog());
  }

  private static Asked asked(Question question, Market market, Answer answer, Catalog catalog) {
    return new Asked(question, market, answer, new ProfileTree(question, market, catalog::model));
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
      dropped.add(one.because(reason));
    }
    return new Answer(answer.question(), answer.profiles(), dropped);
  }
}
