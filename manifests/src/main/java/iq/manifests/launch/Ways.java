package iq.manifests.launch;

import iq.manifests.draft.Arguments;
import iq.manifests.plan.Plan;
import iq.manifests.plan.Replica;

/** Over how many accelerators the model is spread, in flags that servers share. */
final class Ways {
  private Ways() {}

  static void addTensor(Plan plan, int tensor, Arguments arguments) {
    addTensor(plan, tensor, arguments, "--tensor-parallel-size", "--tp-size");
  }

  static void addTensor(Plan plan, int tensor, Arguments arguments, String... names) {
    String why = plan.measured();
    String stated =
        plan.replica().tensorStated()
            ? "TP " + tensor + ": " + why
            : "TP " + tensor + ": not stated by the source; all accelerators of the " + why;
    arguments.add(Integer.toString(tensor), stated, names);
  }

  static void addPipeline(Plan plan, Arguments arguments) {
    int ways = plan.replica().pipeline();
    if (ways > 1) {
      String value = Integer.toString(ways);
      arguments.add(value, "PP " + value + ": " + plan.measured(), "--pipeline-parallel-size", "--pp-size");
    }
  }

  static void addData(Plan plan, Arguments arguments) {
    Replica replica = plan.replica();
    if (replica.data() > 1) {
      String value = Integer.toString(replica.data());
      arguments.add(value, "DP " + value + ": " + plan.measured(), "--data-parallel-size", "--dp-size");
    }
  }
}
