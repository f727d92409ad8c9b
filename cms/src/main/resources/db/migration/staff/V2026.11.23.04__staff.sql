create table staff_member (
  id              uuid primary key,
  username        varchar(40)  not null,
  display_name    varchar(40)  not null,
  password_hash   varchar(200),
  roles           varchar(200) not null,
  active          boolean not null,
  demo            boolean not null,
  -- grows when the password, the roles or the state change: older sessions end
  credentials     integer not null,
  failed_attempts integer not null,
  locked_until    timestamp(6) with time zone,
  created_at      timestamp(6) with time zone not null,
  constraint staff_username unique (username)
);
-- one-time links; only the token's hash is kept
create table staff_link (
  token_hash varchar(64) primary key,
  member_id  uuid not null,
  expires_at timestamp(6) with time zone not null,
  used_at    timestamp(6) with time zone,
  constraint staff_link_member foreign key (member_id) references staff_member (id)
);
