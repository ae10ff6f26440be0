package iq.advisor.curve;

import iq.catalog.Statistic;

/**
 * What the latencies of a curve are; the same for all its points.
 *
 * @param statistic which summary of the requests at one load
 * @param fromTpot ITL only: the benchmark's TPOT stands for it
 * @param derived NTPOT only: at least one point's was computed from other latencies
 */
public record Reading(Statistic statistic, boolean fromTpot, boolean derived) {}
