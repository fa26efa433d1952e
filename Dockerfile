FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
COPY sql sql
RUN mvn -B -q -Dmaven.test.skip=true package

# glibc, because the embedded PostgreSQL is built for it.
FROM eclipse-temurin:17-jre
# PostgreSQL refuses root and a user without a name.
RUN groupadd --gid 10001 outlay \
 && useradd --uid 10001 --gid 10001 --create-home --shell /usr/sbin/nologin outlay \
 && install -d -o outlay -g outlay /workspace
# What changes least comes first.
COPY --from=build /build/target/outlay/lib/ /opt/outlay/lib/
COPY --from=build /build/target/outlay/outlay /build/target/outlay/outlay.jar /opt/outlay/
USER 10001
# Names of files in any language; more of the memory than elsewhere, as nothing else runs here but PostgreSQL.
ENV LC_ALL=C.UTF-8 OUTLAY_JAVA_OPTS=-XX:MaxRAMPercentage=60
# The archive of classes is written as a check ends, and takes its name at the next start. A workspace without files is
# checked in vain (exit code 2 or 4), which is all that it is for.
RUN /opt/outlay/outlay init /tmp/first && { /opt/outlay/outlay check /tmp/first > /tmp/first.log 2>&1 || true; } \
 && /opt/outlay/outlay --version && rm -r /tmp/first /tmp/first.log
WORKDIR /workspace
VOLUME /workspace
ENTRYPOINT ["/opt/outlay/outlay"]
CMD ["--help"]
