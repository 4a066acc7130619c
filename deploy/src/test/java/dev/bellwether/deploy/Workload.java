package dev.bellwether.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What makes pods, whatever its kind. */
record Workload(HasMetadata manifest, PodTemplateSpec pod) {

    static Stream<Workload> of(HasMetadata manifest) {
        Optional<PodTemplateSpec> pod = switch (manifest.getKind()) {
            case "Deployment" -> Optional.of(((Deployment) manifest).getSpec().getTemplate());
            case "StatefulSet" -> Optional.of(((StatefulSet) manifest).getSpec().getTemplate());
            case "DaemonSet" -> Optional.of(((DaemonSet) manifest).getSpec().getTemplate());
            case "Job" -> Optional.of(((Job) manifest).getSpec().getTemplate());
            case "CronJob" ->
                Optional.of(((CronJob) manifest)
                        .getSpec()
                        .getJobTemplate()
                        .getSpec()
                        .getTemplate());
            default -> Optional.empty();
        };
        return pod.map(template -> new Workload(manifest, template)).stream();
    }

    String name() {
        return manifest.getMetadata().getName();
    }

    boolean isJob() {
        return manifest instanceof Job;
    }

    boolean isService() {
        return manifest instanceof Deployment;
    }

    Map<String, String> labels() {
        return pod.getMetadata().getLabels();
    }

    List<Container> containers() {
        return Stream.concat(pod.getSpec().getContainers().stream(), pod.getSpec().getInitContainers().stream())
                .toList();
    }

    Optional<EnvVar> variable(String name) {
        return containers().stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getName().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return manifest.getKind() + "/" + name();
    }
}
