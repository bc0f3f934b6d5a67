package vn.thongsuot;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import vn.thongsuot.sealing.SealingKeyFile;

/** The intranet portal in which the procedures of a provincial Party organization run. */
@SpringBootApplication
@Modulithic(systemName = "Thong Suot", sharedModules = "platform")
public class ThongSuotApplication {

    public static void main(String[] args) {
        if (args.length == 2 && args[0].equals("sealing-key")) {
            System.out.println(SealingKeyFile.addKey(Path.of(args[1])));
            return;
        }
        SpringApplication.run(ThongSuotApplication.class, args);
    }
}
