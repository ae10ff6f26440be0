package iq.server.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import iq.answers.Quoted;
import iq.answers.RefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Single values of a member's type. */
final class Scalars {
  private static final int LONGEST_NUMBER = 400;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,6})?");

  private Scalars() {}

  /** What a member takes, in words. */
  static String expected(FieldDescriptor field) {
    String one =
        switch (field.getJavaType()) {
          case INT -> "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
          case LONG -> "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
          case FLOAT, DOUBLE -> "a number";
          case BOOLEAN -> "true or false";
          case STRING -> "text";
          case BYTE_STRING -> "text in base64";
          case ENUM -> "one of " + String.join(", ", words(field));
          case MESSAGE -> "an object";
        };
    return field.isRepeated() ? "a list, each " + one : one;
  }

  private static List<String> words(FieldDescriptor field) {
    return field.getEnumType().getValues().stream().map(EnumValueDescriptor::getName).toList();
  }

  /** Writes the parser's value in the one form that every layer below reads alike. */
  static void copy(FieldDescriptor field, JsonParser from, JsonGenerator to, Path path)
      throws IOException {
    JsonToken token = from.currentToken();
    boolean fits =
        switch (field.getJavaType()) {
          case INT, LONG, FLOAT, DOUBLE -> token.isNumeric() || token == JsonToken.VALUE_STRING;
          case BOOLEAN -> token.isBoolean();
          case ENUM -> token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
          default -> token == JsonToken.VALUE_STRING;
        };
    if (!fits) {
      throw refused(field, shown(from), path);
    }
    switch (field.getJavaType()) {
      case INT, LONG, FLOAT, DOUBLE -> to.writeNumber(number(field, from.getText(), path));
      default -> to.copyCurrentEvent(from);
    }
  }

  /** Refuses text, as a query gives it, that is no value of a member. */
  static void check(FieldDescriptor field, String text, Path path) {
    boolean fits =
        switch (field.getJavaType()) {
          case INT, LONG, FLOAT, DOUBLE -> number(field, text, path).equals(text);
          case BOOLEAN -> text.equals("true") || text.equals("false");
          case ENUM -> words(field).contains(text);
          case MESSAGE -> false;
          default -> true;
        };
    if (!fits) {
      throw refused(field, "'" + Quoted.shortened(text) + "'", path);
    }
  }

  private static String number(FieldDescriptor field, String text, Path path) {
    if (text.length() > LONGEST_NUMBER || !NUMBER.matcher(text).matches()) {
      throw refused(field, "'" + Quoted.shortened(text) + "'", path);
    }
    boolean fits =
        switch (field.getJavaType()) {
          case FLOAT -> Math.abs(Double.parseDouble(text)) <= Float.MAX_VALUE;
          case DOUBLE -> Math.abs(Double.parseDouble(text)) <= Double.MAX_VALUE;
          default -> true;
        };
    if (!fits) {
      throw refused(field, Quoted.shortened(text), path);
    }
    return switch (field.getJavaType()) {
      case INT, LONG -> Long.toString(whole(field, text, path));
      default -> text;
    };
  }

  private static long whole(FieldDescriptor field, String text, Path path) {
    BigDecimal value = new BigDecimal(text);
    boolean integer = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    boolean small = value.signum() == 0 || (long) value.precision() - value.scale() <= 19;
    if (!integer || !small) {
      throw refused(field, Quoted.shortened(text), path);
    }
    try {
      return field.getJavaType() == FieldDescriptor.JavaType.INT
          ? value.intValueExact()
          : value.longValueExact();
    } catch (ArithmeticException e) {
      throw refused(field, Quoted.shortened(text), path);
    }
  }

  static RefusedException refused(FieldDescriptor field, String shown, Path path) {
    return new RefusedException(path + ": expected " + expected(field) + ", not " + shown);
  }

  /** The value as an error shows it: itself when it is short, else its kind. */
  static String shown(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "the text '" + Quoted.shortened(json.getText()) + "'";
      default -> Quoted.shortened(json.getText());
    };
  }
}
