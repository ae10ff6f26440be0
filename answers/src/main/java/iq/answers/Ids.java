package iq.answers;

import iq.advisor.estimate.Deployments;
import iq.advisor.estimate.EstimateId;
import iq.catalog.Accelerator;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import iq.catalog.Closest;
import iq.catalog.Model;
import iq.catalog.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Locale;

/** Finds benchmarks by the ids that lists show. */
final class Ids {
  private final Catalog catalog;
  private final Names names;

  Ids(Catalog catalog, Names names) {
    this.catalog = catalog;
    this.names = names;
  }

  /**
   * What ids stand for.
   *
   * @param deployments what is to be estimated
   */
  record Found(List<Benchmark> benchmarks, List<iq.advisor.estimate.Asked> deployments) {

    Set<String> accelerators() {
      return Rented.accelerators(
          benchmarks, deployments.stream().map(iq.advisor.estimate.Asked::accelerator).toList());
    }
  }

  /** One of both for each id; {@code ID.CLOUD}, as {@code --cloud=any} shows them, will do. */
  Found find(List<String> ids) {
    Found found = new Found(new ArrayList<>(), new ArrayList<>());
    for (String id : ids) {
      if (EstimateId.looksLike(id)) {
        found.deployments.add(deployment(id));
      } else {
        found.benchmarks.add(find(id));
      }
    }
    return found;
  }

  private iq.advisor.estimate.Asked deployment(String text) {
    int dot = text.lastIndexOf('.');
    boolean cloud = dot > text.lastIndexOf('/');
    EstimateId id = EstimateId.of(cloud ? text.substring(0, dot) : text);
    if (id == null) {
      throw new RefusedException(
          "'" + Quoted.shortened(text) + "' is not the id of an estimate; expected " + EstimateId.FORM);
    }
    Model model = catalog.model(id.model());
    if (model == null) {
      throw new RefusedException(
          "'" + Quoted.shortened(text) + "': nothing is known of the model; known, closest first: "
              + Closest.list(id.model(), catalog.content().models().stream().map(Model::id).toList()));
    }
    List<Accelerator> all = catalog.accelerators();
    Known.check(
        "'" + Quoted.shortened(text) + "'",
        id.accelerator(),
        all.stream().map(Accelerator::id).toList(),
        names.listing(Field.ACCELERATOR_TYPE, null));
    Known.check(
        "'" + Quoted.shortened(text) + "'",
        id.server(),
        Deployments.SERVERS,
        names.listing(Field.MODEL_SERVER, null));
    Accelerator accelerator =
        all.stream().filter(one -> one.id().equals(id.accelerator())).findFirst().orElseThrow();
    return Estimates.deployment(id, model, accelerator);
  }

  private Benchmark find(String id) {
    int dot = id.indexOf('.');
    String bare = (dot < 0 ? id : id.substring(0, dot)).toLowerCase(Locale.ROOT);
    List<Benchmark> matches = catalog.benchmarks(Selection.id(bare));
    if (matches.isEmpty()) {
      throw new RefusedException(
          "'"
              + id
              + "' is not the id of a profile; "
              + names.ids()
              + " has them, eight letters and digits such as 07070de2");
    }
    return matches.getFirst();
  }
}
