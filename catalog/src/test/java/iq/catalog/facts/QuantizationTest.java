package iq.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.catalog.InvalidDataException;
import iq.catalog.Model;
import iq.catalog.text.NamedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantizationTest {

  private static Model quantized(String stated) {
    return Configs.model(
        Configs.llamaWith("\"quantization_config\": " + stated.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'quant_method': 'fp8', 'fmt': 'e4m3'} | fp8",
        "{'quant_method': 'fbgemm_fp8'} | fp8",
        "{'quant_method': 'mxfp4'} | mxfp4",
        "{'quant_method': 'awq', 'bits': 4} | awq",
        "{'quant_method': 'gptq', 'bits': 4} | gptq-int4",
        "{'quant_method': 'gptq', 'bits': 8} | gptq-int8",
        "{'quant_method': 'bitsandbytes', 'load_in_4bit': true} | bitsandbytes-int4",
        "{'quant_method': 'modelopt', 'quant_algo': 'NVFP4'} | nvfp4",
        "{'quant_method': 'modelopt', 'quant_algo': 'FP8'} | fp8",
        "{'quant_method': 'fp8', 'quant_algo': 'MIXED_PRECISION', 'moe_quant_algo': 'NVFP4'} | nvfp4",
        "{'quant_method': 'torchao'} | torchao",
      })
  void namesThePrecisionInTheCatalogsWords(String stated, String word) {
    assertThat(quantized(stated).quantization()).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'num_bits': 8, 'type': 'float'} | float-quantized | fp8",
        "{'num_bits': 8, 'type': 'int'} | int-quantized | int8",
        "{'num_bits': 4, 'type': 'int', 'group_size': 32} | pack-quantized | int4",
        "{'num_bits': 4, 'type': 'float', 'group_size': 16} | nvfp4-pack-quantized | nvfp4",
        "{'num_bits': 4, 'type': 'float', 'group_size': 32} | mxfp4-pack-quantized | mxfp4",
      })
  void compressedTensorsSayBitsAndType(String weights, String format, String word) {
    String groups = "'config_groups': {'group_0': {'weights': " + weights + "}}";
    String stated = "{'quant_method': 'compressed-tensors', 'format': '" + format + "', " + groups + "}";
    assertThat(quantized(stated).quantization()).isEqualTo(word);
  }

  @Test
  void partsOfTwoPrecisionsAreBothNamed() {
    String two =
        "{'quant_method': 'modelopt', 'quant_algo': 'MIXED_PRECISION', 'config_groups': {"
            + "'group_0': {'weights': {'num_bits': 8, 'type': 'float'}},"
            + "'group_1': {'weights': {'num_bits': 4, 'type': 'float', 'group_size': 16}}}}";
    assertThat(quantized(two).quantization()).isEqualTo("fp8+nvfp4");
  }

  @Test
  void itMayStandInTheDecodersPart() {
    assertThat(Configs.published("moonshotai/Kimi-K2.5").quantization()).isEqualTo("int4");
  }

  @Test
  void sizesOfQuantizedFilesAreNotComputed() {
    assertThat(quantized("{'quant_method': 'fp8'}").weightsGib()).isNull();
  }

  @Test
  void aFileOfModeloptBesideTheConfigurationCounts() {
    Model model =
        ModelConfig.read(NamedText.of("config.json", Configs.LLAMA))
            .quantizedAs(
                NamedText.of(
                    "hf_quant_config.json",
                    "{\"producer\": {\"name\": \"modelopt\"}, \"quantization\":"
                        + " {\"quant_algo\": \"NVFP4\", \"kv_cache_quant_algo\": \"FP8\"}}"))
            .model("acme/mine");
    assertThat(model.quantization()).isEqualTo("nvfp4");
    assertThat(model.weightsGib()).isNull();
  }

  @Test
  void refusesOneThatNamesNoMethod() {
    assertThatThrownBy(() -> quantized("{'bits': 4}"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("config.json, line 1, quantization_config.quant_method: found nothing");
    assertThatThrownBy(
            () ->
                ModelConfig.read(NamedText.of("config.json", Configs.LLAMA))
                    .quantizedAs(NamedText.of("hf_quant_config.json", "{}")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("hf_quant_config.json, line 1, quantization.quant_algo: found nothing");
  }
}
