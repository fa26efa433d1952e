package io.outlay.job.close;

import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts Spring for one close, on a database that is there already. */
final class SpringStart {
    private SpringStart() {}

    static ConfigurableApplicationContext of(DataSource dataSource, CloseRun run) {
        return new SpringApplicationBuilder(CloseJob.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    // The session owns the pool and closes it after the context.
                    beans.registerBean(
                            DataSource.class, () -> dataSource, definition -> definition.setDestroyMethodName(""));
                    beans.registerBean(CloseRun.class, () -> run);
                })
                // An application.yaml that happens to lie in the working directory is none of ours.
                .run("--spring.config.location=classpath:/");
    }
}
