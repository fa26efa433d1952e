package io.outlay.report.bills;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.report.FixtureStack;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenewalTableTest {
    /** A dash is nothing to avoid; of a bill that cannot be judged this is not known. */
    @Test
    void whatCannotBeJudgedHasNoDash() {
        assertEquals("–", RenewalTable.unavoidable(judged(Verdict.IN_LINE)));
        assertEquals("n/a", RenewalTable.unavoidable(judged(Verdict.INSUFFICIENT_DATA)));
    }

    private static Renewal judged(Verdict verdict) {
        Renewal like = FixtureStack.RENEWAL;
        return new Renewal(
                like.systemId(),
                like.systemName(),
                like.contractId(),
                like.end(),
                like.noticeDeadline(),
                like.autoRenew(),
                like.now(),
                verdict,
                new Renewal.NextTerm(
                        like.next().days(),
                        like.next().first(),
                        like.next().atStake(),
                        Optional.empty(),
                        like.next().whole(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                like.lockedUntil(),
                like.actBy(),
                like.billing());
    }
}
