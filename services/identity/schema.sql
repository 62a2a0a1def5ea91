-- Printed from the catalog after the migrations. Do not edit: run `pnpm run generate`.
table identity.client
  client_id text not null
  name text not null
  secret_hash text not null
  created_at timestamp with time zone not null default now()
  disabled_at timestamp with time zone
  constraint client_client_id_check CHECK ((client_id ~ '^[a-z0-9][a-z0-9._-]{2,63}$'::text))
  constraint client_name_check CHECK ((name <> ''::text))
  constraint client_pkey PRIMARY KEY (client_id)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table identity.failed_attempt
  kind text not null
  key text not null
  failures integer not null
  last_failed_at timestamp with time zone not null
  locked_until timestamp with time zone
  constraint failed_attempt_failures_check CHECK ((failures >= 0))
  constraint failed_attempt_kind_check CHECK ((kind = ANY (ARRAY['ACCOUNT'::text, 'ADDRESS'::text, 'SECOND_FACTOR'::text])))
  constraint failed_attempt_pkey PRIMARY KEY (kind, key)
  CREATE INDEX failed_attempt_last_failed_at_idx ON identity.failed_attempt USING btree (last_failed_at)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table identity.provider_record
  model text not null
  id text not null
  payload jsonb not null
  grant_id text
  uid text
  user_code text
  subject text generated COALESCE((payload ->> 'accountId'::text), (payload #>> '{result,login,accountId}'::text[]))
  expires_at timestamp with time zone
  consumed_at timestamp with time zone
  constraint provider_record_pkey PRIMARY KEY (model, id)
  CREATE INDEX provider_record_expires_at_idx ON identity.provider_record USING btree (expires_at) WHERE (expires_at IS NOT NULL)
  CREATE INDEX provider_record_grant_id_idx ON identity.provider_record USING btree (grant_id) WHERE (grant_id IS NOT NULL)
  CREATE UNIQUE INDEX provider_record_model_uid_idx ON identity.provider_record USING btree (model, uid) WHERE (uid IS NOT NULL)
  CREATE UNIQUE INDEX provider_record_model_user_code_idx ON identity.provider_record USING btree (model, user_code) WHERE (user_code IS NOT NULL)
  CREATE INDEX provider_record_subject_idx ON identity.provider_record USING btree (subject) WHERE (subject IS NOT NULL)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table identity.recovery_code
  user_id uuid not null
  code_mac text not null
  used_at timestamp with time zone
  constraint recovery_code_pkey PRIMARY KEY (user_id, code_mac)
  constraint recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table identity.sign_in
  interaction_uid text not null
  user_id uuid not null
  step text not null
  slip_id uuid
  totp_secret text
  amr text[] not null
  expires_at timestamp with time zone not null
  constraint sign_in_check CHECK (((step = 'NEW_PASSWORD'::text) = (slip_id IS NOT NULL)))
  constraint sign_in_check1 CHECK (((step = 'ENROLMENT'::text) = (totp_secret IS NOT NULL)))
  constraint sign_in_pkey PRIMARY KEY (interaction_uid)
  constraint sign_in_slip_id_fkey FOREIGN KEY (slip_id) REFERENCES identity.slip(id)
  constraint sign_in_step_check CHECK ((step = ANY (ARRAY['NEW_PASSWORD'::text, 'SECOND_FACTOR'::text, 'ENROLMENT'::text, 'RECOVERY_CODES'::text])))
  constraint sign_in_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id)
  CREATE INDEX sign_in_expires_at_idx ON identity.sign_in USING btree (expires_at)
  CREATE INDEX sign_in_user_id_idx ON identity.sign_in USING btree (user_id)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table identity.slip
  id uuid not null default uuidv7()
  user_id uuid not null
  code_mac text not null
  made_by text not null
  made_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  revoked_at timestamp with time zone
  constraint slip_check CHECK ((expires_at > made_at))
  constraint slip_check1 CHECK (((used_at IS NULL) OR (revoked_at IS NULL)))
  constraint slip_pkey PRIMARY KEY (id)
  constraint slip_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.user_account(id)
  CREATE UNIQUE INDEX slip_open ON identity.slip USING btree (user_id) WHERE ((used_at IS NULL) AND (revoked_at IS NULL))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table identity.user_account
  id uuid not null default uuidv7()
  subject text not null
  user_name text not null
  name text not null
  password_hash text
  password_changed_at timestamp with time zone
  requires_second_factor boolean not null default false
  totp_secret text
  totp_last_step bigint
  disabled_at timestamp with time zone
  signed_out_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  constraint user_account_check CHECK (((totp_secret IS NOT NULL) OR (totp_last_step IS NULL)))
  constraint user_account_name_check CHECK ((name <> ''::text))
  constraint user_account_pkey PRIMARY KEY (id)
  constraint user_account_subject_check CHECK ((subject <> ''::text))
  constraint user_account_subject_key UNIQUE (subject)
  constraint user_account_user_name_check CHECK (((user_name = lower(NORMALIZE(user_name, NFC))) AND (user_name <> ''::text)))
  constraint user_account_user_name_key UNIQUE (user_name)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
