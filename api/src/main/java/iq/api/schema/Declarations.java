package iq.api.schema;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The full names of what a proto file declares, by the path that protoc gives each. */
final class Declarations {
  private final Map<List<Integer>, String> names = new HashMap<>();

  private Declarations() {}

  static Map<List<Integer>, String> of(FileDescriptorProto file) {
    Declarations all = new Declarations();
    for (int i = 0; i < file.getMessageTypeCount(); i++) {
      List<Integer> path = List.of(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, i);
      all.message(path, file.getPackage(), file.getMessageType(i));
    }
    for (int i = 0; i < file.getEnumTypeCount(); i++) {
      List<Integer> path = List.of(FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, i);
      all.constants(path, file.getPackage(), file.getEnumType(i));
    }
    for (int i = 0; i < file.getServiceCount(); i++) {
      List<Integer> path = List.of(FileDescriptorProto.SERVICE_FIELD_NUMBER, i);
      all.service(path, file.getPackage(), file.getService(i));
    }
    return all.names;
  }

  private void message(List<Integer> path, String scope, DescriptorProto message) {
    String name = put(path, scope, message.getName());
    for (int i = 0; i < message.getFieldCount(); i++) {
      List<Integer> field = below(path, DescriptorProto.FIELD_FIELD_NUMBER, i);
      put(field, name, message.getField(i).getName());
    }
    for (int i = 0; i < message.getNestedTypeCount(); i++) {
      List<Integer> nested = below(path, DescriptorProto.NESTED_TYPE_FIELD_NUMBER, i);
      message(nested, name, message.getNestedType(i));
    }
    for (int i = 0; i < message.getEnumTypeCount(); i++) {
      List<Integer> nested = below(path, DescriptorProto.ENUM_TYPE_FIELD_NUMBER, i);
      constants(nested, name, message.getEnumType(i));
    }
  }

  /** Constants are known by their enum's name here, as protobuf's descriptors have them. */
  private void constants(List<Integer> path, String scope, EnumDescriptorProto type) {
    String name = put(path, scope, type.getName());
    for (int i = 0; i < type.getValueCount(); i++) {
      List<Integer> constant = below(path, EnumDescriptorProto.VALUE_FIELD_NUMBER, i);
      put(constant, name, type.getValue(i).getName());
    }
  }

  private void service(List<Integer> path, String scope, ServiceDescriptorProto service) {
    String name = put(path, scope, service.getName());
    for (int i = 0; i < service.getMethodCount(); i++) {
      List<Integer> method = below(path, ServiceDescriptorProto.METHOD_FIELD_NUMBER, i);
      put(method, name, service.getMethod(i).getName());
    }
  }

  private String put(List<Integer> path, String scope, String name) {
    String full = scope + "." + name;
    names.put(path, full);
    return full;
  }

  private static List<Integer> below(List<Integer> path, int field, int index) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(field);
    longer.add(index);
    return longer;
  }
}
