package iq.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import iq.catalog.store.Token;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The walls between the rooms of ARCHITECTURE.md. */
class RoomsTest {
  private static final JavaClasses IQ =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("iq");

  private static void holds(ArchRule rule) {
    rule.check(IQ);
  }

  @Test
  void theCatalogKnowsNoOtherRoom() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("iq.catalog..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("iq.advisor..", "iq.manifests..", "iq.cli.."));
  }

  @Test
  void theAdvisorKnowsTheCatalogsRecordsAlone() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("iq.advisor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("iq.manifests..", "iq.cli..", "iq.catalog.*.."));
  }

  @Test
  void theAdvisorTouchesNoFileNoNetworkAndNoClock() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("iq.advisor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.time.."));
  }

  @Test
  void manifestsKnowTheRecordsOfCatalogAndAdvisorAlone() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("iq.manifests..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("iq.cli..", "iq.catalog.*.."));
  }

  @Test
  void manifestsTouchNoFileNoNetworkAndNoClock() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("iq.manifests..")
            .and()
            .doNotHaveFullyQualifiedName("iq.manifests.schema.SchemaText") // reads its own jar
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..",
                "java.time.."));
  }

  @Test
  void databasesAreTheCatalogsBusiness() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("iq.catalog.store..")
            .and()
            .resideOutsideOfPackage("iq.cli.install..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql.."));
  }

  @Test
  void messagesOfTheApiAreItsOwnAndTheServersBusiness() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages("iq.api..", "iq.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.protobuf..", "io.grpc.."));
  }

  @Test
  void commandsReachANetworkThroughTheClientAlone() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("iq.cli..")
            .and()
            .resideOutsideOfPackage("iq.cli.remote..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "javax.net.."));
  }

  @Test
  void theCurvesKnowNothingOfPrices() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("iq.advisor.curve..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("iq.advisor"));
  }

  @Test
  void printersAndChartsKnowNothingOfProfiles() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("iq.cli.output..", "iq.cli.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "iq.catalog..", "iq.advisor..", "iq.manifests..", "iq.cli.command..", "iq.cli.view.."));
  }

  @Test
  void theClockIsReadAtTheDoorAlone() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("iq.cli.Main")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(LocalDate.class, "now", Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void nothingIsLeftToChanceButTheSecretsOfTokens() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("iq.catalog.store.Secret")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Math.class, "random"));
  }

  @Test
  void secretsAreComparedInConstantTimeAndInOnePlace() {
    holds(
        classes()
            .that()
            .haveFullyQualifiedName("iq.catalog.store.Secret")
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class));
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("iq.catalog.store..")
            .should()
            .callMethod(Token.class, "hash"));
  }

  @Test
  void commandsAreReachedThroughTheTree() {
    holds(
        classes()
            .that()
            .resideInAPackage("iq.cli.command..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("iq.cli", "iq.cli.command.."));
  }

  @Test
  void thePackagesOfTheCatalogHaveNoCycles() {
    holds(SlicesRuleDefinition.slices().matching("iq.catalog.(*)..").should().beFreeOfCycles());
  }
}
