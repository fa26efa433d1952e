-- Comments as docs/outputs.md shows them. Migrations that ran before stay as they were, so that a ledger can be opened.
comment on table closed_period is 'Periods with a published report, and the attempt that counts for each.';
comment on column scenario_fact.likely is 'A number or a text, as written in the file; empty when blank.';
comment on table posted_document is 'What an attempt knew of the documents it posted; freezes their rates and says why a later one differs.';
comment on column bi_hotspot.threshold is 'Beyond which it is a hotspot.';
