-- Files in, facts staged. Content is kept once by its hash; what an attempt sees of it is its layers.

create table attempt (
    attempt_id  bigint generated always as identity primary key,
    period      date    not null,
    fingerprint text    not null,
    number      integer not null,
    base_period date,
    preliminary boolean not null,
    closed_without text[] not null default '{}',
    state       text    not null default 'running'
        check (state in ('running', 'gate', 'published', 'abandoned')),
    unique (period, fingerprint, number)
);
comment on table attempt is 'One try at closing a period. Only a published attempt counts for anything.';
comment on column attempt.period is 'First day of the month being closed.';
comment on column attempt.fingerprint is 'SHA-256 over paths and hashes of inputs, settings and program version.';
comment on column attempt.number is 'Counts attempts of one period and fingerprint, from 1.';
comment on column attempt.base_period is 'The last period published before it; months up to it are closed. Null for the opening load.';
comment on column attempt.preliminary is 'Whether the month was unfinished when it was closed.';
comment on column attempt.closed_without is 'What the month lacked though it was due, such as hours; empty when it was complete.';
comment on column attempt.state is 'running, gate (stopped at a gate), published, or abandoned for a newer attempt.';

create table closed_period (
    period      date    primary key,
    attempt_id  bigint  not null references attempt,
    revision    integer not null,
    csv_sha256  text    not null,
    manifest_sha256 text not null,
    preliminary boolean not null,
    publishing  boolean not null
);
comment on table closed_period is 'Periods with a published report, and the attempt that stands for each.';
comment on column closed_period.revision is 'Revision of the report, from 1; rises when a CSV changes, or the month is final or complete now.';
comment on column closed_period.csv_sha256 is 'SHA-256 over all CSV files of the revision.';
comment on column closed_period.manifest_sha256 is 'SHA-256 of manifest.json of the revision, which has that of every other file.';
comment on column closed_period.publishing is 'True while files are being moved into place; the next run finishes it.';

create table workspace (
    workspace_id text primary key,
    ledger_id    text not null default gen_random_uuid()::text,
    currency     text not null
);
comment on table workspace is 'The one workspace this schema belongs to.';
comment on column workspace.ledger_id is 'Names this ledger; the workspace keeps it too, so that another or an empty database is noticed.';
comment on column workspace.currency is 'Reporting currency; refused to change once something is posted.';

create table content (
    content_id     bigint generated always as identity primary key,
    sha256         text    not null,
    mapping_sha256 text    not null,
    reader_version integer not null,
    state          text    not null,
    unique (sha256, mapping_sha256, reader_version)
);
comment on table content is 'File contents read so far; each is read once.';
comment on column content.mapping_sha256 is 'Hash of the mapping it was read under; empty for canonical tables. Before it the attempt, where reading failed.';
comment on column content.state is 'read, rejected or unknown.';

create table content_table (
    content_id     bigint not null references content,
    kind           text   not null,
    sheet          text   not null,
    rows_read      bigint not null,
    rows_accepted  bigint not null,
    rows_rejected  bigint not null,
    rows_duplicate bigint not null,
    primary key (content_id, kind, sheet),
    check (rows_read = rows_accepted + rows_rejected + rows_duplicate)
);
comment on table content_table is 'The canonical tables in a content with their row counts: read = accepted + rejected + duplicate.';

create table content_month (
    content_id bigint not null references content,
    kind       text   not null,
    month      date   not null,
    primary key (content_id, kind, month)
);
comment on table content_month is 'Calendar months in which a content has accepted rows, by canonical table: what it replaces.';

create table content_amount (
    content_id bigint  not null references content,
    kind       text    not null,
    sheet      text    not null,
    currency   text    not null,
    read       numeric not null,
    accepted   numeric not null,
    rejected   numeric not null,
    duplicate  numeric not null,
    read_weight     numeric not null,
    rejected_weight numeric not null,
    primary key (content_id, kind, sheet, currency),
    check (read = accepted + rejected + duplicate)
);
comment on table content_amount is 'Control totals of a content per currency.';
comment on column content_amount.read_weight is 'Amounts read, added up without their sign.';
comment on column content_amount.rejected_weight is 'Amounts rejected, added up without their sign.';

create table content_note (
    content_id bigint  not null references content,
    ordinal    integer not null,
    note       text    not null,
    primary key (content_id, ordinal)
);
comment on table content_note is 'What the reader noticed and did not hold against the file.';

