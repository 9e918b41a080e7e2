-- The report of a month, once: what it rests on as text, sealed as a protective act of the same id, and its files as they were made.
create table oversight.monthly_report (
  month text primary key check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  act_id uuid not null unique,
  body text not null check (char_length(body) between 1 and 1000000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  account_id uuid not null,
  actor text not null,
  at timestamptz not null
);
create table oversight.monthly_report_file (
  month text not null references oversight.monthly_report (month),
  language text not null check (language in ('zh', 'en')),
  format text not null check (format in ('pdf', 'docx')),
  bytes bytea not null check (octet_length(bytes) between 1 and 20000000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (month, language, format)
);
do $$
declare list text;
begin
  foreach list in array array['monthly_report', 'monthly_report_file'] loop
    execute format('alter table oversight.%I enable row level security', list);
    -- The whole city stands in it: for those who reach it.
    execute format($policy$
      create policy %I on oversight.%I for select using (
        viewer.is_system() or (select viewer.seat()) in ('city', 'department'))$policy$, list || '_read', list);
  end loop;
end $$;
create policy monthly_report_add on oversight.monthly_report for insert
  with check (viewer.is_system() or (viewer.seat() = 'city' and account_id = viewer.account()));
create policy monthly_report_file_add on oversight.monthly_report_file for insert
  with check (viewer.is_system() or viewer.seat() = 'city');
grant select, insert on oversight.monthly_report, oversight.monthly_report_file to ${app_role};
