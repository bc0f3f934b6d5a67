package vn.thongsuot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The intranet portal in which the procedures of a provincial Party organization run. */
@SpringBootApplication
@Modulithic(systemName = "Thong Suot", sharedModules = "platform")
public class ThongSuotApplication {

    public static void main(String[] args) {
        SpringApplication.run(ThongSuotApplication.class, args);
    }
}