create table content_rejection (
    content_id  bigint  not null references content,
    ordinal     integer not null,
    code        text    not null,
    kind        text    not null,
    sheet       text    not null,
    line        bigint  not null,
    column_name text    not null,
    value       text    not null,
    reason      text    not null,
    remedy      text    not null,
    excerpt     text    not null,
    amount      numeric,
    currency    text    not null,
    rows        bigint  not null,
    primary key (content_id, ordinal)
);
comment on table content_rejection is 'Rows and files that were not accepted for their form.';
comment on column content_rejection.rows is 'Rows rejected for this reason: more than one when all rows of a file fail alike.';

create table system_fact (
    content_id           bigint not null references content,
    sheet                text   not null,
    line                 bigint not null,
    system_id            text   not null,
    name                 text   not null,
    layer                text   not null,
    type                 text   not null,
    sourcing             text   not null,
    vendor               text,
    class                text,
    capability           text,
    owner                text,
    driver               text,
    go_live              date,
    retired              date,
    build_cost           numeric,
    build_estimate       numeric,
    planned_upkeep_share numeric,
    users                integer,
    masters              text[] not null,
    modules_paid         integer,
    modules_used         integer,
    billing_names        text[] not null,
    formerly             text[] not null,
    primary key (content_id, sheet, line)
);
comment on table system_fact is 'Rows of the system register.';
comment on column system_fact.formerly is 'Ids that it had before, the oldest first.';

create table invoice_fact (
    content_id          bigint  not null references content,
    sheet               text    not null,
    line                bigint  not null,
    month               date    not null,
    invoice_no          text    not null,
    issue_date          date    not null,
    vendor              text    not null,
    net_amount          numeric not null,
    currency            text    not null,
    vendor_id           text,
    system_id           text,
    line_no             text,
    document_type       text    not null,
    description         text,
    category            text    not null,
    quantity            numeric,
    unit                text,
    unit_price          numeric,
    service_start       date,
    service_end         date,
    original_invoice_no text,
    one_off             boolean not null,
    cost_centre         text,
    entity              text,
    fx_rate             numeric,
    primary key (content_id, sheet, line)
);
comment on table invoice_fact is 'Lines of invoices and credit notes as their files state them.';
comment on column invoice_fact.month is 'First day of the month of issue.';
comment on column invoice_fact.entity is 'Company of the group that is billed; part of the document''s identity.';
comment on column invoice_fact.net_amount is 'Signed by its effect: positive is cost, negative a credit.';

create table metric_fact (
    content_id bigint  not null references content,
    sheet      text    not null,
    line       bigint  not null,
    month      date    not null,
    date       date    not null,
    monthly    boolean not null,
    metric     text    not null,
    value      numeric not null,
    channel    text,
    currency   text,
    primary key (content_id, sheet, line)
);
comment on table metric_fact is 'Figures of the business by day or month.';

create table alias_fact (
    content_id   bigint not null references content,
    sheet        text   not null,
    line         bigint not null,
    billing_name text   not null,
    system_id    text   not null,
    valid_from   date,
    primary key (content_id, sheet, line)
);
comment on table alias_fact is 'Names and VAT ids under which vendors bill a system.';

create table rate_fact (
    content_id     bigint  not null references content,
    sheet          text    not null,
    line           bigint  not null,
    month          date    not null,
    date           date    not null,
    currency       text    not null,
    units_per_euro numeric not null,
    primary key (content_id, sheet, line, currency)
);
comment on table rate_fact is 'Reference rates of the European Central Bank, units of the currency per 1 EUR.';

create table effort_fact (
    content_id bigint  not null references content,
    sheet      text    not null,
    line       bigint  not null,
    month      date    not null,
    date       date    not null,
    system_id  text    not null,
    hours      numeric not null,
    person     text,
    role       text,
    activity   text    not null,
    task       text,
    note       text,
    primary key (content_id, sheet, line)
);
comment on table effort_fact is 'Hours that people spent on systems.';
comment on column effort_fact.activity is 'run, grow or transform.';

create table hourly_cost_fact (
    content_id  bigint  not null references content,
    sheet       text    not null,
    line        bigint  not null,
    role        text    not null,
    valid_from  date    not null,
    hourly_cost numeric not null,
    currency    text    not null,
    primary key (content_id, sheet, line)
);
comment on table hourly_cost_fact is 'What an hour of a role costs from a day on.';

create table usage_fact (
    content_id bigint  not null references content,
    sheet      text    not null,
    line       bigint  not null,
    month      date    not null,
    date       date    not null,
    monthly    boolean not null,
    system_id  text    not null,
    metric     text    not null,
    value      numeric not null,
    unit       text,
    rows       bigint  not null,
    primary key (content_id, sheet, system_id, metric, date, monthly)
);
comment on table usage_fact is 'Usage rolled up by system, metric and date; the rows themselves are not kept.';
comment on column usage_fact.line is 'The first of the rows rolled up.';
comment on column usage_fact.rows is 'How many rows were rolled up.';

