package vn.thongsuot.procedure.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.deadline.DeadlineSpec;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.ModelRefused;

/**
 * What the portal asks of the process engine. Joins the caller's transaction. Engine variables are the case's id and routing
 * flags, never what people wrote.
 */
@Component
public class ProcedureEngine {

    /** The one variable every process instance has. */
    static final String CASE_ID = "caseId";

    private static final Pattern LIMIT_FROM_DATE =
            Pattern.compile("\\$\\{\\s*deadline\\.after\\(\\s*'([^']+)'\\s*,\\s*'(\\w+)'\\s*\\)\\s*}");

    private static final Logger LOG = LoggerFactory.getLogger(ProcedureEngine.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    ProcedureEngine(
            RepositoryService repository, RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** A version of a procedure that was put into force. */
    public record DeployedVersion(String definitionId, String key, int version, String deploymentId) {}

    /**
     * Puts a procedure into force, unless the same files already are. The whole folder is one deployment, so a version keeps
     * the forms it came with.
     *
     * @param resources by path inside {@code bpmn/}
     * @param fingerprint hash over all files
     * @return the new version, or empty when nothing changed
     * @throws ModelRefused when the engine cannot make sense of the model; the transaction must not be committed then
     */
    @Transactional
    public Optional<DeployedVersion> deploy(String key, String fingerprint, Map<String, byte[]> resources) {
        var latest = repository
                .createDeploymentQuery()
                .deploymentName(key)
                .orderByDeploymentTime()
                .desc()
                .list();
        Optional<DeployedVersion> inForce = latestVersion(key);
        if (inForce.isPresent()
                && latest.stream()
                        .filter(deployment ->
                                deployment.getId().equals(inForce.get().deploymentId()))
                        .anyMatch(deployment -> fingerprint.equals(deployment.getSource()))) {
            return Optional.empty();
        }
        var builder = repository.createDeployment().name(key).source(fingerprint);
        new TreeMap<>(resources)
                .forEach((path, content) -> builder.addInputStream(path, new ByteArrayInputStream(content)));
        Deployment deployment;
        try {
            deployment = builder.deploy();
        } catch (ParseException e) {
            throw new ModelRefused(faults(e));
        }
        LOG.info("Procedure {} put into force as deployment {}", key, deployment.getId());
        return latestVersion(key);
    }

    private static List<ModelFault> faults(ParseException e) {
        return e.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream())
                .map(problem -> new ModelFault(
                        problem.getMainElementId() == null ? "model" : problem.getMainElementId(),
                        "procedure.fault.engine",
                        String.valueOf(problem.getMessage())))
                .toList();
    }

    public Optional<DeployedVersion> latestVersion(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(ProcedureEngine::version);
    }

    public Optional<DeployedVersion> version(String definitionId) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .singleResult())
                .map(ProcedureEngine::version);
    }

    /** The files a version was put into force with, by path. */
    public Map<String, byte[]> resources(String deploymentId) {
        Map<String, byte[]> resources = new TreeMap<>();
        for (String name : repository.getDeploymentResourceNames(deploymentId)) {
            try (InputStream in = repository.getResourceAsStream(deploymentId, name)) {
                resources.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return resources;
    }

    /** @return the id of the process instance */
    @Transactional
    public String start(String definitionId, long caseId, String businessKey, Map<String, Object> flags) {
        Map<String, Object> variables = new TreeMap<>(flags);
        variables.put(CASE_ID, caseId);
        return runtime.startProcessInstanceById(definitionId, businessKey, variables)
                .getId();
    }

    /**
     * Completes a user task.
     *
     * @param flags set before it: on the case as a whole, or on the parallel instance alone
     * @param ofInstance the task belongs to one of several parallel instances
     * @throws RuleViolationException when nothing would be left to do or to wait for, though the case has not ended
     */
    @Transactional
    public void complete(String taskId, Map<String, Object> flags, boolean ofInstance) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new IllegalStateException("The engine has no open task " + taskId);
        }
        if (ofInstance) {
            runtime.setVariablesLocal(instanceScope(task.getExecutionId()), flags);
        } else {
            runtime.setVariables(task.getProcessInstanceId(), flags);
        }
        tasks.complete(taskId);
        requireOnward(task.getProcessInstanceId());
    }

    /** A case that stands at a join for ever is seen by nobody; so the step that would lead there is not done. */
    private void requireOnward(String instanceId) {
        if (tasks.createTaskQuery().processInstanceId(instanceId).count() > 0
                || management.createJobQuery().processInstanceId(instanceId).count() > 0) {
            return;
        }
        boolean runs = runtime.createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .count()
                > 0;
        if (runs && activeElements(instanceId).isEmpty()) {
            throw new RuleViolationException("procedure.step.nothing-follows");
        }
    }

    /** The execution that is the parallel instance: the nearest one above that counts in the loop. */
    private String instanceScope(String executionId) {
        String id = executionId;
        while (id != null) {
            if (runtime.getVariablesLocal(id).containsKey(ProcessObserver.LOOP_COUNTER)) {
                return id;
            }
            var execution = (ExecutionEntity)
                    runtime.createExecutionQuery().executionId(id).singleResult();
            id = execution.getParentId();
        }
        return executionId;
    }

    /** Names of the messages the instance waits for now. */
    public Set<String> awaitedMessages(String instanceId) {
        return runtime.createEventSubscriptionQuery().processInstanceId(instanceId).eventType("message").list().stream()
                .map(EventSubscription::getEventName)
                .collect(Collectors.toSet());
    }

    @Transactional
    public void send(String instanceId, String message) {
        runtime.createMessageCorrelation(message).processInstanceId(instanceId).correlateAll();
        requireOnward(instanceId);
    }

    /** Ids of the elements in which the instance stands now. */
    public Set<String> activeElements(String instanceId) {
        return runtime.createExecutionQuery().processInstanceId(instanceId).active().list().stream()
                .flatMap(execution -> runtime.getActiveActivityIds(execution.getId()).stream())
                .collect(Collectors.toSet());
    }

    /** Ids of all user tasks that wait, for the comparison of the inbox with the engine. */
    public Set<String> openTaskIds() {
        return tasks.createTaskQuery().list().stream()
                .map(org.camunda.bpm.engine.task.Task::getId)
                .collect(Collectors.toSet());
    }

    /** Moves the engine's clock to stand {@code ahead} of real time, like the portal's. */
    public void setClockAhead(Duration ahead) {
        ClockUtil.offset(ahead.toMillis());
    }

    /**
     * Runs every job that is due, one transaction each, until none is left.
     *
     * @return how many ran
     */
    public int runDueJobs() {
        int ran = 0;
        List<Job> due;
        do {
            due = management
                    .createJobQuery()
                    .withRetriesLeft()
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 50);
            for (Job job : due) {
                try {
                    management.executeJob(job.getId());
                    ran++;
                } catch (OptimisticLockingException | org.camunda.bpm.engine.exception.NullValueException e) {
                    LOG.debug("Job {} was taken by the job executor", job.getId());
                }
            }
        } while (!due.isEmpty() && ran < 10_000);
        return ran;
    }

    /** Timers of a case that wait for the end of one of these limits wait until then. */
    @Transactional
    public void moveTimers(String instanceId, Map<DeadlineSpec, Instant> ends) {
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .list()) {
            Instant end = limitOf(job).map(ends::get).orElse(null);
            if (end != null && !Date.from(end).equals(job.getDuedate())) {
                management.setJobDuedate(job.getId(), Date.from(end));
            }
        }
    }

    private Optional<DeadlineSpec> limitOf(Job job) {
        String element = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return repository
                .getBpmnModelInstance(job.getProcessDefinitionId())
                .getModelElementById(element)
                .getChildElementsByType(TimerEventDefinition.class)
                .stream()
                .map(TimerEventDefinition::getTimeDate)
                .filter(Objects::nonNull)
                .map(date -> LIMIT_FROM_DATE.matcher(date.getTextContent().strip()))
                .filter(Matcher::matches)
                .map(parts -> DeadlineSpec.parse(parts.group(1) + " from " + parts.group(2)))
                .findFirst();
    }

    private static DeployedVersion version(ProcessDefinition definition) {
        return new DeployedVersion(
                definition.getId(), definition.getKey(), definition.getVersion(), definition.getDeploymentId());
    }
}
