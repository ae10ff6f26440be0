package iq.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngRendererTest {
  private static final int WHITE = 0xFFFFFF;

  @Test
  void hasTheSizeAskedAtEachScale() throws IOException {
    BufferedImage once = decode(PngRenderer.render(Samples.h100(), Size.DEFAULT, 1));
    assertThat(once.getWidth()).isEqualTo(960);
    assertThat(once.getHeight()).isEqualTo(540);
    BufferedImage twice = decode(PngRenderer.render(Samples.h100(), new Size(640, 400), 2));
    assertThat(twice.getWidth()).isEqualTo(1280);
    assertThat(twice.getHeight()).isEqualTo(800);
    assertThat(twice.getRGB(1, 1) & WHITE).isEqualTo(WHITE);
  }

  @Test
  void growsForALongLegend() throws IOException {
    BufferedImage image = decode(PngRenderer.render(Samples.eight(), new Size(480, 320), 1));
    assertThat(image.getWidth()).isEqualTo(480);
    assertThat(image.getHeight()).isGreaterThan(320);
  }

  @Test
  void marksTheInflectionPointWhereItIs() throws IOException {
    Frame frame = new Layout(Samples.h100(), Size.DEFAULT).frame();
    BufferedImage image = decode(PngRenderer.render(Samples.h100(), Size.DEFAULT, 2));
    int x = (int) Math.round(frame.px(Samples.INFLECTION.x()) * 2);
    int y = (int) Math.round(frame.py(Samples.INFLECTION.y()) * 2);
    assertThat(image.getRGB(x, y) & WHITE).isEqualTo(Palette.INFLECTION.rgb());
    assertThat(image.getRGB(x - 60, y - 60) & WHITE).isNotEqualTo(Palette.INFLECTION.rgb());
  }

  @Test
  void refusesScalesBeyondFour() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PngRenderer.render(Samples.h100(), Size.DEFAULT, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Size(100, 100));
  }

  private static BufferedImage decode(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
