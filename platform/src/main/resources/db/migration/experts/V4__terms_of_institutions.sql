-- On what terms an institution works: where its price list is, where the data of its clients lie, who hears complaints.
alter table experts.dossier
  add column prices text not null default '' check (char_length(prices) <= 300),
  add column data text not null default '' check (char_length(data) <= 300),
  add column complaints text not null default '' check (char_length(complaints) <= 300);
grant update (prices, data, complaints) on experts.dossier to ${app_role};
