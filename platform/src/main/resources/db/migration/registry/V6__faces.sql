-- The ids of all enterprises that exist for whoever is asking, as one set: a policy of another room that asks for it asks once
-- for a whole list, where registry.reaches is asked for each row.
create function registry.within_reach() returns setof uuid
  language sql stable rows 10000
  as $$ select e.id from registry.enterprise e $$;

-- What other rooms may list and group enterprises by; the enterprises' own policy decides which there are. Planned as part of
-- the statement that asks for it.
create function registry.faces() returns table (
    id uuid, name text, division text, park_id uuid, sector text, size text, standing text, search_text text, search_pinyin text)
  language sql stable rows 10000
  as $$
    select e.id, e.name, e.division, e.park_id, e.sector, e.size, e.standing, e.search_text, e.search_pinyin
      from registry.enterprise e
  $$;
