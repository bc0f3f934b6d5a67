package vn.thongsuot.procedure;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Services of this module are tried again when the database chose them as the victim of a deadlock. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class ProcedureConfiguration {}
