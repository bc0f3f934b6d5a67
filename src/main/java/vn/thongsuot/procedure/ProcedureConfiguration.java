package vn.thongsuot.procedure;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Services of this module are tried again when the database chose them as the victim of a deadlock; limits are watched. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
@EnableScheduling
class ProcedureConfiguration {}
