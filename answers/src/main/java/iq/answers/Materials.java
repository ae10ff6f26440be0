package iq.answers;

import iq.advisor.Market;
import iq.advisor.Readings;
import iq.catalog.Benchmark;
import iq.catalog.Catalog;
import java.util.List;

/** What answers are made of; a caller that answers many questions keeps the parts ready. */
public interface Materials {

  /** What is known. */
  Catalog catalog();

  /** The machine types and prices for the accelerators of benchmarks, and perhaps more. */
  Market market(List<Benchmark> benchmarks);

  /** What is read from benchmarks alone. */
  Readings readings();

  /** For one question: each part is made when it is asked for. */
  static Materials of(Catalog catalog) {
    return new Materials() {
      @Override
      public Catalog catalog() {
        return catalog;
      }

      @Override
      public Market market(List<Benchmark> benchmarks) {
        return PriceBook.NONE.market(catalog, benchmarks);
      }

      @Override
      public Readings readings() {
        return Readings.of(catalog.useCases());
      }
    };
  }
}
