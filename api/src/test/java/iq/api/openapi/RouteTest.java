package iq.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import org.junit.jupiter.api.Test;

/** Annotations that the document could not tell in full are refused, not told in part. */
class RouteTest {
  @Test
  void getHasQueryParametersAndPostABody() throws DescriptorValidationException {
    assertThat(Route.of(method(HttpRule.newBuilder().setGet("/a"))))
        .isEqualTo(new Route("get", "/a", false));
    assertThat(Route.of(method(HttpRule.newBuilder().setPost("/a:b").setBody("*"))))
        .isEqualTo(new Route("post", "/a:b", true));
  }

  @Test
  void otherFormsAreRefused() {
    refused(HttpRule.newBuilder(), "expected get or post");
    refused(HttpRule.newBuilder().setDelete("/a"), "expected get or post");
    refused(HttpRule.newBuilder().setPost("/a"), "expected body \"*\"");
    refused(HttpRule.newBuilder().setPost("/a").setBody("self"), "expected body \"*\"");
    refused(HttpRule.newBuilder().setGet("/a/{self}"), "path variables");
    refused(
        HttpRule.newBuilder()
            .setGet("/a")
            .addAdditionalBindings(HttpRule.newBuilder().setGet("/b")),
        "additional bindings");
  }

  @Test
  void aMessageIsNoQueryParameter() throws DescriptorValidationException {
    MethodDescriptor method = method(HttpRule.newBuilder().setGet("/a"));
    assertThatThrownBy(() -> Route.query(method))
        .hasMessage("p.S.M: google.api.http: self is a message and cannot be a query parameter");
  }

  private static void refused(HttpRule.Builder rule, String why) {
    assertThatThrownBy(() -> Route.of(method(rule)))
        .hasMessageStartingWith("p.S.M: google.api.http: ")
        .hasMessageContaining(why);
  }

  private static MethodDescriptor method(HttpRule.Builder rule)
      throws DescriptorValidationException {
    FieldDescriptorProto self =
        FieldDescriptorProto.newBuilder()
            .setName("self")
            .setNumber(1)
            .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
            .setTypeName(".p.A")
            .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
            .build();
    MethodOptions options =
        MethodOptions.newBuilder().setExtension(AnnotationsProto.http, rule.build()).build();
    MethodDescriptorProto method =
        MethodDescriptorProto.newBuilder()
            .setName("M")
            .setInputType(".p.A")
            .setOutputType(".p.A")
            .setOptions(options)
            .build();
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("p.proto")
            .setPackage("p")
            .setSyntax("proto3")
            .addDependency("google/api/annotations.proto")
            .addMessageType(DescriptorProto.newBuilder().setName("A").addField(self))
            .addService(ServiceDescriptorProto.newBuilder().setName("S").addMethod(method))
            .build();
    FileDescriptor[] imports = {AnnotationsProto.getDescriptor()};
    return FileDescriptor.buildFrom(file, imports).getServices().getFirst().getMethods().getFirst();
  }
}
