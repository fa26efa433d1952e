-- What was sent to whom: written as sending before, as sent after. What a crash left in between may have arrived.

create table delivery (
    period     date        not null,
    revision   integer     not null,
    channel    text        not null check (channel in ('folder', 'mail')),
    recipient  text        not null,
    message_id text        not null,
    state      text        not null check (state in ('sending', 'sent', 'failed')),
    attempts   integer     not null,
    note       text        not null,
    changed    timestamptz not null,
    primary key (period, revision, channel, recipient)
);
comment on table delivery is 'Deliveries of published reports; a revision goes to a recipient once.';
comment on column delivery.period is 'First day of the period''s month.';
comment on column delivery.revision is 'Revision of the report that was sent.';
comment on column delivery.channel is 'folder (a copy of the report) or mail.';
comment on column delivery.recipient is 'Folder, or e-mail address without the name before it.';
comment on column delivery.message_id is 'Message-ID of the mail, made from workspace, period, revision and recipient; empty for a folder.';
comment on column delivery.state is 'sending (may have arrived when no run is at work), sent, or failed (surely not arrived).';
comment on column delivery.attempts is 'How often it was begun.';
comment on column delivery.note is 'What became of the workbook, or why it failed.';
comment on column delivery.changed is 'When the state was last written, by the clock of the database.';
