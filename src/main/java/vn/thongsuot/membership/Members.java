package vn.thongsuot.membership;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Members extends JpaRepository<Member, Long> {

    Optional<Member> findByPersonId(long personId);

    boolean existsByCardNumber(String cardNumber);
}
