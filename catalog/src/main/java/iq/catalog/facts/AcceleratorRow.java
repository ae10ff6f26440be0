package iq.catalog.facts;

import iq.catalog.InvalidDataException;
import iq.catalog.row.Column;
import iq.catalog.row.RowReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of an accelerator whose figures are held against what accelerators can have. */
final class AcceleratorRow implements RowReader {

  /**
   * What a figure may be.
   *
   * @param what in words, with its unit
   * @param least smaller ones are slips, such as TB/s for GB/s
   */
  private record Rule(String what, double least, double most, boolean needed) {
    String expected() {
      return what + ", a number from " + plain(least) + " to " + plain(most);
    }

    boolean refuses(double value) {
      return Double.isNaN(value) ? needed : value < least || value > most;
    }

    private static String plain(double value) {
      return Long.toString((long) value);
    }
  }

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("memory_gb", new Rule("memory in GB", 1, 100_000, true)),
          Map.entry(
              "memory_bandwidth_gb_per_s",
              new Rule("memory bandwidth in GB/s (1 TB/s is 1000)", 10, 1_000_000, true)),
          Map.entry(
              "bf16_dense_tflops",
              new Rule("BF16 rate in TFLOP/s without sparsity", 1, 1_000_000, true)),
          Map.entry("fp8_dense_tflops", rate("FP8 rate in TFLOP/s")),
          Map.entry("fp4_dense_tflops", rate("FP4 rate in TFLOP/s")),
          Map.entry("int8_dense_tops", rate("INT8 rate in TOP/s")),
          Map.entry("scale_up_gb_per_s_one_way", link("links within a node")),
          Map.entry("scale_out_gb_per_s_per_gpu", link("network of one accelerator")),
          Map.entry("pcie_gb_per_s_one_way", link("PCIe")),
          Map.entry("tdp_watt", new Rule("power in W", 1, 100_000, false)),
          Map.entry(
              "accelerators_per_node", new Rule("accelerators in one node", 1, 10_000, false)));

  private final List<Column> columns;
  private final RowReader row;
  private int next;

  AcceleratorRow(List<Column> columns, RowReader row) {
    this.columns = columns;
    this.row = row;
  }

  private static Rule rate(String what) {
    return new Rule(what + " without sparsity", 1, 10_000_000, false);
  }

  private static Rule link(String what) {
    return new Rule(what + " in GB/s one way (8 Gbit/s are 1)", 1, 100_000, false);
  }

  @Override
  public @Nullable String text() {
    next++;
    return row.text();
  }

  @Override
  public String required() {
    next++;
    String name = row.required();
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw row.fault("a name of letters, digits, '.', '_' and '-', such as my-chip-96gb");
    }
    return name;
  }

  @Override
  public @Nullable Integer integer() {
    double value = number();
    if (value != Math.rint(value) && !Double.isNaN(value)) {
      throw row.fault("a whole number");
    }
    return Double.isNaN(value) ? null : (Integer) (int) value;
  }

  /** The words of the row below lack the unit. */
  @Override
  public double number() {
    Rule rule = rule();
    double value;
    try {
      value = row.number();
    } catch (InvalidDataException e) {
      throw row.fault(rule.expected());
    }
    if (rule.refuses(value)) {
      throw row.fault(rule.expected());
    }
    return value;
  }

  private Rule rule() {
    String column = columns.get(next++).name();
    Rule rule = RULES.get(column);
    if (rule == null) {
      throw new IllegalStateException("no rule for " + column);
    }
    return rule;
  }

  @Override
  public RuntimeException fault(String expected) {
    return row.fault(expected);
  }
}
