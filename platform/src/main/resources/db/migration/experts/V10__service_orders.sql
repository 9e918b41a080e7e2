grant usage on schema experts to ${app_role};

-- An order has two sides: the enterprise (organisation_id) and the institution that was chosen. Officials have no policy here at all: what they may
-- know, number, service, state and amounts, stands in the view stats_orders.
create sequence experts.service_order_number;
grant usage on sequence experts.service_order_number to ${app_role};

create table experts.service_order (
  id uuid primary key,
  number text not null unique check (number ~ '^FW-[0-9]{4}-[0-9]{6,12}$'),
  organisation_id uuid not null,
  service text not null check (service ~ '^[a-z][a-z0-9-]{1,39}$'),
  payer text not null check (payer in ('quota', 'own')),
  -- What every institution that is asked may read: no secret, no name.
  brief text not null check (char_length(brief) between 1 and 300),
  opened_by text not null,
  account_id uuid not null,
  opened_at timestamptz not null
);
create index service_order_organisation on experts.service_order (organisation_id, opened_at desc, id);

-- The whole need, with who is to be called: only for an institution that has agreed to secrecy.
create table experts.order_need (
  order_id uuid primary key references experts.service_order,
  organisation_id uuid not null,
  need text not null check (char_length(need) between 1 and 4000),
  contact text not null check (char_length(contact) between 1 and 200)
);

-- Which institutions were asked.
create table experts.order_invitation (
  id uuid primary key,
  order_id uuid not null references experts.service_order,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  invited_at timestamptz not null,
  unique (order_id, institution_organisation_id)
);
create index order_invitation_institution on experts.order_invitation (institution_organisation_id, order_id);

-- Until when offers are taken; the newest counts.
create table experts.order_deadline (
  order_id uuid not null references experts.service_order,
  number integer not null check (number >= 1),
  organisation_id uuid not null,
  due_at timestamptz not null,
  reason text check (char_length(reason) between 1 and 500),
  set_by text not null,
  account_id uuid not null,
  set_at timestamptz not null,
  primary key (order_id, number)
);

-- What was done to an order, and the state it has been in since: the newest row is the present.
create table experts.order_event (
  order_id uuid not null references experts.service_order,
  -- Two that act at once on the same state: one of them comes too late.
  number integer not null check (number >= 1),
  verb text not null,
  state text not null check (state in ('open', 'chosen', 'underway', 'delivered', 'accepted', 'settled', 'disputed', 'cancelled')),
  organisation_id uuid not null,
  -- The institution that has the order; null while offers are taken.
  institution_organisation_id uuid,
  note text check (char_length(note) between 1 and 1000),
  side text not null check (side in ('enterprise', 'institution', 'city')),
  done_by text not null,
  account_id uuid not null,
  done_at timestamptz not null,
  primary key (order_id, number)
);

create table experts.offer (
  id uuid primary key,
  order_id uuid not null references experts.service_order,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  revision integer not null check (revision >= 1),
  price_cents bigint not null check (price_cents between 0 and 10000000000),
  working_days integer not null check (working_days between 1 and 500),
  approach text not null check (char_length(approach) between 1 and 2000),
  made_by text not null,
  account_id uuid not null,
  made_at timestamptz not null,
  unique (order_id, institution_organisation_id, revision)
);

create table experts.offer_milestone (
  id uuid primary key,
  offer_id uuid not null references experts.offer,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  number integer not null check (number >= 1),
  title text not null check (char_length(title) between 1 and 120),
  unique (offer_id, number)
);

create table experts.offer_withdrawal (
  offer_id uuid primary key references experts.offer,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  reason text not null check (char_length(reason) between 1 and 500),
  withdrawn_by text not null,
  account_id uuid not null,
  withdrawn_at timestamptz not null
);

-- Which offer was taken, out of how many, and why when there were fewer than three.
create table experts.offer_choice (
  order_id uuid not null references experts.service_order,
  event integer not null,
  offer_id uuid not null references experts.offer,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  offers integer not null check (offers >= 1),
  reason text check (char_length(reason) between 1 and 500),
  primary key (order_id, event),
  check (offers >= 3 or reason is not null)
);

create table experts.secrecy_confirmation (
  order_id uuid not null references experts.service_order,
  -- The choice it belongs to: who is chosen next confirms anew.
  event integer not null,
  side text not null check (side in ('enterprise', 'institution')),
  version text not null,
  language text not null check (language in ('zh', 'en')),
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  act_id uuid not null unique,
  confirmed_by text not null,
  account_id uuid not null,
  confirmed_at timestamptz not null,
  primary key (order_id, event, side, version)
);

