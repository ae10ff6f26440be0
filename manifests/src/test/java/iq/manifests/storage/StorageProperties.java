package iq.manifests.storage;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Benchmark;
import iq.manifests.Given;
import iq.manifests.Manifest;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.plan.Options;
import iq.manifests.plan.Platform;
import iq.manifests.plan.Request;
import iq.manifests.transfer.Transfer;
import iq.manifests.transfer.TransferRequest;
import iq.manifests.yaml.KubernetesNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Laws that hold for whatever is typed as the place of the files. */
class StorageProperties {
  private static final String NORMAL = "x";
  private static final Benchmark BENCHMARK = Given.benchmark(Given.TP4, 4, null);

  @Provide
  Arbitrary<String> rests() {
    Arbitrary<String> hostile =
        Arbitraries.strings().withChars("ab1/.:-_=#?&*!|>'\"%@`{}[],$()\\ \n\t\u0085\u2028")
            .ofMaxLength(30);
    Arbitrary<String> mostlyRight =
        Arbitraries.strings().withChars("ab1/.:-_=@,~").ofMinLength(1).ofMaxLength(40);
    return Arbitraries.oneOf(hostile, mostlyRight, Arbitraries.strings().ofMaxLength(20));
  }

  @Provide
  Arbitrary<String> uris() {
    Arbitrary<String> schemes =
        Arbitraries.of("gs://", "s3://", "az://", "pvc://", "oci://r.io/", "node:///", "", "gs:");
    return net.jqwik.api.Combinators.combine(schemes, rests()).as((scheme, rest) -> scheme + rest);
  }

  /** The objects have the keys that they have for a plain folder, and no others. */
  @Property
  void nothingTypedAddsAKeyOrADocument(
      @ForAll("uris") String uri, @ForAll Platform platform) {
    if (made(uri, platform) instanceof Outcome.Made made) {
      String scheme = uri.substring(0, uri.indexOf("://") + "://".length());
      List<String> plain = new ArrayList<>();
      Outcome normal = made(plain(uri, scheme), platform);
      ((Outcome.Made) normal).set().manifests().forEach(m -> keys("", parse(m), plain));
      List<String> typed = new ArrayList<>();
      made.set().manifests().forEach(m -> keys("", parse(m), typed));
      assertThat(typed).isEqualTo(plain);
      assertThat(made.set().comments()).noneMatch(line -> line.matches("(?s).*\\R.*"));
    }
  }

  /** With a storage account if the other has one: that is a variable, not a secret's key. */
  private static String plain(String uri, String scheme) {
    if (scheme.equals("oci://")) {
      return "oci://r.io/" + NORMAL;
    }
    boolean account = uri.contains(Source.Az.HOST);
    return scheme + (account ? "acct" + Source.Az.HOST + "/" : "")
        + (scheme.equals("node://") ? "/" : "") + NORMAL;
  }

  @Property
  void namesOfATransferAreNamesOfKubernetes(
      @ForAll("rests") String model, @ForAll("uris") String uri, @ForAll Platform platform) {
    TransferRequest request =
        new TransferRequest(
            "owner/" + model, uri, "default", platform, 10.0, "test",
            KubernetesNames.of(List.of("google/gemma")));
    if (Transfer.create(request) instanceof Outcome.Made made) {
      for (Manifest manifest : made.set().manifests()) {
        Map<?, ?> metadata = (Map<?, ?>) Objects.requireNonNull(parse(manifest).get("metadata"));
        assertThat((String) metadata.get("name")).matches(KubernetesNames::isLabel);
      }
      assertThat(made.set().comments()).noneMatch(line -> line.matches("(?s).*\\R.*"));
    }
  }

  /** What is asked instead of a wrong value is right itself. */
  @Property
  void whatWasMeantIsTaken(@ForAll("uris") String uri) {
    if (SourceUri.parse(uri) instanceof SourceAnswer.Wrong(String why)
        && why.contains("did you mean '")) {
      String meant = why.substring(why.lastIndexOf("mean '") + "mean '".length(), why.length() - 2);
      assertThat(SourceUri.parse(meant)).isInstanceOf(SourceAnswer.Found.class);
    }
  }

  private static Outcome made(String uri, Platform platform) {
    Request given = Given.request("0.18.0");
    return Manifests.create(
        new Request(
            given.model(), given.server(), given.accelerator(), given.version(), given.useCase(),
            given.namespace(), given.day(), given.catalog(),
            Options.NONE.from(uri).on(platform)),
        Given.facts(50, BENCHMARK));
  }

  private static Map<?, ?> parse(Manifest manifest) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options)).load(manifest.content());
  }

  private static void keys(String path, Object node, List<String> into) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            into.add(path + "." + key);
            keys(path + "." + key, value, into);
          });
    } else if (node instanceof List<?> list) {
      list.forEach(item -> keys(path + "[]", item, into));
    }
  }
}
