package iq.manifests.server;

import java.util.List;

/** Where a version stands among the versions of its server that were looked at. */
public sealed interface Standing {

  /** The versions whose rows count: what all of them know is what the version is taken to know. */
  List<String> consulted();

  /** Whether it was looked at itself, so that nothing is inferred. */
  default boolean lookedAt() {
    return this instanceof LookedAt;
  }

  /** Why these versions are consulted, as part of a sentence. */
  String inWords();

  /** One of them. */
  record LookedAt(String looked) implements Standing {
    @Override
    public List<String> consulted() {
      return List.of(looked);
    }

    @Override
    public String inWords() {
      return "looked at";
    }
  }

  /** Between two of them: it surely knows what both know. */
  record Between(String after, String before) implements Standing {
    @Override
    public List<String> consulted() {
      return List.of(after, before);
    }

    @Override
    public String inWords() {
      return "not looked at, taken to know what both " + after + " and " + before + " know";
    }
  }

  /** Older than all of them. */
  record Older(String oldest) implements Standing {
    @Override
    public List<String> consulted() {
      return List.of(oldest);
    }

    @Override
    public String inWords() {
      return "not looked at, older than " + oldest + ", what that knows is taken";
    }
  }

  /** Newer than all of them. */
  record Newer(String newest) implements Standing {
    @Override
    public List<String> consulted() {
      return List.of(newest);
    }

    @Override
    public String inWords() {
      return "not looked at, newer than " + newest + ", what that knows is taken";
    }
  }

  /** Without a number, as nightly builds are: it may be of any time. */
  record Unnumbered(List<String> consulted) implements Standing {
    public Unnumbered {
      consulted = List.copyOf(consulted);
    }

    @Override
    public String inWords() {
      String all = consulted.getFirst() + " to " + consulted.getLast();
      return "has no number to place it, taken to know what all of " + all + " know";
    }
  }

  /** The versions looked at have no numbers: the copy that was read may be of any time. */
  record Undated(String copy) implements Standing {
    @Override
    public List<String> consulted() {
      return List.of(copy);
    }

    @Override
    public String inWords() {
      return "not looked at, what an undated copy (" + copy + ") knows is taken";
    }
  }

  /** No version of the server was looked at. */
  record Unknown() implements Standing {
    @Override
    public List<String> consulted() {
      return List.of();
    }

    @Override
    public String inWords() {
      return "no version of this server was looked at";
    }
  }
}
