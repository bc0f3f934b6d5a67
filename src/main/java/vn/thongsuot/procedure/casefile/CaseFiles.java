package vn.thongsuot.procedure.casefile;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CaseFiles extends JpaRepository<CaseFile, Long> {

    /** Steps of one case are completed one after the other; steps of different cases do not wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CaseFile c where c.id = :id")
    Optional<CaseFile> lock(long id);

    @Query(value = "select id from organization_person where id = :id for update", nativeQuery = true)
    Optional<Long> lockSubject(long id);

    /** The running cases of a procedure about a person. */
    @Query("""
            select c from CaseFile c
            where c.subjectId = :subject and c.procedureKey = :procedure and c.state = vn.thongsuot.procedure.CaseState.RUNNING
            """)
    List<CaseFile> runningFor(long subject, String procedure);
}
