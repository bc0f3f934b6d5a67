package vn.thongsuot.membership;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Candidates extends JpaRepository<Candidate, Long> {

    List<Candidate> findByPersonIdAndRemovedOnIsNull(long personId);
}
