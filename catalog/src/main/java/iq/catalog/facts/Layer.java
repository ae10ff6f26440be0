package iq.catalog.facts;

/** What one layer of a decoder is made of. */
record Layer(Mixer mixer, Feed feed) {

  /** What brings the tokens of a sequence together. */
  enum Mixer {
    FULL_ATTENTION,
    SLIDING_ATTENTION,
    LINEAR_ATTENTION,
    MAMBA,
    NONE
  }

  /** What works on each token alone. */
  enum Feed {
    DENSE,
    EXPERTS,
    NONE
  }
}
