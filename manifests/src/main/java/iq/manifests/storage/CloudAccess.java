package iq.manifests.storage;

import iq.manifests.storage.Access.Right;
import iq.manifests.storage.Access.Step;
import iq.manifests.storage.Access.Subject;
import iq.manifests.storage.Access.Variable;
import iq.manifests.storage.Source.Az;
import iq.manifests.storage.Source.Gs;
import iq.manifests.storage.Source.S3;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Access by the identity of a service account. No placeholder stands in the manifests. */
final class CloudAccess {
  private CloudAccess() {}

  static Access google(Gs bucket, Subject subject, Right right) {
    List<String> roles = new ArrayList<>();
    roles.add(right.writes() ? "objectUser" : "objectViewer");
    if (right.looks()) {
      roles.add("bucketViewer");
    }
    List<String> commands =
        roles.stream().map(role -> binding(bucket, subject, role)).toList();
    Step step =
        new Step(
            "Before applying, let the service account " + subject.account() + " of the namespace "
                + subject.namespace() + (right.writes() ? " read and write" : " read")
                + " the bucket; the cluster needs Workload Identity Federation for GKE, which"
                + " Autopilot has:",
            commands);
    return new Access(subject.account(), Map.of(), List.of(), null, List.of(step));
  }

  private static String binding(Gs bucket, Subject subject, String role) {
    return "gcloud storage buckets add-iam-policy-binding gs://" + bucket.bucket()
        + " --member=\"principal://iam.googleapis.com/projects/$PROJECT_NUMBER/locations/global/"
        + "workloadIdentityPools/$PROJECT_ID.svc.id.goog/subject/ns/" + subject.namespace()
        + "/sa/" + subject.account() + "\" --role=roles/storage." + role;
  }

  static Access amazon(S3 bucket, Subject subject, Right right) {
    Step step =
        new Step(
            "Before applying, give the service account " + subject.account()
                + " a role that may s3:ListBucket on arn:aws:s3:::" + bucket.bucket()
                + " and s3:GetObject" + (right.writes() ? " and s3:PutObject" : "")
                + " on arn:aws:s3:::" + bucket.bucket()
                + "/*, with EKS Pod Identity, or with IRSA:",
            List.of(
                "aws eks create-pod-identity-association --cluster-name=$CLUSTER_NAME --namespace="
                    + subject.namespace() + " --service-account=" + subject.account()
                    + " --role-arn=$ROLE_ARN",
                "kubectl annotate serviceaccount " + subject.account()
                    + " eks.amazonaws.com/role-arn=$ROLE_ARN --namespace="
                    + subject.namespace() + "  # IRSA, after applying; then restart the pods"));
    return new Access(subject.account(), Map.of(), List.of(), null, List.of(step));
  }

  static Access azure(Az bucket, Subject subject, Right right) {
    String role = right.writes() ? "Storage Blob Data Contributor" : "Storage Blob Data Reader";
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            "Let a managed identity act for the service account " + subject.account()
                + ", give it the role " + role + " on the container " + bucket.bucket()
                + ", and name it to the account after applying; then restart the pods. The cluster"
                + " needs the OIDC issuer and workload identity:",
            List.of(
                "az identity federated-credential create --name=" + subject.account()
                    + " --identity-name=$IDENTITY --resource-group=$RESOURCE_GROUP"
                    + " --issuer=$OIDC_ISSUER --subject=system:serviceaccount:"
                    + subject.namespace() + ":" + subject.account()
                    + " --audience=api://AzureADTokenExchange",
                "kubectl annotate serviceaccount " + subject.account()
                    + " azure.workload.identity/client-id=$CLIENT_ID --namespace="
                    + subject.namespace())));
    List<Variable> variables = List.of(Keys.account(bucket));
    if (bucket.account() == null) {
      steps.add(Keys.accountStep(subject.namespace()));
    }
    return new Access(
        subject.account(),
        Map.of("azure.workload.identity/use", "true"),
        variables,
        null,
        steps);
  }
}
