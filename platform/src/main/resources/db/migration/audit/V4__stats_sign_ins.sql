-- For oversight: on which days people of an organisation signed in. Attempts are forgotten after a month (identity), so that the trail is what
-- tells about a year. It names organisations, so that it answers the platform's own work alone.
create index deed_sign_in on audit.deed (at, organisation_id) where deed = 'identity.signed-in';

create view audit.stats_sign_ins as
select organisation_id,
       (at at time zone 'Asia/Shanghai')::date as signed_in_on,
       count(*)::bigint as sign_ins
  from audit.deed
 where deed = 'identity.signed-in' and (select viewer.is_system())
 group by 1, 2;

grant select on audit.stats_sign_ins to ${app_role};
