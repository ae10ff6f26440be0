package iq.answers;

import iq.advisor.Advisor;
import iq.advisor.Answer;
import iq.advisor.Dropped;
import iq.advisor.Market;
import iq.advisor.Question;
import iq.advisor.Reason;
import iq.answers.report.ProfileTree;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer and what it was answered from.
 *
 * @param tree turns profiles into rows as the API has them
 */
public record Asked(Question question, Market market, Answer answer, ProfileTree tree) {

  /**
   * Answers what a user asks, about all benchmarks of the model that is named.
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
    if (benchmarks.isEmpty() || !question.onlyModelRestricts()) {
      questions.checkConfiguration(inquiry);
    }
    questions.checkMachineType(inquiry);
    Market market = market(inquiry, benchmarks, materials);
    return answer(question, benchmarks, market, inquiry.text(Field.MACHINE_TYPE), materials);
  }

  /**
   * Answers what a user asks, about the benchmarks of some ids, or, without ids, about all of the
   * model that is named.
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
    Question question = new Questions(catalog, names).of(inquiry, true);
    List<Benchmark> benchmarks = new Ids(catalog, names).find(ids);
    Market market = market(inquiry, benchmarks, materials);
    return answer(question.ofAnyConfiguration(), benchmarks, market, null, materials);
  }

  private static Market market(Inquiry asked, List<Benchmark> benchmarks, Materials materials) {
    PriceBook own = asked.ownPrices();
    return own == null
        ? materials.market(benchmarks)
        : own.market(materials.catalog(), benchmarks);
  }

  private static Asked answer(
      Question question,
      List<Benchmark> benchmarks,
      Market all,
      @Nullable String machineType,
      Materials materials) {
    Catalog catalog = materials.catalog();
    Market market = machineType == null ? all : all.only(machineType);
    Answer answer = new Advisor(market, materials.readings()).answer(question, benchmarks);
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
