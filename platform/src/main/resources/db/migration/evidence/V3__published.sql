-- Which signed heads were shown to witnesses, authorities, chains and monitors. The notes lie in evidence.checkpoint.
create table evidence.published (
  year int not null,
  size bigint not null,
  published_at timestamptz not null,
  primary key (year, size),
  foreign key (year, size) references evidence.checkpoint
);
create trigger published_is_append_only before update or delete or truncate on evidence.published
  for each statement execute function evidence.refuse_change();
grant select, insert on evidence.published to ${app_role};
