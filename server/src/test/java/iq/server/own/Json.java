package iq.server.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import iq.server.Running;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests and answers of REST as trees. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static Map<String, Object> read(String text) {
    try {
      return object(MAPPER.readValue(text, Map.class));
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  static String write(Object tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The answer of a request that is right. */
  static Map<String, Object> post(Running server, String path, Object body) {
    HttpResponse<String> answer = server.post(path, write(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer.body());
  }

  static Map<String, Object> get(Running server, String path) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer.body());
  }

  /** The words of a request's fault in Google's shape; it has to have a status. */
  static String fault(HttpResponse<String> answer, int code, String status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(code);
    Map<String, Object> error = object(read(answer.body()).getOrDefault("error", Map.of()));
    assertThat(error).containsEntry("code", code).containsEntry("status", status);
    return String.valueOf(error.get("message"));
  }

  static String refusal(Running server, String path, Object body) {
    return fault(server.post(path, write(body)), 400, "INVALID_ARGUMENT");
  }

  /** A member that has to be there. */
  static Object at(Object tree, String member) {
    Object value = object(tree).get(member);
    if (value == null) {
      throw new AssertionError("no " + member + " in " + tree);
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object tree) {
    return (Map<String, Object>) tree;
  }

  static List<Map<String, Object>> list(Map<String, Object> tree, String member) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Object item : (List<?>) tree.getOrDefault(member, List.of())) {
      items.add(object(item));
    }
    return items;
  }

  /** Numbers in single precision and without empty lists, which a message cannot hold. */
  static Object plain(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((name, value) -> {
        if (!(value instanceof List<?> list && list.isEmpty())) {
          plain.put(String.valueOf(name), plain(value));
        }
      });
      return plain;
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(Json::plain).toList();
    }
    return tree instanceof Number number ? number.floatValue() : tree;
  }
}