create table contract_fact (
    content_id    bigint  not null references content,
    sheet         text    not null,
    line          bigint  not null,
    contract_id   text    not null,
    system_id     text    not null,
    start_date    date    not null,
    end_date      date,
    notice_days   integer,
    notice_months integer,
    auto_renew    boolean not null,
    renewal_months integer,
    annual_fee    numeric,
    currency      text,
    escalator_pct numeric,
    seats         integer,
    billing       text,
    category      text,
    primary key (content_id, sheet, line)
);
comment on table contract_fact is 'What was agreed with vendors.';
comment on column contract_fact.end_date is 'Last day of the first term; null when it is open-ended.';
comment on column contract_fact.renewal_months is 'Length of the terms after the first; null when they are as long as it.';
comment on column contract_fact.escalator_pct is 'Yearly rise of the fee in per cent: 7 means 7 %.';

create table integration_fact (
    content_id      bigint  not null references content,
    sheet           text    not null,
    line            bigint  not null,
    from_system     text    not null,
    to_system       text    not null,
    mode            text    not null,
    entity          text,
    hours_per_month numeric,
    primary key (content_id, sheet, line)
);
comment on table integration_fact is 'Connections between systems; hours_per_month are manual hours.';

create table allocation_fact (
    content_id  bigint  not null references content,
    sheet       text    not null,
    line        bigint  not null,
    from_system text    not null,
    to_system   text    not null,
    valid_from  date    not null,
    share       numeric,
    driver      text,
    primary key (content_id, sheet, line)
);
comment on table allocation_fact is 'Rules that move shared cost: by share, or in proportion to a usage metric.';

create table budget_fact (
    content_id bigint  not null references content,
    sheet      text    not null,
    line       bigint  not null,
    month      date    not null,
    amount     numeric not null,
    currency   text    not null,
    system_id  text,
    layer      text,
    cost_pool  text,
    primary key (content_id, sheet, line)
);
comment on table budget_fact is 'Planned amounts by month; rows of a file add up; without cost_pool external cost only.';

create table scenario_fact (
    content_id  bigint  not null references content,
    sheet       text    not null,
    line        bigint  not null,
    scenario    text    not null,
    option      text    not null,
    kind        text    not null,
    parameter   text    not null,
    likely      text    not null,
    low         numeric,
    high        numeric,
    unit        text    not null,
    origin      text    not null,
    note        text    not null,
    primary key (content_id, sheet, line)
);
comment on table scenario_fact is 'Rows of build-or-buy scenarios, checked for form only.';
comment on column scenario_fact.option is 'The option that the row is about; * for what all options share.';
comment on column scenario_fact.likely is 'A number or a text, as it stands in the file; empty when blank.';
comment on column scenario_fact.low is '10th percentile, or the lower end when the note says range.';
comment on column scenario_fact.high is '90th percentile, or the upper end.';
comment on column scenario_fact.origin is 'Where the value comes from: the column source of the table.';

create table attempt_file (
    attempt_id bigint not null references attempt,
    path       text   not null,
    sha256     text   not null,
    content_id bigint not null references content,
    state      text   not null,
    notes      text[] not null,
    primary key (attempt_id, path)
);
comment on table attempt_file is 'Files an attempt knows of, with what became of each.';
comment on column attempt_file.state is 'read, unchanged, duplicate, replaced, vanished, rejected or unknown.';

create table attempt_layer (
    attempt_id    bigint  not null references attempt,
    content_id    bigint  not null references content,
    path          text    not null,
    first_seen    date    not null,
    superseded_in date,
    gone_after    date,
    primary key (attempt_id, content_id)
);
comment on table attempt_layer is 'Contents that an attempt draws on, each once, however many files hold it.';
comment on column attempt_layer.path is 'File that its rows are said to come from.';
comment on column attempt_layer.first_seen is 'Period in which the content was first seen.';
comment on column attempt_layer.superseded_in is 'Period in which a newer content came in its place.';
comment on column attempt_layer.gone_after is 'No file holds it any more: of its rows, those stay that were dated up to this month or posted before.';
create index on attempt_layer (content_id);

create table attempt_replacement (
    attempt_id bigint not null references attempt,
    content_id bigint not null references content,
    newer_id   bigint not null references content,
    primary key (attempt_id, content_id, newer_id)
);
comment on table attempt_replacement is 'Which content came in the place of which: it replaces the months in which it has rows.';
comment on column attempt_replacement.newer_id is 'The content that came in its place.';
