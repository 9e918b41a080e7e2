-- An expert of the pool signs in like everybody else: one organisation of one person.
alter table identity.organisation drop constraint organisation_kind_check;
alter table identity.organisation add constraint organisation_kind_check check (
  kind in ('enterprise', 'park', 'district', 'city', 'department', 'institution', 'expert', 'operator'));
alter table identity.seat_grant drop constraint seat_grant_seat_check;
alter table identity.seat_grant add constraint seat_grant_seat_check check (
  seat in ('enterprise', 'staff', 'park', 'district', 'city', 'department', 'institution', 'expert', 'operator'));
