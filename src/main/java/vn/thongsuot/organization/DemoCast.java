package vn.thongsuot.organization;

import java.util.List;

/**
 * The people of the demo data for whom sign-ins are made: one for each role on the way of an admission in one cell, and the
 * secretary of a cell elsewhere. There is such a bean in the profile {@code demo} only.
 */
public interface DemoCast {

    List<DemoPerson> persons();

    /**
     * One of them.
     *
     * @param roleKey text key of what this person is in the demo
     */
    record DemoPerson(String username, PersonId personId, String roleKey) {}
}
