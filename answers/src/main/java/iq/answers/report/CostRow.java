package iq.answers.report;

import iq.advisor.Cost;
import iq.advisor.Market;
import iq.advisor.Offer;
import iq.advisor.PricedAt;
import iq.advisor.Profile;
import iq.advisor.Question;
import iq.advisor.curve.CurvePoint;
import iq.catalog.PricingModel;
import java.util.ArrayList;
import java.util.List;

/** What a million tokens cost at one point of a curve under one pricing model. */
public record CostRow(PricingModel pricingModel, Cost cost) {

  /** The cost under the pricing model that answers, first, then under the others that are priced. */
  public static List<CostRow> of(
      Profile profile, CurvePoint point, Question question, Market market) {
    Offer offer = profile.offer();
    PricedAt first = profile.price();
    List<CostRow> rows = new ArrayList<>();
    if (offer == null || first == null || Double.isNaN(point.inputTokensPerSecond())) {
      return rows;
    }
    rows.add(row(first, offer, point, question));
    for (PricingModel model : PricingModel.values()) {
      PricedAt other = market.priceUnder(offer.machineType(), model, question.region());
      if (other != null && model != first.pricingModel()) {
        rows.add(row(other, offer, point, question));
      }
    }
    return rows;
  }

  private static CostRow row(PricedAt price, Offer offer, CurvePoint point, Question question) {
    Cost cost =
        Cost.of(
            price.usdPerHour() * offer.machines(),
            point.inputTokensPerSecond(),
            point.outputTokensPerSecond(),
            question.ratio());
    return new CostRow(price.pricingModel(), cost);
  }
}
