package iq.server.own;

import iq.answers.UseCaseNames;
import iq.answers.report.ManifestText;
import iq.api.v1.CreateManifestsResponse;
import iq.api.v1.Finding;
import iq.api.v1.Manifest;
import iq.api.v1.ManifestFile;
import iq.manifests.ManifestSet;
import iq.manifests.layout.Layout;
import iq.manifests.yaml.Mapping;
import iq.manifests.yaml.Scalar;

/** Manifests, and what is found in them, as messages. */
final class ManifestMessages {
  private ManifestMessages() {}

  static CreateManifestsResponse of(ManifestSet set, Layout layout, String useCase) {
    CreateManifestsResponse.Builder response =
        CreateManifestsResponse.newBuilder()
            .addAllComments(set.comments())
            .setManifestVersion(set.version())
            .setText(ManifestText.of(set, true, true));
    String note = UseCaseNames.note(useCase);
    if (note != null) {
      response.addComments(note);
    }
    set.manifests().forEach(one -> response.addManifests(of(one)));
    layout
        .files(set)
        .forEach(
            (path, text) ->
                response.addFiles(
                    ManifestFile.newBuilder()
                        .setPath(path)
                        .setContent(text)
                        .setBelongsToUser(layout.belongsToUser(path))));
    return response.build();
  }

  private static Manifest of(iq.manifests.Manifest manifest) {
    return Manifest.newBuilder()
        .setKind(manifest.kind())
        .setApiVersion(manifest.apiVersion())
        .setName(name(manifest.object()))
        .setContent(manifest.content())
        .build();
  }

  private static String name(Mapping object) {
    return object.get("metadata") instanceof Mapping metadata
            && metadata.get("name") instanceof Scalar.Text text
        ? text.value()
        : "";
  }

  static Finding of(iq.manifests.schema.Finding finding) {
    Finding.Builder message =
        Finding.newBuilder()
            .setSeverity(finding.severity().word())
            .setKind(finding.kind())
            .setName(finding.name())
            .setPath(finding.path())
            .setProblem(finding.problem())
            .setExpected(finding.expected())
            .setClosest(finding.closest())
            .setText(finding.text());
    if (finding.line() > 0) {
      message.setLine(finding.line());
    }
    if (finding.document() > 0) {
      message.setDocument(finding.document());
    }
    return message.build();
  }
}
