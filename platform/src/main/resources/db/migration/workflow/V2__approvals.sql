-- Approval chains: steps one after the other, each signed by all or by any of its signers.
create table workflow.approval (
  id uuid primary key,
  -- Message key of what each signer finds to do, and its arguments.
  kind text not null check (char_length(kind) between 3 and 100),
  subject text not null check (char_length(subject) between 1 and 100),
  arguments text[] not null check (cardinality(arguments) <= 8),
  -- Where what is to be signed can be read.
  path text not null check (path ~ '^/' and char_length(path) <= 300),
  initiator_account_id uuid not null,
  initiator_organisation_id uuid not null,
  initiator_name text not null,
  begun_at timestamptz not null,
  step int not null check (step > 0),
  ended_at timestamptz,
  approved boolean,
  check ((ended_at is null) = (approved is null))
);
-- One open chain of a kind about a subject.
create unique index approval_open on workflow.approval (subject, kind) where ended_at is null;
create index approval_initiator on workflow.approval (initiator_account_id, begun_at desc);

create table workflow.approval_step (
  approval_id uuid not null references workflow.approval,
  number int not null check (number > 0),
  mode text not null check (mode in ('all', 'any')),
  -- Working days each of its signers has.
  days int not null check (days between 1 and 60),
  primary key (approval_id, number)
);

create table workflow.approval_signer (
  approval_id uuid not null,
  step int not null,
  account_id uuid not null,
  name text not null,
  -- Who added them later and why; null for those of the beginning.
  added_by text,
  reason text check (char_length(reason) between 1 and 500),
  added_at timestamptz not null,
  primary key (approval_id, step, account_id),
  foreign key (approval_id, step) references workflow.approval_step
);
create index approval_signer_account on workflow.approval_signer (account_id, approval_id);

-- What each signer said, once; or that they have left and are not waited for, said by somebody else.
create table workflow.approval_signature (
  approval_id uuid not null,
  step int not null,
  account_id uuid not null,
  what text not null check (what in ('approved', 'rejected', 'excused')),
  said_by_account_id uuid not null,
  said_by text not null,
  opinion text check (char_length(opinion) between 1 and 500),
  at timestamptz not null,
  primary key (approval_id, step, account_id),
  foreign key (approval_id, step, account_id) references workflow.approval_signer,
  check (what = 'approved' or opinion is not null),
  check (what = 'excused' or said_by_account_id = account_id)
);

-- Seen by whoever began it and by its signers; the others' words are read for them by the platform.
alter table workflow.approval_signer enable row level security;
create policy approval_signer_read on workflow.approval_signer for select
  using ((select viewer.is_system()) or account_id = (select workflow.me()));
create policy approval_signer_add on workflow.approval_signer for insert with check (viewer.is_system());

alter table workflow.approval enable row level security;
create policy approval_read on workflow.approval for select
  using ((select viewer.is_system())
    or (initiator_account_id = (select workflow.me()) and initiator_organisation_id = (select viewer.organisation()))
    or exists (select 1 from workflow.approval_signer s where s.approval_id = approval.id));
create policy approval_add on workflow.approval for insert with check (viewer.is_system());
create policy approval_change on workflow.approval for update using (viewer.is_system());

alter table workflow.approval_step enable row level security;
create policy approval_step_read on workflow.approval_step for select
  using ((select viewer.is_system()) or exists (select 1 from workflow.approval a where a.id = approval_id));
create policy approval_step_add on workflow.approval_step for insert with check (viewer.is_system());

alter table workflow.approval_signature enable row level security;
create policy approval_signature_read on workflow.approval_signature for select
  using ((select viewer.is_system()) or account_id = (select workflow.me()));
create policy approval_signature_add on workflow.approval_signature for insert with check (viewer.is_system());

grant select, insert on workflow.approval, workflow.approval_step, workflow.approval_signer, workflow.approval_signature to ${app_role};
grant update (step, ended_at, approved) on workflow.approval to ${app_role};
