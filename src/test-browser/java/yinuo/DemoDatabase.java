package yinuo;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo is lived through once in a run; each context of the stories begins with a copy of it. */
class DemoDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static String filled = "";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("yinuo.db.template=" + filled()).applyTo(context);
    }

    private static synchronized String filled() {
        if (filled.isEmpty()) {
            try (var filling = new SpringApplicationBuilder(Yinuo.class)
                            .run(
                                    "--yinuo.demo=true",
                                    "--yinuo.db.throwaway=true",
                                    "--yinuo.data=target/test-data",
                                    "--server.port=0");
                    var connection = filling.getBean(DataSource.class).getConnection()) {
                filled = connection.getCatalog();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return filled;
    }
}
