package vn.thongsuot.procedure.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface HolidayEntries extends JpaRepository<HolidayEntry, Long> {

    List<HolidayEntry> findByDayBetweenOrderByDay(LocalDate first, LocalDate last);

    Optional<HolidayEntry> findByDay(LocalDate day);
}
