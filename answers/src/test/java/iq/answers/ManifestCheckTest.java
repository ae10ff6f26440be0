package iq.answers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.manifests.yaml.MapBuilder;
import iq.manifests.yaml.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every set is checked before it is shown. */
class ManifestCheckTest {

  private static ManifestSet service(String portField) {
    MapBuilder port = Yaml.map().put(portField, 8000);
    Manifest service =
        Manifest.of(
            Yaml.map()
                .put("apiVersion", "v1")
                .put("kind", "Service")
                .put("metadata", Yaml.map().put("name", "a"))
                .put("spec", Yaml.map().put("ports", Yaml.list(port))));
    return new ManifestSet("a", List.of(service), List.of(), "");
  }

  @Test
  void whatKubernetesWouldRefuseIsNotShown() {
    assertThatCode(() -> ManifestCheck.checked(service("port"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> ManifestCheck.checked(service("prot")))
        .isInstanceOf(UnansweredException.class)
        .hasMessageContaining("a fault of iq; please report it")
        .hasMessageContaining("Service/a: spec.ports[0].prot: unknown field; did you mean port?");
  }
}
