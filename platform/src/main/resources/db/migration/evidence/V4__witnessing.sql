-- What witnesses signed under published checkpoints: checked before it is written, public like the log.
create table evidence.cosignature (
  year int not null,
  size bigint not null,
  suite text not null check (suite in ('sha256', 'sm3')),
  key text not null,
  line text not null,
  cosigned_at timestamptz not null,
  received_at timestamptz not null,
  primary key (year, size, suite, key),
  foreign key (year, size) references evidence.published
);
create trigger cosignature_is_append_only before update or delete or truncate on evidence.cosignature
  for each statement execute function evidence.refuse_change();
grant select, insert on evidence.cosignature to ${app_role};

-- Where enough of them signed in both trees, by which policy, and since when by the witnesses' clocks.
create table evidence.witnessed (
  year int not null,
  size bigint not null,
  policy text not null,
  since timestamptz not null,
  recorded_at timestamptz not null,
  primary key (year, policy, size),
  foreign key (year, size) references evidence.published
);
create trigger witnessed_is_append_only before update or delete or truncate on evidence.witnessed
  for each statement execute function evidence.refuse_change();
grant select, insert on evidence.witnessed to ${app_role};

-- How it last went with each witness, for the operator.
create table evidence.witness_standing (
  year int not null,
  witness text not null,
  suite text not null check (suite in ('sha256', 'sm3')),
  size bigint not null,
  cosigned_at timestamptz,
  trouble text,
  detail text not null,
  primary key (year, witness, suite)
);
grant select, insert, update on evidence.witness_standing to ${app_role};

-- When a published checkpoint waited too long for a quorum, and when that was over.
create table evidence.witness_alarm (
  year int not null,
  size bigint not null,
  raised_at timestamptz not null,
  cleared_at timestamptz,
  primary key (year, size, raised_at)
);
create unique index witness_alarm_open on evidence.witness_alarm ((true)) where cleared_at is null;
grant select, insert, update on evidence.witness_alarm to ${app_role};
