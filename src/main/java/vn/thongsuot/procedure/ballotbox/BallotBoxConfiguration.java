package vn.thongsuot.procedure.ballotbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BallotKeyProperties.class)
class BallotBoxConfiguration {}
