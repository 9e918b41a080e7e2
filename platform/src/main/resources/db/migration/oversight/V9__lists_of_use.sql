-- Those that count, with and without use, by name: a list of either begins at once, however far from each other they stand in the alphabet.
create index roster_use_by_use on oversight.roster_use ((least(uses, 1)), name collate "zh-Hans-x-icu", enterprise_id, park_id) where exclusion is null;
