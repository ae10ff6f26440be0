package iq.server.mcp;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import iq.api.openapi.Services;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Faults name the path that lists what is known; an agent calls the tool of that path instead. */
final class PathWords {
  private static final Pattern PATH = Pattern.compile("'(?:GET|POST) (/[^'?]*)[^']*'");

  private final Map<String, String> tools = new HashMap<>();

  PathWords(Collection<Tool<?, ?>> all) {
    Map<String, String> byInput = new HashMap<>();
    all.forEach(tool -> byInput.putIfAbsent(tool.input().getFullName(), tool.name()));
    for (ServiceDescriptor service : Services.all()) {
      for (MethodDescriptor method : service.getMethods()) {
        String tool = byInput.get(method.getInputType().getFullName());
        if (tool != null) {
          tools.put(path(method), tool);
        }
      }
    }
  }

  private static String path(MethodDescriptor method) {
    HttpRule rule = method.getOptions().getExtension(AnnotationsProto.http);
    return rule.hasGet() ? rule.getGet() : rule.getPost();
  }

  /** The words with the tools of paths in place of the paths. */
  String toolsFor(String words) {
    return PATH.matcher(words)
        .replaceAll(
            found -> {
              String tool = tools.get(found.group(1));
              return Matcher.quoteReplacement(tool == null ? found.group() : "the tool " + tool);
            });
  }
}
