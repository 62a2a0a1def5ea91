-- Printed from the catalog after the migrations. Do not edit: run `pnpm run generate`.
table meetings.meeting rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  type text not null
  status text not null default 'REGISTERED'::text
  starts_at timestamp(3) with time zone not null
  day date not null generated ((starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date
  place text not null
  title text not null
  search_key text not null generated app.fold(((title || ' '::text) || place))
  chair_person_id uuid
  classification text not null default 'ORDINARY'::text
  registered_by uuid not null
  created_at timestamp(3) with time zone not null default now()
  postpone_reason text
  cancel_reason text
  version integer not null default 1
  constraint meeting_cancel_reason_check CHECK (((cancel_reason <> ''::text) AND (length(cancel_reason) <= 500)))
  constraint meeting_check CHECK (((status = 'CANCELLED'::text) = (cancel_reason IS NOT NULL)))
  constraint meeting_classification_check CHECK ((classification = 'ORDINARY'::text))
  constraint meeting_pkey PRIMARY KEY (id)
  constraint meeting_place_check CHECK (((place <> ''::text) AND (length(place) <= 300)))
  constraint meeting_postpone_reason_check CHECK (((postpone_reason <> ''::text) AND (length(postpone_reason) <= 500)))
  constraint meeting_status_check CHECK ((status = ANY (ARRAY['REGISTERED'::text, 'CANCELLED'::text])))
  constraint meeting_title_check CHECK (((title <> ''::text) AND (length(title) <= 300)))
  constraint meeting_type_check CHECK ((type = ANY (ARRAY['REGULAR'::text, 'THEMATIC'::text, 'EXTRAORDINARY'::text, 'COMMITTEE_SESSION'::text, 'TEAM_MEETING'::text, 'PLENARY'::text, 'CONGRESS'::text])))
  CREATE INDEX meeting_chair_person_id_idx ON meetings.meeting USING btree (chair_person_id) WHERE (chair_person_id IS NOT NULL)
  CREATE UNIQUE INDEX meeting_once ON meetings.meeting USING btree (organization_id, type, starts_at) WHERE ((status = 'REGISTERED'::text) AND (type <> 'TEAM_MEETING'::text))
  CREATE INDEX meeting_organization_id_starts_at_id_idx ON meetings.meeting USING btree (organization_id, starts_at, id)
  CREATE INDEX meeting_search ON meetings.meeting USING gin (search_key gin_trgm_ops)
  CREATE INDEX meeting_starts_at_id_idx ON meetings.meeting USING btree (starts_at, id)
  policy change_below for w to {{application_role}} using ((( SELECT app.capability() AS capability) = ANY (ARRAY['meeting:postpone'::text, 'meeting:cancel'::text])) AND (( SELECT app.reaches_everything() AS reaches_everything) OR (organization_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.via = 'SUBTREE'::text) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to))))))
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (organization_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to)))))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (chair_person_id = ( SELECT a.person_id
   FROM organization.account a
  WHERE (a.id = ( SELECT app.account() AS account)))))
  policy register_below for a to {{application_role}} check ((( SELECT app.capability() AS capability) = 'meeting:register'::text) AND (registered_by = ( SELECT app.account() AS account)) AND (( SELECT app.reaches_everything() AS reaches_everything) OR (organization_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.via = 'SUBTREE'::text) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to))))))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table meetings.meeting_type_held rls force
  id uuid not null default uuidv7()
  organization_type text not null
  meeting_type text not null
  legal_basis text not null
  confidence text not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint meeting_type_held_check CHECK ((valid_from < valid_to))
  constraint meeting_type_held_confidence_check CHECK ((confidence = ANY (ARRAY['F'::text, 'F2'::text, 'K'::text, 'S'::text, 'I'::text])))
  constraint meeting_type_held_once EXCLUDE USING gist (organization_type WITH =, meeting_type WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint meeting_type_held_pkey PRIMARY KEY (id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  grant SELECT to {{application_role}}
table meetings.secret_paper rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  meeting_id uuid
  number text not null
  signed_on date not null
  classification text not null
  keeper text not null
  recorded_by uuid not null
  created_at timestamp(3) with time zone not null default now()
  constraint secret_paper_classification_check CHECK ((classification = ANY (ARRAY['CONFIDENTIAL'::text, 'SECRET'::text, 'TOP_SECRET'::text])))
  constraint secret_paper_keeper_check CHECK (((keeper <> ''::text) AND (length(keeper) <= 200)))
  constraint secret_paper_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings.meeting(id)
  constraint secret_paper_number_check CHECK (((number <> ''::text) AND (length(number) <= 60)))
  constraint secret_paper_once UNIQUE (organization_id, number, signed_on)
  constraint secret_paper_pkey PRIMARY KEY (id)
  CREATE INDEX secret_paper_meeting_id_idx ON meetings.secret_paper USING btree (meeting_id) WHERE (meeting_id IS NOT NULL)
  CREATE INDEX secret_paper_organization_id_signed_on_id_idx ON meetings.secret_paper USING btree (organization_id, signed_on DESC, id DESC)
  policy owner for * to {{owner_role}} using true check true
  policy read_kept for r to {{application_role}} using ((( SELECT app.capability() AS capability) = 'secret-paper:keep'::text) AND (( SELECT app.reaches_everything() AS reaches_everything) OR (organization_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to))))))
  policy record_below for a to {{application_role}} check ((( SELECT app.capability() AS capability) = 'secret-paper:keep'::text) AND (recorded_by = ( SELECT app.account() AS account)) AND (( SELECT app.reaches_everything() AS reaches_everything) OR (organization_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.via = 'SUBTREE'::text) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to))))))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
