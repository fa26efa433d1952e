FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY sql sql
RUN mvn -B -q -Dmaven.test.skip=true package \
 && java -Djarmode=tools -jar target/outlay.jar extract --layers --destination layers

# glibc, because the embedded PostgreSQL is built for it.
FROM eclipse-temurin:17-jre
# PostgreSQL refuses root and a user without a name.
RUN groupadd --gid 10001 outlay \
 && useradd --uid 10001 --gid 10001 --create-home --shell /usr/sbin/nologin outlay \
 && install -d -o outlay -g outlay /workspace
# What changes least comes first.
COPY --from=build /build/layers/dependencies/ /opt/outlay/
COPY --from=build /build/layers/application/ /opt/outlay/
USER 10001
# Names of files in any language.
ENV LC_ALL=C.UTF-8
WORKDIR /workspace
VOLUME /workspace
# The parallel collector, as a close is one long computation; the rest of the memory is left to PostgreSQL.
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:MaxRAMPercentage=60", "-jar", "/opt/outlay/outlay.jar"]
CMD ["--help"]
