-- The trail is read by the city, by the operator and, as far as its own people's deeds go, by each organisation: a
-- department reaches the whole city's enterprises, but not everybody's deeds. Looks are read by who was looked at.
drop policy deed_read on audit.deed;
create policy deed_read on audit.deed for select
  using (viewer.is_system() or viewer.seat() in ('city', 'operator') or organisation_id = viewer.organisation());

drop policy look_read on audit.look;
create policy look_read on audit.look for select
  using (viewer.is_system() or viewer.seat() in ('city', 'operator') or looked_at_organisation_id = viewer.organisation());

create index deed_account on audit.deed (account_id, at desc);
