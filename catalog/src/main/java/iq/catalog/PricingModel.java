package iq.catalog;

/** How a machine is paid, in the API's words. */
public enum PricingModel {
  SPOT("spot"),
  ON_DEMAND("on-demand"),
  ONE_YEAR_CUD("1-year-cud"),
  THREE_YEARS_CUD("3-years-cud");

  private final String word;

  PricingModel(String word) {
    this.word = word;
  }

  /** The word used in flags, columns and files. */
  public String word() {
    return word;
  }
}
