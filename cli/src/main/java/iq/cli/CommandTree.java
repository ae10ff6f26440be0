package iq.cli;

import static iq.cli.Node.command;
import static iq.cli.Node.group;

import iq.cli.command.AcceleratorsList;
import iq.cli.command.AuditList;
import iq.cli.command.BenchmarksImport;
import iq.cli.command.BenchmarksList;
import iq.cli.command.BenchmarksRemove;
import iq.cli.command.CatalogCalibrate;
import iq.cli.command.CatalogCompile;
import iq.cli.command.CatalogCoverage;
import iq.cli.command.CatalogEvaluate;
import iq.cli.command.CatalogImport;
import iq.cli.command.Completion;
import iq.cli.command.MachineTypesList;
import iq.cli.command.EstimateCommand;
import iq.cli.command.ManifestsCreate;
import iq.cli.command.ManifestsDiff;
import iq.cli.command.ManifestsExplain;
import iq.cli.command.ManifestsValidate;
import iq.cli.command.McpRun;
import iq.cli.command.ModelServerVersionsList;
import iq.cli.command.ModelServersList;
import iq.cli.command.ModelsList;
import iq.cli.command.ModelsTransferJob;
import iq.cli.command.PricesImport;
import iq.cli.command.PricesList;
import iq.cli.command.PricesSet;
import iq.cli.command.ProfilesChart;
import iq.cli.command.ProfilesCompare;
import iq.cli.command.ProfilesExplain;
import iq.cli.command.ProfilesList;
import iq.cli.command.ServerRun;
import iq.cli.command.ServingStackVersionsList;
import iq.cli.command.ServingStacksList;
import iq.cli.command.TokensCreate;
import iq.cli.command.TokensList;
import iq.cli.command.TokensRevoke;
import iq.cli.command.UseCasesList;

/** All commands by name. What gcloud has below {@code profiles} also stands at the top. */
final class CommandTree {
  private CommandTree() {}

  static Node root() {
    return group(
        "iq",
        "Which accelerator, machine, model server and version serve a model for the least money.",
        profiles(),
        models(),
        modelServers(),
        modelServerVersions(),
        useCases(),
        servingStacks(),
        servingStackVersions(),
        group(
            "accelerators",
            "Accelerators and their facts.",
            command("list", "List accelerators.", AcceleratorsList::new)),
        group(
            "machine-types",
            "Machine types of clouds.",
            command("list", "List machine types.", MachineTypesList::new)),
        prices(),
        benchmarks(),
        command("estimate", "Estimate what nobody measured, with an interval.", EstimateCommand::new),
        manifests(),
        command("server", "Serve the API to teams, tools and Google's clients.", ServerRun::new),
        command("mcp", "Answer agents over MCP, on standard input and output.", McpRun::new),
        catalog(),
        tokens(),
        group(
            "audit",
            "Who changed own data.",
            command("list", "List changes, newest first.", AuditList::new)),
        command("completion", "Print a completion script for a shell.", Completion::new));
  }

  private static Node profiles() {
    return group(
        "profiles",
        "Profiles: which configuration serves a model, and how.",
        command("list", "List profiles, cheapest first.", ProfilesList::new),
        command("explain", "Tell why, from which source, at which price.", ProfilesExplain::new),
        command("compare", "Set profiles side by side.", ProfilesCompare::new),
        command("chart", "Draw latency over throughput.", ProfilesChart::new),
        group(
            "benchmarks",
            "Every measured load.",
            command("list", "List measured loads.", BenchmarksList::new)),
        group(
            "manifests",
            "Kubernetes manifests that deploy a profile.",
            command("create", "Make manifests for a profile.", ManifestsCreate::new)),
        models(),
        modelServers(),
        modelServerVersions(),
        useCases(),
        servingStacks(),
        servingStackVersions());
  }

  private static Node models() {
    return group(
        "models",
        "Models that somebody measured.",
        command("list", "List models.", ModelsList::new),
        command("transfer-job", "Make a Job that copies a model.", ModelsTransferJob::new));
  }

  private static Node modelServers() {
    return group(
        "model-servers",
        "Model servers.",
        command("list", "List the servers of a model.", ModelServersList::new));
  }

  private static Node modelServerVersions() {
    return group(
        "model-server-versions",
        "Versions of model servers.",
        command("list", "List the versions of a server.", ModelServerVersionsList::new));
  }

  private static Node useCases() {
    return group(
            "use-cases",
            "Named workloads.",
            command("list", "List use cases and their lengths.", UseCasesList::new))
        .alias("use-case");
  }

  private static Node servingStacks() {
    return group(
        "serving-stacks",
        "What routes around model servers.",
        command("list", "List serving stacks.", ServingStacksList::new));
  }

  private static Node servingStackVersions() {
    return group(
        "serving-stack-versions",
        "Versions of serving stacks.",
        command("list", "List the versions of a stack.", ServingStackVersionsList::new));
  }

  private static Node prices() {
    return group(
            "prices",
            "Prices of machine types; yours in place of the catalog's.",
            command("list", "List prices.", PricesList::new),
            command("set", "Set a price of your own.", PricesSet::new),
            command("import", "Import a price list of your own.", PricesImport::new))
        .otherwise(PricesList::new);
  }

  private static Node benchmarks() {
    return group(
        "benchmarks",
        "Measurements: the catalog's, and your own.",
        command("list", "List measured loads.", BenchmarksList::new),
        command("import", "Import measurements of your own.", BenchmarksImport::new),
        command("remove", "Remove measurements of your own.", BenchmarksRemove::new));
  }

  private static Node manifests() {
    return group(
        "manifests",
        "Kubernetes manifests in files, your own edits included.",
        command("validate", "Check manifests without a cluster.", ManifestsValidate::new),
        command("explain", "List computed values and their reasons.", ManifestsExplain::new),
        command("diff", "Compare two files of manifests.", ManifestsDiff::new));
  }

  private static Node catalog() {
    return group(
        "catalog",
        "The open catalog as text, for those who maintain it.",
        command("import", "Bring published figures into data/.", CatalogImport::new),
        command("compile", "Compile data/ into the form that iq reads.", CatalogCompile::new),
        command("evaluate", "Test the methods on all shipped curves.", CatalogEvaluate::new),
        command("calibrate", "Fit the estimator to all measured rows.", CatalogCalibrate::new),
        command("coverage", "Tell what is measured, estimated and declined.", CatalogCoverage::new));
  }

  private static Node tokens() {
    return group(
        "tokens",
        "Tokens that let callers in to a server.",
        command("create", "Make a token and print its secret.", TokensCreate::new),
        command("list", "List tokens.", TokensList::new),
        command("revoke", "Revoke a token.", TokensRevoke::new));
  }
}
