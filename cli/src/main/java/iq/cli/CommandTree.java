package iq.cli;

import static iq.cli.Node.command;
import static iq.cli.Node.group;

import iq.cli.command.CatalogCompile;
import iq.cli.command.CatalogImport;
import iq.cli.command.ProfilesList;

/** All commands by name. */
final class CommandTree {
  private CommandTree() {}

  static Node root() {
    return group(
        "iq",
        "Which accelerator, machine, model server and version serve a model for the least money.",
        group(
            "profiles",
            "Profiles: which configuration serves a model, and how.",
            command("list", "List profiles, cheapest first.", ProfilesList::new)),
        group(
            "catalog",
            "The open catalog as text, for those who maintain it.",
            command("import", "Bring published figures into data/.", CatalogImport::new),
            command("compile", "Compile data/ into the form that iq reads.", CatalogCompile::new)));
  }
}
