package iq.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import iq.answers.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads a body by the members of its message and writes it again with one spelling of each name and
 * one form of each value. What is no member, of another type, given twice or no JSON is refused in
 * words: the layers below would ignore it, or answer without saying what is wrong.
 */
public final class CanonicalJson {
  private static final int DEEPEST = 64;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser from;
  private final JsonGenerator to;

  private CanonicalJson(JsonParser from, JsonGenerator to) {
    this.from = from;
    this.to = to;
  }

  /**
   * A body that asks the same.
   *
   * @param body JSON of a message; nothing at all is an empty object
   * @throws RefusedException for a body that is none of the message
   */
  public static byte[] of(Descriptor message, byte[] body) {
    String text = Utf8.text(body);
    ByteArrayOutputStream canonical = new ByteArrayOutputStream(body.length + 16);
    try (JsonParser from = JSON.createParser(text);
        JsonGenerator to = JSON.createGenerator(canonical)) {
      new CanonicalJson(from, to).body(message);
    } catch (IOException e) {
      throw MalformedJson.refused(e);
    }
    return canonical.toByteArray();
  }

  private void body(Descriptor message) throws IOException {
    JsonToken first = from.nextToken();
    if (first == null) {
      to.writeStartObject();
      to.writeEndObject();
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      throw new RefusedException("the body: expected an object, not " + Scalars.shown(from));
    }
    object(message, Path.BODY);
    if (from.nextToken() != null) {
      throw MalformedJson.refused(from.currentLocation(), "expected nothing after the object");
    }
  }

  private void object(Descriptor message, Path path) throws IOException {
    Members members = Members.of(message);
    Set<FieldDescriptor> given = new HashSet<>();
    to.writeStartObject();
    while (from.nextToken() != JsonToken.END_OBJECT) {
      String name = from.currentName();
      FieldDescriptor field = members.get(name, path);
      Path member = path.with(field.getJsonName());
      if (!given.add(field)) {
        throw new RefusedException(member + " is given twice; expected it once");
      }
      if (from.nextToken() != JsonToken.VALUE_NULL) {
        to.writeFieldName(field.getJsonName());
        member(field, member);
      }
    }
    to.writeEndObject();
  }

  private void member(FieldDescriptor field, Path path) throws IOException {
    if (field.isMapField()) {
      to.copyCurrentStructure(from);
    } else if (field.isRepeated()) {
      list(field, path);
    } else {
      value(field, path);
    }
  }

  private void list(FieldDescriptor field, Path path) throws IOException {
    if (from.currentToken() != JsonToken.START_ARRAY) {
      throw Scalars.refused(field, Scalars.shown(from), path);
    }
    to.writeStartArray();
    for (int i = 0; from.nextToken() != JsonToken.END_ARRAY; i++) {
      value(field, new Path(path.within(), path.name() + "[" + i + "]"));
    }
    to.writeEndArray();
  }

  private void value(FieldDescriptor field, Path path) throws IOException {
    if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
      Scalars.copy(field, from, to, path);
    } else if (field.getMessageType().getFile().getPackage().equals("google.protobuf")) {
      to.copyCurrentStructure(from);
    } else if (from.currentToken() == JsonToken.START_OBJECT) {
      object(field.getMessageType(), path);
    } else {
      throw Scalars.refused(field, Scalars.shown(from), path);
    }
  }
}
