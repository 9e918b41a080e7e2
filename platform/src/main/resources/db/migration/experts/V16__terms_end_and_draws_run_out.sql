-- Of which end of a term somebody was told sixty or thirty days before: each once.
create table experts.term_reminder (
  candidate_id uuid not null references experts.candidate,
  until_day date not null,
  days int not null check (days in (30, 60)),
  at timestamptz not null,
  primary key (candidate_id, until_day, days)
);
alter table experts.term_reminder enable row level security;
create policy term_reminder_platform on experts.term_reminder for all
  using (viewer.is_system()) with check (viewer.is_system());
create index candidate_until on experts.candidate (until_day) where stage = 'in-term';

-- A matter that its asker took back, in the outcomes of a draw too.
alter table experts.draw_invitation drop constraint draw_invitation_outcome_check;
alter table experts.draw_invitation add constraint draw_invitation_outcome_check
  check (outcome in ('on-time', 'late', 'not-done', 'withdrawn'));

-- A draw that has nobody left to ask: so many places stay free, and it asks nobody any more.
create table experts.draw_end (
  draw_id uuid primary key references experts.draw,
  free int not null check (free >= 1),
  at timestamptz not null
);
alter table experts.draw_end enable row level security;
create policy draw_end_read on experts.draw_end for select using (viewer.is_system() or viewer.seat() = 'city');
create policy draw_end_add on experts.draw_end for insert with check (viewer.is_system());
-- More places may stay free: somebody who was asked before declines later.
create policy draw_end_change on experts.draw_end for update using (viewer.is_system());

-- The draw for what stayed free, once, with why.
create table experts.draw_again (
  draw_id uuid primary key references experts.draw,
  former_id uuid not null unique references experts.draw_end,
  reason text not null check (char_length(reason) between 1 and 500)
);
alter table experts.draw_again enable row level security;
create policy draw_again_read on experts.draw_again for select using (viewer.is_system() or viewer.seat() = 'city');
create policy draw_again_add on experts.draw_again for insert with check (viewer.seat() = 'city');

grant select, insert on experts.term_reminder, experts.draw_end, experts.draw_again to ${app_role};
grant update (free) on experts.draw_end to ${app_role};
