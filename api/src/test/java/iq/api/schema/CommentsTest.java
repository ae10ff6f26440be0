package iq.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import iq.api.openapi.Services;
import iq.api.v1.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever reads the contract finds what each part means, with its unit. */
class CommentsTest {
  private final Comments comments = Comments.load();

  @Test
  void nothingOfTheContractIsWithoutComment() {
    List<String> silent = new ArrayList<>();
    for (GenericDescriptor declared : declared()) {
      if (comments.of(declared).isEmpty()) {
        silent.add(declared.getFullName());
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void commentsAreSentences() {
    assertThat(declared())
        .allSatisfy(
            declared ->
                assertThat(comments.of(declared))
                    .as(declared.getFullName())
                    .matches("(?s)[A-Z0-9a-z].*\\."));
  }

  @Test
  void wrappedLinesBecomeOne() {
    assertThat(comments.of(Price.getDescriptor()))
        .isEqualTo(
            "What a machine type costs in one region, in US dollars an hour for the whole machine."
                + " A pricing model without a figure has no price.");
  }

  @Test
  void everyServiceOfTheProtoFilesIsDocumented() {
    List<String> written = new ArrayList<>();
    for (FileDescriptorProto file : Comments.files().getFileList()) {
      for (ServiceDescriptorProto service : file.getServiceList()) {
        written.add(file.getPackage() + "." + service.getName());
      }
    }
    assertThat(Services.all())
        .extracting(ServiceDescriptor::getFullName)
        .containsExactlyInAnyOrderElementsOf(written);
  }

  private static List<GenericDescriptor> declared() {
    Map<String, Descriptor> messages = new TreeMap<>();
    List<GenericDescriptor> all = new ArrayList<>();
    for (ServiceDescriptor service : Services.all()) {
      all.add(service);
      for (MethodDescriptor method : service.getMethods()) {
        all.add(method);
        messages.putAll(Messages.reachable(method.getInputType()));
        messages.putAll(Messages.reachable(method.getOutputType()));
      }
    }
    for (Descriptor message : messages.values()) {
      all.add(message);
      all.addAll(message.getFields());
    }
    return all;
  }
}
