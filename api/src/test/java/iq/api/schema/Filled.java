package iq.api.schema;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.util.Random;

/** Messages of any content. */
final class Filled {
  private final Random random;
  private final boolean whole;

  private Filled(Random random, boolean whole) {
    this.random = random;
    this.whole = whole;
  }

  /** With a value in every field. */
  static Message whole(Descriptor message) {
    return new Filled(new Random(1), true).message(message);
  }

  /** With values in some fields; the required ones are among them. */
  static Message some(Descriptor message, Random random) {
    return new Filled(random, false).message(message);
  }

  private Message message(Descriptor type) {
    if (type.equals(Timestamp.getDescriptor())) {
      return Timestamp.newBuilder().setSeconds(random.nextInt(Integer.MAX_VALUE)).build();
    }
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    for (FieldDescriptor field : type.getFields()) {
      if (whole || JsonSchemas.isRequired(field) || random.nextBoolean()) {
        fill(message, field);
      }
    }
    return message.build();
  }

  private void fill(DynamicMessage.Builder message, FieldDescriptor field) {
    if (field.isRepeated()) {
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        message.addRepeatedField(field, value(field));
      }
    } else {
      message.setField(field, value(field));
    }
  }

  private Object value(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case INT -> random.nextInt();
      case LONG -> random.nextLong();
      case FLOAT -> random.nextFloat();
      case DOUBLE -> random.nextDouble() * 1e12;
      case BOOLEAN -> true;
      case STRING -> "text \"" + Integer.toString(random.nextInt(), 36) + "\" ä…\n";
      case BYTE_STRING -> ByteString.copyFromUtf8("bytes " + random.nextInt());
      case ENUM -> field.getEnumType().getValues().getLast();
      case MESSAGE -> message(field.getMessageType());
    };
  }
}
