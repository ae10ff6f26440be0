package iq.manifests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import iq.catalog.Accelerator;
import iq.catalog.text.DataFolder;
import iq.manifests.plan.Vendor;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The names of accelerators on other platforms. */
class AcceleratorLabelsTest {
  /** Of these nobody has published what their nodes are labelled. */
  private static final List<String> UNKNOWN =
      List.of("amd-mi250", "amd-radeon-pro-v520", "nvidia-t4g", "rtx-pro-4500");

  @Test
  void allAcceleratorsOfTheCatalogAreKnownOrKnownNotToBe() {
    List<String> ids =
        new DataFolder(Path.of("..", "data"))
            .read().accelerators().stream()
                .map(Accelerator::id)
                .filter(id -> Vendor.of(id) != null)
                .toList();

    assertThat(ids)
        .filteredOn(id -> AcceleratorLabels.of(id) == null)
        .containsExactlyInAnyOrderElementsOf(UNKNOWN);
  }

  @Test
  void areLabelValuesEachOfOneAccelerator() {
    assertThat(AcceleratorLabels.all()).extracting(AcceleratorLabels::id).doesNotHaveDuplicates();
    assertThat(AcceleratorLabels.all())
        .filteredOn(one -> !one.id().equals("nvidia-h100-mega-80gb")) // an H100 in another network
        .flatExtracting(AcceleratorLabels::values)
        .doesNotHaveDuplicates()
        .allMatch(value -> value.matches("[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?"));
  }

  @Test
  void amdsAreFoundByDeviceAndNvidiasByProduct() {
    AcceleratorLabels amd = Objects.requireNonNull(AcceleratorLabels.of("amd-mi300x"));
    AcceleratorLabels nvidia = Objects.requireNonNull(AcceleratorLabels.of("nvidia-tesla-v100"));

    assertThat(amd.label()).isEqualTo("amd.com/gpu.device-id");
    assertThat(amd.values()).contains("74a1");
    assertThat(nvidia.label()).isEqualTo("nvidia.com/gpu.product");
    assertThat(nvidia.values()).hasSize(2);
  }
}
