package iq.manifests.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Service has ports, several of them with names; one that stands for another name says which. */
final class ServiceRule implements Rule {
  private static final long HIGHEST = 65_535;

  @Override
  public void check(KubernetesObject object) {
    Spot spec = object.is("Service") ? object.root().at("spec") : null;
    if (spec == null) {
      return;
    }
    List<Spot> ports = spec.each("ports");
    boolean elsewhere = spec.text("type").equals("ExternalName");
    if (elsewhere && spec.text("externalName").isEmpty()) {
      object.findings().error(spec, "has type ExternalName without externalName", "externalName");
    }
    if (ports.isEmpty() && !elsewhere && !spec.text("clusterIP").equals("None")) {
      object.findings().error(spec, "lacks ports");
    }
    names(object, ports);
    for (Spot port : ports) {
      Spot target = port.at("targetPort");
      if (target != null) {
        Ports.check(target, object.findings(), HIGHEST);
      }
    }
  }

  private static void names(KubernetesObject object, List<Spot> ports) {
    Map<String, Spot> names = new HashMap<>();
    for (Spot port : ports) {
      String name = port.text("name");
      if (name.isEmpty()) {
        if (ports.size() > 1) {
          object.findings().error(port, "lacks name", "a name, as there are several ports");
        }
        continue;
      }
      Spot first = names.putIfAbsent(name, port);
      if (first != null) {
        object.findings().error(port, "repeats the port name " + name + " of line " + first.line());
      }
    }
  }
}
