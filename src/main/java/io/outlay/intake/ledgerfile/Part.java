package io.outlay.intake.ledgerfile;

/** What an audit file is made of. A part states what is in it, and what the parts around it state. */
enum Part {
    FILE,
    ACCOUNT,
    PARTY,
    JOURNAL,
    TRANSACTION,
    LINE
}
