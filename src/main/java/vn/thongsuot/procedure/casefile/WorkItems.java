package vn.thongsuot.procedure.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface WorkItems extends JpaRepository<WorkItem, Long> {

    Optional<WorkItem> findByTaskId(String taskId);

    List<WorkItem> findByCaseIdOrderById(long caseId);

    /** The case of a work item, without loading the item: it is to be read after the case is locked. */
    @Query("select w.caseId from WorkItem w where w.id = :id")
    Optional<Long> caseOf(long id);

    boolean existsByCaseIdAndStepId(long caseId, String stepId);
}
