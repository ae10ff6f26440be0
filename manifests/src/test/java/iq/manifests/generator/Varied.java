package iq.manifests.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Few profiles of many kinds: each next one has the server, accelerator and model taken least. */
final class Varied {
  private final Map<String, Integer> taken = new HashMap<>();

  private Varied() {}

  static List<Profile> of(List<Profile> all, int count) {
    Varied varied = new Varied();
    List<Profile> left = new ArrayList<>(all);
    List<Profile> chosen = new ArrayList<>();
    while (chosen.size() < count && !left.isEmpty()) {
      Profile next = left.stream().min(varied.order()).orElseThrow();
      left.removeIf(other -> other.setting().equals(next.setting()));
      if (next.canBeMade()) {
        chosen.add(next);
        varied.take(next);
      }
    }
    return chosen;
  }

  private Comparator<Profile> order() {
    return Comparator.<Profile>comparingInt(one -> often(one.servedBy()))
        .thenComparingInt(one -> often(one.accelerator()))
        .thenComparingInt(one -> often(one.model()))
        .thenComparingInt(one -> often(String.valueOf(one.setting().accelerators())))
        .thenComparing(one -> one.benchmark().id());
  }

  private int often(String what) {
    return taken.getOrDefault(what, 0);
  }

  private void take(Profile one) {
    for (String what :
        List.of(
            one.servedBy(), one.accelerator(), one.model(),
            String.valueOf(one.setting().accelerators()))) {
      taken.merge(what, 1, Integer::sum);
    }
  }
}
