package iq.advisor;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer to a question.
 *
 * @param profiles ranked: by group of workload, and in each the cheapest first
 * @param dropped every benchmark of the model that is not among the profiles, with the reason
 */
public record Answer(Question question, List<Profile> profiles, List<Dropped> dropped) {

  public Answer {
    profiles = List.copyOf(profiles);
    dropped = List.copyOf(dropped);
  }

  /** Both answers to one question as one. */
  public Answer with(Answer other) {
    List<Profile> all = new ArrayList<>(profiles);
    all.addAll(other.profiles);
    all.sort(Ranking.of(question)::compare);
    List<Dropped> none = new ArrayList<>(dropped);
    none.addAll(other.dropped);
    return new Answer(question, all, none);
  }

  /** The benchmarks dropped for reasons of one kind. */
  public List<Dropped> droppedFor(Class<? extends Reason> kind) {
    List<Dropped> some = new ArrayList<>();
    for (Dropped one : dropped) {
      if (kind.isInstance(one.reason())) {
        some.add(one);
      }
    }
    return some;
  }
}
