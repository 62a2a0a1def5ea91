-- A grant that counts only in a session that proved a second factor (design §7.2). False for what is older than
-- the column, and for what follows from a post or a membership.
alter table organization.access_grant add column second_factor boolean not null default false;
