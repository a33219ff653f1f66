package yinuo.demo.counter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import yinuo.attachment.Upload;

/** Pictures that the demo draws itself: the photo of a worker, the plan of a home. */
final class DemoPictures {

    private static final Color INK = new Color(0x2f3b52);

    private DemoPictures() {}

    static Upload worker(String name) {
        var luck = new Random(name.hashCode());
        var image = new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image, Color.getHSBColor(luck.nextFloat(), 0.12f, 0.95f));
        var skin = Color.getHSBColor(0.07f, 0.30f + luck.nextFloat() * 0.1f, 0.82f + luck.nextFloat() * 0.1f);
        pen.setColor(Color.getHSBColor(0.58f + luck.nextFloat() * 0.08f, 0.55f, 0.45f));
        pen.fillRoundRect(30, 225, 180, 140, 90, 90);
        pen.setColor(skin);
        pen.fillRect(100, 190, 40, 50);
        pen.fillOval(70, 80, 100, 130);
        pen.setColor(new Color(0xe0a526));
        pen.fillArc(62, 52, 116, 110, 0, 180);
        pen.fillRoundRect(54, 100, 132, 12, 10, 10);
        pen.setColor(INK);
        pen.fillOval(98, 138, 9, 9);
        pen.fillOval(133, 138, 9, 9);
        pen.setStroke(new BasicStroke(3));
        pen.drawArc(104, 158, 32, 22, 200, 140);
        pen.dispose();
        return upload(name + ".png", image);
    }

    static Upload plan(String home) {
        var image = new BufferedImage(900, 640, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image, Color.WHITE);
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(8));
        pen.drawRect(60, 60, 780, 500);
        pen.setStroke(new BasicStroke(5));
        pen.drawLine(420, 60, 420, 300);
        pen.drawLine(60, 300, 300, 300);
        pen.drawLine(560, 300, 840, 300);
        pen.drawLine(560, 300, 560, 560);
        pen.setStroke(new BasicStroke(2));
        pen.drawArc(300, 260, 80, 80, 90, 90);
        pen.drawArc(480, 260, 80, 80, 0, 90);
        pen.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {8, 6}, 0));
        for (var x = 60; x < 840; x += 40) {
            pen.drawLine(x, 575, x, 590);
        }
        pen.drawRect(470, 90, 120 + Math.abs(home.hashCode() % 80), 60);
        pen.dispose();
        return upload("平面图-" + home + ".png", image);
    }

    private static Graphics2D pen(BufferedImage image, Color ground) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(ground);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        return pen;
    }

    private static Upload upload(String name, BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return new Upload(name, "image/png", bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
