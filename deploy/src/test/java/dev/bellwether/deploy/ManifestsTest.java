package dev.bellwether.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every workload of every overlay must keep to. */
class ManifestsTest {

    private static final Path CONFIGURATION = Path.of("..", "docs", "configuration.md");
    private static final String NAME = "app.kubernetes.io/name";

    @ParameterizedTest
    @EnumSource
    void pod_ofEachWorkload_isRestricted(Overlay overlay) {
        for (Workload workload : workloads(overlay)) {
            PodSecurityContext security = workload.pod().getSpec().getSecurityContext();
            assertThat(workload.pod().getSpec().getAutomountServiceAccountToken())
                    .as("%s mounts no token", workload)
                    .isFalse();
            assertThat(security.getRunAsNonRoot()).as("%s", workload).isTrue();
            assertThat(security.getRunAsUser()).as("%s's user", workload).isGreaterThan(10_000);
            assertThat(security.getSeccompProfile().getType())
                    .as("%s", workload)
                    .isEqualTo("RuntimeDefault");
            assertThat(workload.pod().getSpec().getHostNetwork())
                    .as("%s", workload)
                    .isNull();
            assertThat(workload.pod().getSpec().getHostPID()).as("%s", workload).isNull();
            assertThat(workload.pod().getSpec().getVolumes())
                    .as("%s's volumes", workload)
                    .allMatch(volume -> volume.getHostPath() == null && volume.getNfs() == null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void container_ofEachWorkload_isRestrictedAndBounded(Overlay overlay) {
        for (Workload workload : workloads(overlay)) {
            for (Container container : workload.containers()) {
                SecurityContext security = container.getSecurityContext();
                assertThat(security.getAllowPrivilegeEscalation())
                        .as("%s", workload)
                        .isFalse();
                assertThat(security.getReadOnlyRootFilesystem())
                        .as("%s", workload)
                        .isTrue();
                assertThat(security.getCapabilities().getDrop())
                        .as("%s", workload)
                        .containsExactly("ALL");
                assertThat(security.getCapabilities().getAdd())
                        .as("%s", workload)
                        .isEmpty();
                assertThat(container.getResources().getRequests())
                        .as("%s", workload)
                        .containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits())
                        .as("%s", workload)
                        .containsKeys("cpu", "memory");
                assertThat(container.getImage())
                        .as("%s's image has a version", workload)
                        .contains(":")
                        .doesNotEndWith(":latest");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void secret_ofEachWorkload_isGivenByReference(Overlay overlay) {
        List<HasMetadata> manifests = manifests(overlay);

        assertThat(manifests).noneMatch(Secret.class::isInstance);
        for (Workload workload : workloads(overlay)) {
            assertThat(variables(workload).filter(variable -> variable.getName().contains("PASSWORD")))
                    .as("%s", workload)
                    .isNotEmpty()
                    .allSatisfy(variable -> assertThat(variable.getValueFrom().getSecretKeyRef())
                            .isNotNull());
        }
    }

    @ParameterizedTest
    @EnumSource
    void variable_ofEachWorkload_isDocumentedAndItsSourceIsThere(Overlay overlay) throws IOException {
        String documented = Files.readString(CONFIGURATION);
        Set<String> given = all(overlay, ConfigMap.class)
                .flatMap(map -> map.getData().keySet().stream()
                        .map(key -> map.getMetadata().getName() + "/" + key))
                .collect(Collectors.toSet());
        for (Workload workload : workloads(overlay)) {
            variables(workload)
                    .filter(variable -> variable.getName().startsWith("BELLWETHER_"))
                    .forEach(variable -> assertThat(documented)
                            .as("%s of %s", variable.getName(), workload)
                            .contains("`" + variable.getName() + "`"));
            variables(workload)
                    .filter(variable -> variable.getValueFrom() != null
                            && variable.getValueFrom().getConfigMapKeyRef() != null)
                    .map(variable -> variable.getValueFrom().getConfigMapKeyRef())
                    .forEach(from -> assertThat(given)
                            .as("what %s is given", workload)
                            .contains(from.getName() + "/" + from.getKey()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void probes_ofEachService_askItsOwnPortForWhatTheyMean(Overlay overlay) {
        for (Workload workload : services(overlay)) {
            Container container = workload.containers().get(0);
            int port = container.getPorts().stream()
                    .filter(named -> named.getName().equals("grpc"))
                    .mapToInt(ContainerPort::getContainerPort)
                    .findFirst()
                    .orElseThrow();

            assertAsks(container.getStartupProbe(), port, "liveness", workload);
            assertAsks(container.getLivenessProbe(), port, "liveness", workload);
            assertAsks(container.getReadinessProbe(), port, "readiness", workload);
            assertThat(workload.variable("BELLWETHER_GRPC_PORT").orElseThrow().getValue())
                    .isEqualTo(String.valueOf(port));
        }
    }

    @ParameterizedTest
    @EnumSource
    void upstream_ofEachFollower_isTheNameOfAllItsReplicas(Overlay overlay) {
        Set<String> names = all(overlay, Service.class)
                .filter(service -> "None".equals(service.getSpec().getClusterIP()))
                .flatMap(service -> service.getSpec().getPorts().stream()
                        .map(port -> "dns:///" + service.getMetadata().getName() + ":" + port.getPort()))
                .collect(Collectors.toSet());

        Map<String, String> upstreams = services(overlay).stream()
                .filter(service ->
                        service.variable("BELLWETHER_UPSTREAM_ADDRESS").isPresent())
                .collect(Collectors.toMap(
                        Workload::name,
                        service -> service.variable("BELLWETHER_UPSTREAM_ADDRESS")
                                .orElseThrow()
                                .getValue()));

        assertThat(upstreams)
                .containsOnly(
                        Map.entry("sentiment-service", "dns:///article-service:9101"),
                        Map.entry("alert-service", "dns:///sentiment-service:9102"));
        assertThat(names).containsAll(upstreams.values());
    }

    @ParameterizedTest
    @EnumSource
    void label_thatAnUpgradeSelectsBy_isThatOfOneDeployment(Overlay overlay) {
        Map<String, List<String>> labelled = manifests(overlay).stream()
                .filter(manifest -> manifest.getMetadata().getLabels() != null
                        && manifest.getMetadata().getLabels().containsKey(NAME))
                .collect(Collectors.groupingBy(
                        manifest -> manifest.getMetadata().getLabels().get(NAME),
                        Collectors.mapping(
                                manifest -> manifest.getKind() + "/"
                                        + manifest.getMetadata().getName(),
                                Collectors.toList())));

        assertThat(labelled)
                .isEqualTo(services(overlay).stream()
                        .collect(Collectors.toMap(Workload::name, service -> List.of(service.toString()))));
    }

    @ParameterizedTest
    @EnumSource
    void drain_ofEachService_isShorterThanTheGracePeriod(Overlay overlay) throws IOException {
        Duration drain = defaultOf("BELLWETHER_SHUTDOWN_DRAIN");
        for (Workload workload : services(overlay)) {
            Long preStop = workload.containers()
                    .get(0)
                    .getLifecycle()
                    .getPreStop()
                    .getSleep()
                    .getSeconds();

            assertThat(workload.pod().getSpec().getTerminationGracePeriodSeconds())
                    .as("%s", workload)
                    .isGreaterThan(preStop + drain.toSeconds());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachService_isScaledSpreadAndKeptWhileNodesGo(Overlay overlay) {
        for (Workload workload : services(overlay)) {
            assertThat(all(overlay, HorizontalPodAutoscaler.class))
                    .as("a scaler of %s", workload)
                    .anyMatch(scaler -> scaler.getSpec()
                                    .getScaleTargetRef()
                                    .getName()
                                    .equals(workload.name())
                            && scaler.getSpec().getScaleTargetRef().getKind().equals("Deployment"));
            assertThat(all(overlay, PodDisruptionBudget.class))
                    .as("a budget of %s", workload)
                    .anyMatch(budget -> selects(budget.getSpec().getSelector().getMatchLabels(), workload));
            assertThat(workload.pod().getSpec().getTopologySpreadConstraints())
                    .as("%s", workload)
                    .isNotEmpty()
                    .allMatch(spread -> selects(spread.getLabelSelector().getMatchLabels(), workload));
            assertThat(all(overlay, Service.class))
                    .as("a name for %s", workload)
                    .anyMatch(service -> selects(service.getSpec().getSelector(), workload)
                            && "None".equals(service.getSpec().getClusterIP()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void network_ofTheNamespace_isClosedUnlessOpened(Overlay overlay) {
        assertThat(all(overlay, NetworkPolicy.class)).anySatisfy(policy -> {
            assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
            assertThat(policy.getSpec().getPodSelector().getMatchExpressions()).isEmpty();
            assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress()).isEmpty();
            assertThat(policy.getSpec().getEgress()).isEmpty();
        });
        assertThat(all(overlay, Namespace.class))
                .allSatisfy(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @ParameterizedTest
    @EnumSource(names = "PRODUCTION")
    void production_migratesInAJobOfTheSameImage(Overlay overlay) {
        List<Workload> jobs =
                workloads(overlay).stream().filter(Workload::isJob).toList();
        for (Workload service : services(overlay)) {
            String image = service.containers().get(0).getImage();

            assertThat(service.variable("BELLWETHER_DATABASE_MIGRATE_AT_START")
                            .orElseThrow()
                            .getValue())
                    .isEqualTo("false");
            assertThat(jobs)
                    .as("%s", service)
                    .anyMatch(job -> job.containers().get(0).getImage().equals(image)
                            && job.variable("BELLWETHER_DATABASE_MIGRATE_AND_EXIT")
                                    .orElseThrow()
                                    .getValue()
                                    .equals("true"));
        }
    }

    private static void assertAsks(Probe probe, int port, String service, Workload workload) {
        assertThat(probe.getGrpc().getPort()).as("%s", workload).isEqualTo(port);
        assertThat(probe.getGrpc().getService()).as("%s", workload).isEqualTo(service);
    }

    /** As docs/configuration.md has it, which the build keeps to the code. */
    private static Duration defaultOf(String variable) throws IOException {
        String row = Files.readAllLines(CONFIGURATION).stream()
                .filter(line -> line.contains("`" + variable + "`"))
                .findFirst()
                .orElseThrow();
        String value = row.split("\\|")[2].strip().replace("`", "").toUpperCase(Locale.ROOT);
        return Duration.parse("PT" + value);
    }

    private static boolean selects(Map<String, String> selector, Workload workload) {
        return workload.labels().entrySet().containsAll(selector.entrySet());
    }

    private static Stream<EnvVar> variables(Workload workload) {
        return workload.containers().stream().flatMap(container -> container.getEnv().stream());
    }

    private static List<HasMetadata> manifests(Overlay overlay) {
        return StrictManifests.read(overlay.render());
    }

    private static <T> Stream<T> all(Overlay overlay, Class<T> type) {
        return manifests(overlay).stream().filter(type::isInstance).map(type::cast);
    }

    private static List<Workload> services(Overlay overlay) {
        List<Workload> services =
                workloads(overlay).stream().filter(Workload::isService).toList();
        assertThat(services)
                .extracting(Workload::name)
                .containsExactlyInAnyOrder("article-service", "sentiment-service", "alert-service");
        return services;
    }

    private static List<Workload> workloads(Overlay overlay) {
        return manifests(overlay).stream().flatMap(Workload::of).toList();
    }
}
