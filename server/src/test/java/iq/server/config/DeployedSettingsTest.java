package iq.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the image, the chart and the unit set are settings: a name of none would be passed over. */
class DeployedSettingsTest {
  private static final Path DEPLOY = Path.of("..", "deploy");
  private static final Pattern VARIABLE = Pattern.compile("IQ_SERVER_[A-Z_]*[A-Z]");
  private static final Pattern FIXED = Pattern.compile("has \\$name \\(list ([^)]*)\\)");
  private static final Pattern QUOTED = Pattern.compile("\"([a-z-]+)\"");

  @Test
  void everyVariableIsASetting() throws IOException {
    Set<String> known =
        SettingTable.ALL.stream().map(Setting::variable).collect(Collectors.toSet());

    assertThat(variables(DEPLOY)).hasSizeGreaterThan(5).isSubsetOf(known);
  }

  @Test
  void theChartRefusesAmongItsSettingsJustThoseThatItSetsItself() throws IOException {
    Path templates = DEPLOY.resolve("helm/iq/templates");
    Set<String> own = variables(templates.resolve("_environment.tpl"));

    assertThat(refused(Files.readString(templates.resolve("_helpers.tpl")))).isEqualTo(own);
  }

  private static Set<String> variables(Path place) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        VARIABLE.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group()));
      }
    }
    return found;
  }

  /** As the variables of the names. */
  private static Set<String> refused(String template) {
    Matcher list = FIXED.matcher(template);
    assertThat(list.find()).isTrue();
    List<String> names = QUOTED.matcher(list.group(1)).results().map(one -> one.group(1)).toList();
    return SettingTable.ALL.stream()
        .filter(setting -> names.contains(setting.name()))
        .map(Setting::variable)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
