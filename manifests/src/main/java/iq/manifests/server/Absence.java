package iq.manifests.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a version is not taken to know a flag, or to export a metric. */
public sealed interface Absence {

  /** What follows "NAME: ". */
  String inWords();

  /**
   * The version stands outside the ranges of versions that know it.
   *
   * @param until the last older version that knew it
   * @param from the first newer version that knows it
   */
  record OutOfRange(@Nullable String until, @Nullable String from) implements Absence {
    @Override
    public String inWords() {
      if (until == null) {
        return "came with " + from;
      }
      return "ended with " + until + (from == null ? "" : ", back in " + from);
    }
  }

  /** Of the versions around it some know it and some do not. */
  record Unsure(List<String> knowing, List<String> lacking) implements Absence {
    public Unsure {
      knowing = List.copyOf(knowing);
      lacking = List.copyOf(lacking);
    }

    @Override
    public String inWords() {
      return knowing.getLast() + " knows it, " + lacking.getLast() + " does not";
    }
  }

  /** The versions around it know the name, for different things. */
  record ChangedMeaning(String before, String after) implements Absence {
    @Override
    public String inWords() {
      return "stands for " + before + " before and for " + after + " after";
    }
  }

  /**
   * No version looked at knows it.
   *
   * @param covers what was read of the server, null when all
   */
  record Never(@Nullable String covers) implements Absence {
    @Override
    public String inWords() {
      return "in no version looked at" + (covers == null ? "" : ", of which was read: " + covers);
    }
  }

  /** Nothing of the server was read. */
  record UnknownServer() implements Absence {
    @Override
    public String inWords() {
      return "no version of this server was looked at";
    }
  }

  /** Exported only under a condition that no flag of the version meets. */
  record UnmetCondition(String condition) implements Absence {
    @Override
    public String inWords() {
      return "exported only with " + condition + ", for which the version has no known flag";
    }
  }

  /** The metric is there but not with this value of its label. */
  record NoLabelValue(String label, String value) implements Absence {
    @Override
    public String inWords() {
      return "is not exported with " + label + "=" + value;
    }
  }
}