create table experts.milestone_step (
  milestone_id uuid not null references experts.offer_milestone,
  number integer not null check (number >= 1),
  kind text not null check (kind in ('reported', 'accepted', 'returned')),
  order_id uuid not null references experts.service_order,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  note text check (char_length(note) between 1 and 1000),
  done_by text not null,
  account_id uuid not null,
  done_at timestamptz not null,
  primary key (milestone_id, number)
);

-- What was handed over: its digests and the receipt of the institution's deposit, never the file.
create table experts.delivery (
  id uuid primary key,
  order_id uuid not null references experts.service_order,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  -- A deposit is handed over once.
  deposit_id uuid not null unique,
  title text not null check (char_length(title) between 1 and 200),
  sha256 bytea not null check (octet_length(sha256) = 32),
  sm3 bytea not null check (octet_length(sm3) = 32),
  size bigint not null check (size >= 0),
  deposited_at timestamptz not null,
  receipt bytea not null check (octet_length(receipt) between 1 and 65536),
  delivered_by text not null,
  account_id uuid not null,
  delivered_at timestamptz not null
);
create index delivery_order on experts.delivery (order_id, delivered_at);

-- Five questions about what came of it, each from 1 to 5.
create table experts.order_rating (
  order_id uuid primary key references experts.service_order,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  solved smallint not null check (solved between 1 and 5),
  punctual smallint not null check (punctual between 1 and 5),
  discreet smallint not null check (discreet between 1 and 5),
  fair smallint not null check (fair between 1 and 5),
  usable smallint not null check (usable between 1 and 5),
  remark text check (char_length(remark) between 1 and 500),
  rated_by text not null,
  account_id uuid not null,
  rated_at timestamptz not null
);

create table experts.settlement (
  order_id uuid primary key references experts.service_order,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  payer text not null check (payer in ('quota', 'own')),
  amount_cents bigint not null check (amount_cents between 0 and 10000000000),
  paid_on date not null,
  reference text not null check (char_length(reference) between 1 and 100),
  settled_by text not null,
  account_id uuid not null,
  settled_at timestamptz not null
);

-- What one side brings before the city, written for the city.
create table experts.order_dispute (
  order_id uuid not null references experts.service_order,
  event integer not null,
  organisation_id uuid not null,
  institution_organisation_id uuid not null,
  side text not null check (side in ('enterprise', 'institution')),
  -- The state the order goes back to when it goes on.
  former text not null check (former in ('underway', 'delivered', 'accepted')),
  statement text not null check (char_length(statement) between 1 and 1000),
  raised_by text not null,
  account_id uuid not null,
  raised_at timestamptz not null,
  primary key (order_id, event)
);

-- Sees past the policies, so that they can ask each other without a circle.
create function experts.is_invited(asked uuid) returns boolean
  language sql stable security definer
  set search_path = experts, pg_catalog
  as $$
    select exists (
      select 1 from experts.order_invitation i
       where i.order_id = asked and i.institution_organisation_id = viewer.organisation())
  $$;
revoke all on function experts.is_invited(uuid) from public;
grant execute on function experts.is_invited(uuid) to ${app_role};

-- Where an order stands. Who has it is told to the two sides alone.
create function experts.order_standing(asked uuid)
  returns table (number integer, state text, institution_organisation_id uuid, since timestamptz)
  language sql stable security definer
  set search_path = experts, pg_catalog
  as $$
    select e.number, e.state,
           case when viewer.is_system() or viewer.organisation() in (e.organisation_id, e.institution_organisation_id)
                then e.institution_organisation_id end,
           e.done_at
      from experts.order_event e
     where e.order_id = asked
     order by e.number desc
     limit 1
  $$;
revoke all on function experts.order_standing(uuid) from public;
grant execute on function experts.order_standing(uuid) to ${app_role};

-- Whether the viewer's institution has come as far as the work itself, for which both sides agreed to secrecy.
create function experts.is_confided(asked uuid) returns boolean
  language sql stable security definer
  set search_path = experts, pg_catalog
  as $$
    select exists (
      select 1 from experts.order_event e
       where e.order_id = asked and e.state = 'underway' and e.institution_organisation_id = viewer.organisation())
  $$;
revoke all on function experts.is_confided(uuid) from public;
grant execute on function experts.is_confided(uuid) to ${app_role};

create function experts.is_side(enterprise uuid, institution uuid) returns boolean
  language sql stable
  return viewer.is_system()
    or (viewer.seat() = 'enterprise' and enterprise = viewer.organisation())
    or (viewer.seat() = 'institution' and institution = viewer.organisation());

alter table experts.service_order enable row level security;
create policy service_order_read on experts.service_order for select
  using (experts.is_side(organisation_id, null) or (viewer.seat() = 'institution' and experts.is_invited(id)));
create policy service_order_add on experts.service_order for insert
  with check (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation());

