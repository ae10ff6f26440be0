package iq.answers;

import iq.advisor.Market;
import iq.advisor.Readings;
import iq.advisor.estimate.Estimator;
import iq.catalog.Catalog;
import java.util.Set;

/** What answers are made of; a caller that answers many questions keeps the parts ready. */
public interface Materials {

  /** What is known. */
  Catalog catalog();

  /** The machine types and prices for accelerators, and perhaps more. */
  Market market(Set<String> accelerators);

  /** What is read from benchmarks alone. */
  Readings readings();

  /** What estimates where nobody measured. Made anew by default, which takes most of a second. */
  default Estimator estimator() {
    return ShippedCalibration.estimator(catalog());
  }

  /** For one question: each part is made when it is asked for. */
  static Materials of(Catalog catalog) {
    return new Materials() {
      @Override
      public Catalog catalog() {
        return catalog;
      }

      @Override
      public Market market(Set<String> accelerators) {
        return PriceBook.NONE.market(catalog, accelerators);
      }

      @Override
      public Readings readings() {
        return Readings.of(catalog.useCases());
      }
    };
  }
}
