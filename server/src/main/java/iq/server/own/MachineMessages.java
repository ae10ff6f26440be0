package iq.server.own;

import iq.answers.report.AcceleratorRow;
import iq.api.v1.Accelerator;
import iq.api.v1.MachineType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Accelerators and machine types as messages. */
final class MachineMessages {
  private MachineMessages() {}

  static Accelerator of(AcceleratorRow row) {
    iq.catalog.Accelerator facts = row.accelerator();
    Accelerator.Builder message =
        Accelerator.newBuilder()
            .setAcceleratorType(facts.id())
            .setMeasured(row.measured())
            .addAllClouds(row.clouds());
    set(message::setName, facts.name());
    set(message::setVendor, facts.vendor());
    set(message::setMemoryGb, facts.memoryGb());
    set(message::setBandwidthGbPerSecond, facts.memoryBandwidthGbPerSecond());
    set(message::setBf16Tflops, facts.bf16Tflops());
    set(message::setFp8Tflops, facts.fp8Tflops());
    set(message::setFp4Tflops, facts.fp4Tflops());
    set(message::setTdpWatt, facts.tdpWatt());
    set(message::setSource, facts.source());
    set(message::setNote, facts.note());
    return message.build();
  }

  static MachineType of(iq.catalog.MachineType machine) {
    MachineType.Builder message =
        MachineType.newBuilder()
            .setCloud(machine.cloud())
            .setMachineType(machine.name())
            .setAcceleratorType(machine.accelerator())
            .setAcceleratorCount(machine.acceleratorCount());
    set(message::setVcpus, machine.vcpus());
    set(message::setMemoryGib, machine.memoryGib());
    return message.build();
  }

  private static <T> void set(Consumer<T> field, @Nullable T value) {
    if (value != null) {
      field.accept(value);
    }
  }
}