alter table experts.order_need enable row level security;
create policy order_need_read on experts.order_need for select
  using (experts.is_side(organisation_id, null) or (viewer.seat() = 'institution' and experts.is_confided(order_id)));
create policy order_need_add on experts.order_need for insert
  with check (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation());

alter table experts.order_invitation enable row level security;
create policy order_invitation_read on experts.order_invitation for select
  using (experts.is_side(organisation_id, institution_organisation_id));
create policy order_invitation_add on experts.order_invitation for insert
  with check (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation());

alter table experts.order_deadline enable row level security;
create policy order_deadline_read on experts.order_deadline for select
  using (experts.is_side(organisation_id, null) or (viewer.seat() = 'institution' and experts.is_invited(order_id)));
create policy order_deadline_add on experts.order_deadline for insert
  with check (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation());

-- An institution that was asked sees how the asking went, and nothing of the work of another.
alter table experts.order_event enable row level security;
create policy order_event_read on experts.order_event for select
  using (experts.is_side(organisation_id, institution_organisation_id)
    or (viewer.seat() = 'institution' and institution_organisation_id is null and experts.is_invited(order_id)));
create policy order_event_add on experts.order_event for insert
  with check (experts.is_side(organisation_id, institution_organisation_id)
    or (viewer.seat() = 'institution' and verb = 'order-stepped-back' and experts.is_invited(order_id)));

alter table experts.offer enable row level security;
create policy offer_read on experts.offer for select using (experts.is_side(organisation_id, institution_organisation_id));
create policy offer_add on experts.offer for insert
  with check (viewer.seat() = 'institution' and institution_organisation_id = viewer.organisation() and experts.is_invited(order_id));

alter table experts.offer_milestone enable row level security;
create policy offer_milestone_read on experts.offer_milestone for select using (experts.is_side(organisation_id, institution_organisation_id));
create policy offer_milestone_add on experts.offer_milestone for insert
  with check (viewer.seat() = 'institution' and institution_organisation_id = viewer.organisation());

alter table experts.offer_withdrawal enable row level security;
create policy offer_withdrawal_read on experts.offer_withdrawal for select using (experts.is_side(organisation_id, institution_organisation_id));
create policy offer_withdrawal_add on experts.offer_withdrawal for insert
  with check (viewer.seat() = 'institution' and institution_organisation_id = viewer.organisation());

alter table experts.offer_choice enable row level security;
create policy offer_choice_read on experts.offer_choice for select using (experts.is_side(organisation_id, institution_organisation_id));
create policy offer_choice_add on experts.offer_choice for insert
  with check (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation());

alter table experts.secrecy_confirmation enable row level security;
create policy secrecy_confirmation_read on experts.secrecy_confirmation for select
  using (experts.is_side(organisation_id, institution_organisation_id));
create policy secrecy_confirmation_add on experts.secrecy_confirmation for insert
  with check (side = viewer.seat() and experts.is_side(organisation_id, institution_organisation_id));

alter table experts.milestone_step enable row level security;
create policy milestone_step_read on experts.milestone_step for select using (experts.is_side(organisation_id, institution_organisation_id));
create policy milestone_step_add on experts.milestone_step for insert
  with check (experts.is_side(organisation_id, institution_organisation_id));

alter table experts.delivery enable row level security;
create policy delivery_read on experts.delivery for select using (experts.is_side(organisation_id, institution_organisation_id));
create policy delivery_add on experts.delivery for insert
  with check (viewer.seat() = 'institution' and institution_organisation_id = viewer.organisation());

alter table experts.order_rating enable row level security;
create policy order_rating_read on experts.order_rating for select using (experts.is_side(organisation_id, institution_organisation_id));
create policy order_rating_add on experts.order_rating for insert
  with check (viewer.seat() = 'enterprise' and organisation_id = viewer.organisation());

alter table experts.settlement enable row level security;
create policy settlement_read on experts.settlement for select using (experts.is_side(organisation_id, institution_organisation_id));
create policy settlement_add on experts.settlement for insert with check (experts.is_side(organisation_id, institution_organisation_id));

alter table experts.order_dispute enable row level security;
create policy order_dispute_read on experts.order_dispute for select
  using (viewer.seat() = 'city' or experts.is_side(organisation_id, institution_organisation_id));
create policy order_dispute_add on experts.order_dispute for insert
  with check (side = viewer.seat() and experts.is_side(organisation_id, institution_organisation_id));

grant select, insert on experts.service_order, experts.order_need, experts.order_invitation, experts.order_deadline, experts.order_event,
  experts.offer, experts.offer_milestone, experts.offer_withdrawal, experts.offer_choice, experts.secrecy_confirmation, experts.milestone_step,
  experts.delivery, experts.order_rating, experts.settlement, experts.order_dispute to ${app_role};
