package iq.manifests.schema;

import iq.manifests.schema.Validator.UnknownKinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check of one file. */
final class FileCheck {
  private final Kinds kinds;
  private final Definitions definitions;
  private final UnknownKinds unknown;
  private final List<Findings> all = new ArrayList<>();
  private final List<Finding> ofYaml = new ArrayList<>();
  private final List<KubernetesObject> objects = new ArrayList<>();
  private int skipped;

  FileCheck(Kinds kinds, Definitions definitions, UnknownKinds unknown) {
    this.kinds = kinds;
    this.definitions = definitions;
    this.unknown = unknown;
  }

  Report check(String text) {
    read(text);
    for (KubernetesObject object : objects) {
      new Structure(definitions, object.findings())
          .check(object.root(), definitions.get(object.kind().definition()));
      Rules.check(object);
    }
    Rules.check(objects);
    List<Finding> findings = new ArrayList<>(ofYaml);
    all.forEach(one -> findings.addAll(one.all()));
    findings.sort(Comparator.comparingInt(Finding::document).thenComparingInt(Finding::line));
    int invalid = (int) all.stream().filter(this::isInvalid).count();
    return new Report(findings, all.size() - invalid, invalid, skipped);
  }

  private boolean isInvalid(Findings one) {
    return one.hasErrors() || ofYaml.stream().anyMatch(finding -> finding.document() == one.document());
  }

  private void read(String text) {
    int number = 0;
    try {
      DocumentReader reader = new DocumentReader(text, this::repeated);
      while (true) {
        number = reader.number() + 1;
        Document document = reader.next();
        if (document == null) {
          return;
        }
        objects(document.number(), Spot.root(document.value()));
      }
    } catch (Refusal e) {
      ofYaml.add(new Finding(Severity.ERROR, number, e.line(), "", "", "", e.words(), "", ""));
    }
  }

  private void repeated(int document, int line, String path, int first) {
    String problem = "the key is there already, on line " + first;
    ofYaml.add(new Finding(Severity.ERROR, document, line, "", "", path, problem, "", ""));
  }

  /** A List holds objects of any kind. */
  private void objects(int document, Spot root) {
    if (root.text("kind").equals("List") && root.text("apiVersion").equals("v1")) {
      root.each("items").forEach(item -> object(document, new Spot("", item.line(), item.value())));
    } else {
      object(document, root);
    }
  }

  private void object(int document, Spot root) {
    String name = root.text("metadata", "name");
    Findings findings = new Findings(document, root.text("kind"), name);
    Kind kind = kind(root, findings);
    if (kind == null && !findings.hasErrors()) {
      skipped++;
      return;
    }
    all.add(findings);
    if (kind != null) {
      objects.add(new KubernetesObject(kind, root, findings));
    }
  }

  private @Nullable Kind kind(Spot root, Findings findings) {
    String apiVersion = root.text("apiVersion");
    String name = root.text("kind");
    if (!(root.value() instanceof Value.Fields)) {
      findings.error(root, "the document is " + root.value().inWords(), "an object of Kubernetes");
      return null;
    }
    if (apiVersion.isEmpty() || name.isEmpty()) {
      findings.error(root, "lacks " + (name.isEmpty() ? "kind" : "apiVersion"), "an object of Kubernetes");
      return null;
    }
    Kind kind = kinds.find(apiVersion, name);
    if (kind == null && unknown == UnknownKinds.REFUSED) {
      findings.add(Severity.ERROR, root, "no schema is held for " + name + " of " + apiVersion, "", kinds.closest(apiVersion, name));
    }
    return kind;
  }
}
