-- Whether an enterprise exists for whoever is asking: the enterprise's own policy answers. For policies of other rooms.
create function registry.reaches(enterprise uuid) returns boolean
  language sql stable
  return exists (select 1 from registry.enterprise e where e.id = enterprise);
