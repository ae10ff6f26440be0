package iq.manifests.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for whatever a model is called, and for whatever models are known. */
class KubernetesNamesProperties {
  private static final String[] SUFFIXES = {
    "", "-vllm-deployment", "-vllm-inference-server", "-tensorrt-llm-deployment-service-account"
  };

  /** Few letters, so that many strings become the same once cleaned. */
  @Provide
  Arbitrary<List<String>> models() {
    Arbitrary<String> alike = Arbitraries.strings().withChars("aA1-./_ f").ofMaxLength(5);
    Arbitrary<String> lengthy =
        Arbitraries.strings().withChars("ab-./\n").ofMinLength(30).ofMaxLength(300);
    return Arbitraries.oneOf(List.of(alike, alike, lengthy, Trees.strings()))
        .list()
        .uniqueElements()
        .ofMinSize(2)
        .ofMaxSize(40);
  }

  @Property
  void namesAreValidAndDistinct(@ForAll("models") List<String> models) {
    KubernetesNames names = KubernetesNames.of(models.subList(0, models.size() / 2));
    for (String suffix : SUFFIXES) {
      Set<String> given = new HashSet<>();
      for (String model : models) {
        String name = names.name(model, suffix);
        assertThat(name).endsWith(suffix).matches(KubernetesNames::isServiceName);
        assertThat(given.add(name)).as("%s a second time, for '%s'", name, model).isTrue();
      }
    }
  }

  @Property
  void labelValuesAreValidAndDistinct(@ForAll("models") List<String> models) {
    KubernetesNames names = KubernetesNames.of(models.subList(0, models.size() / 2));
    Set<String> given = new HashSet<>();
    for (String model : models) {
      String value = names.labelValue(model);
      assertThat(value).matches(KubernetesNames::isLabelValue);
      assertThat(given.add(value)).as("%s a second time, for '%s'", value, model).isTrue();
    }
  }

  /** A name of someone's objects: not a matter of which other strings were seen before. */
  @Property
  void aNameDependsOnWhatIsKnownOnly(@ForAll("models") List<String> models) {
    List<String> known = models.subList(0, models.size() / 2);
    KubernetesNames names = KubernetesNames.of(known);
    KubernetesNames others = KubernetesNames.of(known.reversed());

    List<String> last = models.reversed().stream().map(model -> names.name(model, "-a")).toList();
    List<String> first = models.stream().map(model -> others.name(model, "-a")).toList();

    assertThat(last.reversed()).isEqualTo(first);
  }
}
