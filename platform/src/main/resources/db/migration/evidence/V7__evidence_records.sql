-- Evidence records (RFC 4998) over published checkpoints and what others say about them. A renewal is a new version; nothing is overwritten.
create table evidence.evidence_record (
  year int not null,
  size bigint not null,
  version int not null check (version > 0),
  record text not null,
  made_at timestamptz not null,
  until timestamptz not null,
  primary key (year, size, version),
  foreign key (year, size) references evidence.published
);
create index evidence_record_until on evidence.evidence_record (until);
create trigger evidence_record_is_append_only before update or delete or truncate on evidence.evidence_record
  for each statement execute function evidence.refuse_change();
grant select, insert on evidence.evidence_record to ${app_role};
