package iq.manifests.server;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.ServerFlag;
import iq.catalog.ServerMetric;
import iq.catalog.ServerTables;
import iq.catalog.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Laws of versions that were not looked at, for any table. */
class BetweenVersionsProperties {
  private static final int VERSIONS = 6;
  private static final List<String> FLAGS = List.of("--a", "--b", "--c");

  private static ServerVersionFacts facts(ServerTables tables, String version) {
    return ServerVersionFacts.of("s", version, server -> tables);
  }

  @Property
  void aVersionBetweenKnowsWhatBothNeighboursKnow(
      @ForAll("tables") ServerTables tables,
      @ForAll @IntRange(max = VERSIONS - 2) int after,
      @ForAll("between") String suffix) {
    ServerVersionFacts between = facts(tables, "0." + after + suffix);
    ServerVersionFacts older = facts(tables, "0." + after + ".0");
    ServerVersionFacts newer = facts(tables, "0." + (after + 1) + ".0");

    for (String flag : FLAGS) {
      assertThat(between.knows(flag)).isEqualTo(older.knows(flag) && newer.knows(flag));
      assertThat(exports(between, flag)).isEqualTo(exports(older, flag) && exports(newer, flag));
    }
  }

  private static boolean exports(ServerVersionFacts facts, String flag) {
    MetricName metric = MetricName.of("m" + flag, Measure.COUNT);
    return facts.metric(metric) instanceof MetricAnswer.Exported;
  }

  @Property
  void aBuildWithoutNumberKnowsWhatAllKnow(@ForAll("tables") ServerTables tables) {
    for (String flag : FLAGS) {
      boolean all = true;
      for (int i = 0; i < VERSIONS; i++) {
        all &= facts(tables, "0." + i + ".0").knows(flag);
      }
      assertThat(facts(tables, "nightly").knows(flag)).isEqualTo(all);
    }
  }

  @Property
  void beyondTheEndsTheNearestCounts(@ForAll("tables") ServerTables tables) {
    for (String flag : FLAGS) {
      assertThat(facts(tables, "0.0.0rc1").knows(flag))
          .isEqualTo(facts(tables, "0.0.0").knows(flag));
      assertThat(facts(tables, "7.1").knows(flag))
          .isEqualTo(facts(tables, "0." + (VERSIONS - 1) + ".0").knows(flag));
    }
  }

  @Property
  void anAnswerSaysWhatKnowsSays(@ForAll("tables") ServerTables tables) {
    for (String version : List.of("0.2.0", "0.2.1", "9", "dev")) {
      ServerVersionFacts facts = facts(tables, version);
      boolean any = FLAGS.stream().anyMatch(facts::knows);
      assertThat(facts.flag(FLAGS) instanceof FlagAnswer.Present).isEqualTo(any);
      assertThat(facts.flag(FLAGS).inWords()).startsWith("s " + version);
      FLAGS.forEach(f -> assertThat(facts.details(f).isPresent()).isEqualTo(facts.knows(f)));
    }
  }

  /** Suffixes that put a version above 0.n.0 and below the next. */
  @Provide
  Arbitrary<String> between() {
    return Arbitraries.of(".0.post1", ".1", ".1.dev3+gabc", ".2rc1", ".9.post2", ".1+cu128");
  }

  /** Any subset of the versions for each flag, in as many ranges as that takes. */
  @Provide
  Arbitrary<ServerTables> tables() {
    Arbitrary<List<Boolean>> known = Arbitraries.of(true, false).list().ofSize(VERSIONS);
    return Combinators.combine(known, known, known)
        .as((a, b, c) -> tables(List.of(a, b, c)));
  }

  private static ServerTables tables(List<List<Boolean>> known) {
    List<ServerVersion> versions = new ArrayList<>();
    List<ServerFlag> flags = new ArrayList<>();
    List<ServerMetric> metrics = new ArrayList<>();
    for (int i = 0; i < VERSIONS; i++) {
      String version = "0." + i + ".0";
      versions.add(new ServerVersion("s", version, "here", null));
      @Nullable String until = i == VERSIONS - 1 ? null : version;
      for (int f = 0; f < FLAGS.size(); f++) {
        if (known.get(f).get(i)) {
          String flag = FLAGS.get(f);
          flags.add(new ServerFlag("s", flag, version, until, "int", null, "1", "f", null));
          metrics.add(
              new ServerMetric("s", "m" + flag, version, until, "gauge", null, "f", null));
        }
      }
    }
    return new ServerTables(flags, metrics, versions);
  }
}
