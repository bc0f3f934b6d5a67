package vn.thongsuot.shell.ui;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something the portal did not expect: logged in full under a number that the user can pass on. */
record Incident(String number) {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    /** Without characters that sound or look alike on the telephone. */
    private static final String ALPHABET = "2346789ACDEFHJKMNPRTUVWXY";

    private static final int GROUP_LENGTH = 4;

    static Incident log(Throwable cause) {
        Random random = ThreadLocalRandom.current();
        var incident = new Incident(group(random) + "-" + group(random));
        LOG.error("Incident {}", incident.number, cause);
        return incident;
    }

    private static String group(Random random) {
        var group = new StringBuilder();
        for (int i = 0; i < GROUP_LENGTH; i++) {
            group.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return group.toString();
    }
}
