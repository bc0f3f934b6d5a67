package vn.thongsuot.procedure;

/** A length of time as regulations state it, such as "30 working days". */
public record TimeLimit(int amount, LimitUnit unit) {

    public TimeLimit {
        if (amount < 1) {
            throw new IllegalArgumentException("A time limit of " + amount + " " + unit);
        }
    }

    /** "30 working days". */
    public Message message() {
        return switch (unit) {
            case WORKING_DAYS -> Message.of("procedure.limit.working-days", amount);
            case DAYS -> Message.of("procedure.limit.days", amount);
            case MONTHS -> Message.of("procedure.limit.months", amount);
        };
    }
}
