package io.outlay.intake.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What is asked of a table, and how an answer becomes the lines of a {@link SumsFormat}. */
interface Asked {
    /** Rows that an answer may have. */
    int MOST_SUMS = 100_000;

    /**
     * The statement, which asks for one row more than an answer may have.
     *
     * @param relation a table, or a query in brackets
     */
    String sql(String relation);

    /** Names of the columns behind the first, which is the count of rows. */
    List<String> header();

    /** Adds the row at which an answer is. */
    void add(ResultSet answer, SumLines to) throws SQLException;
}
