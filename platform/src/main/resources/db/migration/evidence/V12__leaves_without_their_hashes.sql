-- A leaf's two hashes follow from the leaf, and the tiles hold those of all but the last few: stored a second time they were a tenth of the table.
alter table evidence.entry drop column leaf_sha256;
alter table evidence.entry drop column leaf_sm3;
comment on column evidence.entry.body is 'the leaf, or its packed form (LeafPacking): what is read goes through there';
