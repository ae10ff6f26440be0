package iq.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import iq.api.gkerecommender.v1.GkeRecommenderProto;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protobuf's own file has messages inside messages and enums; ours has a service. */
class DeclarationsTest {
  @ParameterizedTest
  @MethodSource("files")
  void everyDeclarationIsNamedAsItsDescriptorIs(FileDescriptor file) {
    List<String> names = new ArrayList<>();
    file.getMessageTypes().forEach(message -> add(message, names));
    file.getEnumTypes().forEach(type -> add(type, names));
    for (ServiceDescriptor service : file.getServices()) {
      names.add(service.getFullName());
      service.getMethods().forEach(method -> names.add(method.getFullName()));
    }
    assertThat(Declarations.of(file.toProto()).values())
        .hasSizeGreaterThan(50)
        .containsExactlyInAnyOrderElementsOf(names);
  }

  static List<FileDescriptor> files() {
    return List.of(DescriptorProtos.getDescriptor(), GkeRecommenderProto.getDescriptor());
  }

  private static void add(Descriptor message, List<String> names) {
    names.add(message.getFullName());
    message.getFields().forEach(field -> names.add(field.getFullName()));
    message.getNestedTypes().forEach(nested -> add(nested, names));
    message.getEnumTypes().forEach(type -> add(type, names));
  }

  private static void add(EnumDescriptor type, List<String> names) {
    names.add(type.getFullName());
    type.getValues().stream().map(GenericDescriptor::getFullName).forEach(names::add);
  }
}
