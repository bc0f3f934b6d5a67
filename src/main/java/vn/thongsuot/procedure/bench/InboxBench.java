package vn.thongsuot.procedure.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.procedure.casefile.DangerService;
import vn.thongsuot.procedure.casefile.InboxService;
import vn.thongsuot.procedure.casefile.InboxService.Due;
import vn.thongsuot.procedure.casefile.InboxService.Filter;
import vn.thongsuot.procedure.casefile.InboxService.Part;

/** How long the first page and the counts of an inbox take, by how many roles a person has and by whose right. */
@Component
@Profile("bench")
class InboxBench implements ApplicationRunner {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 60;

    private final InboxService inbox;
    private final DangerService danger;
    private final InboxBenchData data;
    private final UserDetailsService accounts;
    private final ConfigurableApplicationContext context;

    InboxBench(
            InboxService inbox,
            DangerService danger,
            InboxBenchData data,
            UserDetailsService accounts,
            ConfigurableApplicationContext context) {
        this.inbox = inbox;
        this.danger = danger;
        this.data = data;
        this.accounts = accounts;
        this.context = context;
    }

    private record Measure(String name, double page, double count) {}

    @Override
    public void run(ApplicationArguments arguments) {
        int items = Integer.parseInt(System.getProperty("bench.items", "100000"));
        data.fill(items);
        List<Measure> measures = new ArrayList<>();
        for (int units : InboxBenchData.UNITS_HELD) {
            measures.add(measure(units + " own", InboxBenchData.holder(units)));
            measures.add(measure(units + " for another", InboxBenchData.substitute(units)));
            measures.add(measure(units + " own + " + units + " for another", InboxBenchData.both(units)));
        }
        print(items, measures);
        danger();
        System.exit(SpringApplication.exit(context));
    }

    private Measure measure(String name, String username) {
        signIn(username);
        var filter = new Filter(Part.WAITING, Due.ANY, "");
        double page = median(() -> inbox.rows(filter, new PageRequest(0, 50)));
        double count = median(inbox::counts);
        SecurityContextHolder.clearContext();
        return new Measure(name, page, count);
    }

    /** The page of steps in danger, for a secretary who watches over all of them. */
    private void danger() {
        signIn(InboxBenchData.PROVINCE);
        var all = new DangerService.Filter(null);
        DangerService.Sight sight = danger.look();
        System.out.printf(
                Locale.ROOT,
                "danger page of the whole province: look %.0f, first page %.0f, number of rows %.0f, hidden numbers %.0f%n%n",
                median(danger::look, 3, 9),
                median(() -> danger.rows(sight, all, new Seek<>(null, 0, 50)), 3, 9),
                median(() -> danger.count(sight, all), 3, 9),
                median(() -> danger.hidden(sight), 3, 9));
        SecurityContextHolder.clearContext();
    }

    private void signIn(String username) {
        UserDetails account = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
    }

    private static double median(Runnable work) {
        return median(work, WARM_UP, ROUNDS);
    }

    private static double median(Runnable work, int warmUp, int rounds) {
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[rounds / 2];
    }

    private static void print(int items, List<Measure> measures) {
        Measure first = measures.getFirst();
        System.out.printf(
                Locale.ROOT,
                "%n%,d open steps; median of %d, in milliseconds; ratio to the first line%n%n",
                items,
                ROUNDS);
        System.out.printf("%-32s %12s %7s %12s %7s%n", "units with a role", "first page", "ratio", "counts", "ratio");
        for (Measure measure : measures) {
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %12.2f %7.1f %12.2f %7.1f%n",
                    measure.name(),
                    measure.page(),
                    measure.page() / first.page(),
                    measure.count(),
                    measure.count() / first.count());
        }
        System.out.println();
    }
}
