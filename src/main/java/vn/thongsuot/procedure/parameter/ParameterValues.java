package vn.thongsuot.procedure.parameter;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParameterValues extends JpaRepository<ParameterValue, Long> {

    List<ParameterValue> findByParameterKeyOrderByValidFromDesc(String parameterKey);

    List<ParameterValue> findAllByOrderByValidFromDesc();
}
